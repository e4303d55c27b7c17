import { optionalText, seriesOf, seriesOption, text } from "../src/call.ts";
import type { Command, Option } from "../src/command.ts";

const doorOption: Option = {
  name: "door",
  description: "Where it would go; without it, by mail",
  type: "text",
  required: false,
  choices: ["mail"],
};

export const meeting: Command = {
  name: "meeting",
  description: "When the next meeting is",
  subcommands: [
    {
      name: "next",
      description: "When the next meeting is, and who says so",
      options: [seriesOption],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.tellNextMeeting(seriesOf(bot, call)),
    },
    {
      name: "preview",
      description: "See the announcement of the next meeting as it would be mailed now",
      options: [doorOption, seriesOption],
      access: "everyone",
      answers: "after work",
      private: true,
      run: (bot, call) => bot.previewMeetingMail(seriesOf(bot, call)),
    },
    {
      name: "report",
      description: "What became of the todos since the last meeting",
      options: [seriesOption],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.tellSinceLast(seriesOf(bot, call)),
    },
    {
      name: "set",
      description: "Set the next meeting; this counts more than the pad",
      options: [
        { name: "date", description: "The day, such as 2025-01-13", type: "text", required: true },
        {
          name: "start",
          description: "When it begins, such as 10:00, in the series' time zone",
          type: "text",
          required: false,
        },
        { name: "end", description: "When it ends, such as 12:00", type: "text", required: false },
        seriesOption,
      ],
      access: "maintainer",
      answers: "after work",
      private: true,
      run: (bot, call) =>
        bot.setMeeting(
          seriesOf(bot, call),
          { date: text(call, "date"), start: optionalText(call, "start"), end: optionalText(call, "end") },
          call.person.name,
        ),
    },
    {
      name: "cancel",
      description: "Cancel the next meeting and tell everybody why",
      options: [
        {
          name: "reason",
          description: "Why, in a sentence that people will read",
          type: "text",
          required: true,
          sentence: true,
        },
        { name: "date", description: "The day, if it is not the next meeting's", type: "text", required: false },
        seriesOption,
      ],
      access: "maintainer",
      answers: "after work",
      private: true,
      run: (bot, call) =>
        bot.cancelMeeting(
          seriesOf(bot, call),
          { date: optionalText(call, "date"), reason: text(call, "reason") },
          call.person.name,
        ),
    },
  ],
};
