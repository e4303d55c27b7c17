import { optionalText, seriesOf, seriesOption, text } from "../src/call.ts";
import type { Command, Option } from "../src/command.ts";

const effectOption: Option = {
  name: "effect",
  description: "Which one: its short name, as /outbox list shows it",
  type: "text",
  required: true,
  suggest: (bot, typed, call) => bot.suggestEffects(seriesOf(bot, call), typed),
};

export const outbox: Command = {
  name: "outbox",
  description: "What the bot still has to do: posts, issues, writes into the pad",
  subcommands: [
    {
      name: "list",
      description: "What waits, why, and since when",
      options: [seriesOption],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.listOutbox(seriesOf(bot, call)),
    },
    {
      name: "retry",
      description: "Try it again now",
      options: [
        { ...effectOption, description: 'Which one: its short name, as /outbox list shows it; "all" that are stuck' },
        seriesOption,
      ],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.retryEffect(seriesOf(bot, call), text(call, "effect"), call.person.name),
    },
    {
      name: "drop",
      description: "Never do it; the todo of an issue is skipped",
      options: [effectOption, seriesOption],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.dropEffect(seriesOf(bot, call), text(call, "effect"), call.person.name),
    },
    {
      name: "done",
      description: "You did it by hand",
      options: [
        effectOption,
        { name: "issue", description: "Of a todo: as which issue, owner/repo#12", type: "text", required: false },
        seriesOption,
      ],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: (bot, call) =>
        bot.finishEffect(seriesOf(bot, call), text(call, "effect"), optionalText(call, "issue"), call.person.name),
    },
  ],
};
