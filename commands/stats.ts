import { seriesOf, seriesOption } from "../src/call.ts";
import type { Command } from "../src/command.ts";

export const stats: Command = {
  name: "stats",
  description: "How many todos are open, and how fast they are closed",
  subcommands: [
    {
      name: "",
      description: "How many todos are open, how old they are, and how fast they are closed",
      options: [seriesOption],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.tellStatistics(seriesOf(bot, call)),
    },
  ],
};
