import { maintains, optionalText, seriesOf, seriesOption } from "../src/call.ts";
import type { Command, Option } from "../src/command.ts";

const dateOption: Option = {
  name: "date",
  description: "The meeting's day, such as 2024-12-09; without it, the last meeting",
  type: "text",
  required: false,
  suggest: (bot, typed, call) => bot.suggestMeetings(seriesOf(bot, call), typed),
};

const doorOption: Option = {
  name: "door",
  description: "Where they would go; without it, the chat",
  type: "text",
  required: false,
  choices: ["chat", "mail", "web", "archive"],
};

export const minutes: Command = {
  name: "minutes",
  description: "The record of a meeting, with every pull request and its state",
  subcommands: [
    {
      name: "preview",
      description: "See the minutes before anybody else does",
      options: [dateOption, doorOption, seriesOption],
      access: "everyone",
      answers: "after work",
      private: true,
      run(bot, call) {
        const series = seriesOf(bot, call);
        const how = { diagnostics: maintains(call.person, series), door: optionalText(call, "door") };
        return bot.previewMinutes(series, optionalText(call, "date"), how);
      },
    },
    {
      name: "publish",
      description: "Post the minutes now; they are posted once",
      options: [dateOption, seriesOption],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.publishMinutes(seriesOf(bot, call), optionalText(call, "date"), call.person.name),
    },
  ],
};
