import { z } from "zod";
import { checkLead } from "./checks/duration.ts";
import { checkFolder, folderPattern } from "./checks/folder.ts";
import { checkMail, checkSender, mailPattern, senderPattern } from "./checks/name.ts";
import { checked, repository } from "./field.ts";

const mail = z.strictObject({
  to: checked(checkMail).meta({
    description: "The list's address.",
    examples: ["mirageos-devel@lists.xenproject.org"],
    pattern: mailPattern,
  }),
  from: checked(checkSender).meta({
    description:
      "Who it comes from: `Name <address>`. The address must be allowed to write to the list, and its server to send for it.",
    examples: ["MirageOS meetings <meetings@example.org>"],
    pattern: senderPattern,
  }),
  announce: checked(checkLead)
    .default("P3D")
    .meta({
      description: "How long before the meeting's start the announcement goes out, an ISO 8601 duration.",
      examples: ["P3D"],
      format: "duration",
    }),
});

const archive = z.strictObject({
  repository: repository.meta({ description: "The repository that keeps the minutes.", examples: ["mirage/minutes"] }),
  folder: checked(checkFolder)
    .default("minutes")
    .meta({
      description: "Its folder for them: a meeting's file is `FOLDER/ID/DATE.md`.",
      examples: ["minutes"],
      pattern: folderPattern,
    }),
});

/** Where dates and minutes go besides the chat: every door is closed until it is set. */
export const doorsSchema = z.strictObject({
  web: z
    .boolean()
    .default(false)
    .meta({
      description:
        "Whether the bot serves the web pages of the series (the next meeting, minutes, todos, decisions, people) under `/ID/`, and `meetbot site` writes them. The minutes are then public.",
      examples: [true],
    }),
  mail: mail
    .nullable()
    .default(null)
    .meta({
      description:
        "Mail to a list: the announcement before a meeting, the minutes after it, in one thread. It is sent by the server of `SMTP_URL`; without one it is written as a file for the chair to send.",
      examples: [{ to: "mirageos-devel@lists.xenproject.org", from: "MirageOS meetings <meetings@example.org>" }],
    }),
  archive: archive
    .nullable()
    .default(null)
    .meta({
      description:
        "A repository where the minutes are proposed in a pull request once they are out, with those who took part asked for a review; later edits of the pad become further commits.",
      examples: [{ repository: "mirage/minutes", folder: "minutes" }],
    }),
});
