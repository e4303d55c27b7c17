import type { Command } from "../src/command.ts";
import { describeCommands } from "../src/describe-commands.ts";
import { agenda } from "./agenda.ts";
import { me } from "./me.ts";
import { meeting } from "./meeting.ts";
import { minutes } from "./minutes.ts";
import { outbox } from "./outbox.ts";
import { stats } from "./stats.ts";
import { todo } from "./todo.ts";

export const help: Command = {
  name: "help",
  description: "What the bot does and what it can be asked",
  subcommands: [
    {
      name: "",
      description: "What the bot does and what it can be asked",
      options: [],
      access: "everyone",
      answers: "at once",
      private: true,
      run: () =>
        Promise.resolve({
          kind: "message",
          private: true,
          text: describeCommands([agenda, meeting, todo, minutes, stats, me, outbox]),
          buttons: [],
          file: null,
        }),
    },
  ],
};
