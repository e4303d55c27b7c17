import { seriesOf, seriesOption, text } from "../src/call.ts";
import type { Command, Option } from "../src/command.ts";

const name: Option = {
  name: "name",
  description: "Which one: its short name, as /outbox list shows it",
  type: "text",
  required: true,
  suggest: (bot, typed, call) => bot.suggestParked(seriesOf(bot, call), typed),
};

export const outbox: Command = {
  name: "outbox",
  description: "Mails that got stuck, and wait for a person's word",
  subcommands: [
    {
      name: "list",
      description: "What got stuck, and why",
      options: [seriesOption],
      access: "everyone",
      answers: "after work",
      private: true,
      run: (bot, call) => bot.listOutbox(seriesOf(bot, call)),
    },
    {
      name: "retry",
      description: "Send it again: it did not go out",
      options: [name, seriesOption],
      access: "maintainer",
      answers: "after work",
      private: true,
      run: (bot, call) => bot.retryOutbox(seriesOf(bot, call), text(call, "name"), call.person.name),
    },
    {
      name: "done",
      description: "Let it be: it went out, or is not needed any more",
      options: [name, seriesOption],
      access: "maintainer",
      answers: "after work",
      private: true,
      run: (bot, call) => bot.finishOutbox(seriesOf(bot, call), text(call, "name"), call.person.name),
    },
  ],
};
