import { optionalText, seriesOf, seriesOption, text } from "../src/call.ts";
import type { Command, Option } from "../src/command.ts";

const item: Option = {
  name: "item",
  description: "What to talk about, in a line",
  type: "text",
  required: true,
  sentence: true,
};

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
    {
      name: "add",
      description: "Put a point on the next meeting's agenda, in the pad",
      options: [item, seriesOption],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.addToAgenda(seriesOf(bot, call), text(call, "item"), call.person),
    },
    {
      name: "remove",
      description: "Take back a point that you added",
      options: [
        {
          ...item,
          description: "The point, or some of its words",
          suggest: (bot, typed, call) => bot.suggestOwnItems(seriesOf(bot, call), typed, call.person),
        },
        seriesOption,
      ],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.removeFromAgenda(seriesOf(bot, call), text(call, "item"), call.person),
    },
    {
      name: "preview",
      description: "What /agenda add would write into the pad; without an item, the next meeting's part",
      options: [{ ...item, required: false }, seriesOption],
      access: "everyone",
      answers: "after work",
      private: true,
      run: (bot, call) => bot.previewAgendaItem(seriesOf(bot, call), optionalText(call, "item"), call.person),
    },
  ],
};
