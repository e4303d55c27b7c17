import { seriesOf, seriesOption } from "../src/call.ts";
import type { Command } from "../src/command.ts";

export const agenda: Command = {
  name: "agenda",
  description: "What the next meeting is about",
  subcommands: [
    {
      name: "show",
      description: "The next meeting's agenda, with what is still open from the last one",
      options: [seriesOption],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.showAgenda(seriesOf(bot, call)),
    },
  ],
};
