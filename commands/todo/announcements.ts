import { maintains, optionalText, seriesOf, seriesOption, text } from "../../src/call.ts";
import type { Subcommand } from "../../src/command.ts";
import { todoOption } from "./decides.ts";

/** What helps to announce something. */
export const announcements: readonly Subcommand[] = [
  {
    name: "draft",
    description: "A draft of an announcement, with what was released, and a link that opens the form filled in",
    options: [
      todoOption,
      {
        name: "door",
        description: "Where it goes; without it, the first place that there is",
        type: "text",
        required: false,
        choices: ["forum", "site", "mail"],
      },
      seriesOption,
    ],
    access: "everyone",
    answers: "after work",
    private: true,
    run(bot, call) {
      const series = seriesOf(bot, call);
      const how = { door: optionalText(call, "door"), mayPost: maintains(call.person, series) };
      return bot.draftAnnouncement(series, text(call, "todo"), how);
    },
  },
  {
    name: "post",
    description: "Open a pull request with an announcement's post for the web site, once",
    options: [todoOption, seriesOption],
    access: "maintainer",
    answers: "after work",
    private: false,
    run: (bot, call) => bot.postAnnouncement(seriesOf(bot, call), text(call, "todo"), call.person.name),
  },
];
