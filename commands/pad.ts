import { optionalNumber, seriesOf, seriesOption, text, yes } from "../src/call.ts";
import type { Command } from "../src/command.ts";

const kept = 10;

export const pad: Command = {
  name: "pad",
  description: "The shared pad itself",
  subcommands: [
    {
      name: "archive",
      description: "Move old meetings to a note of their own, and link both",
      options: [
        { name: "to", description: "The address of an empty note on the same server", type: "text", required: true },
        {
          name: "keep",
          description: `How many of the newest meetings stay; ${kept} without it`,
          type: "number",
          required: false,
        },
        { name: "preview", description: "Only tell what would be moved", type: "yes-no", required: false },
        seriesOption,
      ],
      access: "maintainer",
      answers: "after work",
      private: true,
      run(bot, call) {
        const asked = { to: text(call, "to"), keep: optionalNumber(call, "keep") ?? kept };
        return yes(call, "preview")
          ? bot.previewArchive(seriesOf(bot, call), asked)
          : bot.archivePad(seriesOf(bot, call), asked, call.person);
      },
    },
  ],
};
