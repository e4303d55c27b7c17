import { z } from "zod";
import { announceSchema } from "./announce-schema.ts";
import { checkPad } from "./checks/address.ts";
import { channelPattern, checkChannel } from "./checks/channel.ts";
import { checkMaintainer, checkPerson, maintainerPattern, personPattern } from "./checks/person.ts";
import { checkLead } from "./checks/duration.ts";
import { checkId, checkLogin, idPattern, loginPattern } from "./checks/name.ts";
import { allowedPattern, checkAllowed } from "./checks/repository.ts";
import { checkPicture, picturePattern } from "./checks/picture.ts";
import { checkRecurrence } from "./checks/recurrence.ts";
import { checkZone } from "./checks/zone.ts";
import { doorsSchema } from "./doors-schema.ts";
import { checked, repository, webAddress, words } from "./field.ts";
import { filingSchema } from "./filing-schema.ts";

const route = z.strictObject({
  match: z
    .array(words)
    .min(1)
    .meta({ description: "Words of the topic or of the todo.", examples: [["solo5", "pthread"]] }),
  repository: repository.meta({ description: "Where such a todo goes.", examples: ["mirage/ocaml-solo5"] }),
});

const person = z.strictObject({
  github: checked(checkLogin)
    .nullable()
    .default(null)
    .meta({ description: "The person's login on GitHub.", examples: ["hannesm"], pattern: loginPattern }),
});

const series = z.strictObject({
  id: checked(checkId).meta({
    description: "A short name that never changes: what is remembered of the series is kept under it.",
    examples: ["mirageos"],
    pattern: idPattern,
  }),
  title: words.max(100).meta({ description: "What people call the meeting.", examples: ["MirageOS meeting"] }),
  pad: checked(checkPad).meta({
    description:
      "The pad, as copied from a browser: of HedgeDoc, Etherpad or HackMD; or `file:PATH`, from the folder of this file on. Plain http is taken for this machine alone.",
    examples: ["https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw"],
  }),
  writePad: z
    .boolean()
    .default(true)
    .meta({
      description:
        "Whether the bot may write into the pad: the points of `/agenda add`, the issue behind each filed todo, the next meeting's part.",
      examples: [true],
    }),
  call: webAddress
    .nullable()
    .default(null)
    .meta({
      description: "Where the call is, unless the pad says otherwise.",
      examples: ["https://meet.jit.si/MirageOS"],
    }),
  timeZone: checked(checkZone).meta({
    description: "The IANA zone of the meeting's times. Abbreviations in the notes (CET) are read in it.",
    examples: ["Europe/Paris"],
  }),
  recurrence: checked(checkRecurrence)
    .nullable()
    .default(null)
    .meta({
      description:
        "An RRULE (RFC 5545), where the series has one. What a person sets and what the pad announces comes before it.",
      examples: ["FREQ=MONTHLY;BYDAY=2MO;BYHOUR=10;BYMINUTE=0"],
    }),
  channel: checked(checkChannel).meta({
    description: "Where the bot posts: `discord:SERVER_ID/CHANNEL_ID`, or `terminal:`.",
    examples: ["discord:123456789012345678/234567890123456789"],
    pattern: channelPattern,
  }),
  reminders: z
    .array(checked(checkLead).meta({ format: "duration" }))
    .default(["P7D", "P1D", "PT15M"])
    .meta({
      description: "How long before the meeting's start people are reminded, ISO 8601 durations.",
      examples: [["P7D", "P1D", "PT15M"]],
    }),
  event: z
    .boolean()
    .default(true)
    .meta({ description: "Whether a Discord event is kept in step with the next meeting.", examples: [true] }),
  eventPicture: checked(checkPicture)
    .nullable()
    .default(null)
    .meta({
      description:
        "The picture of these events: a PNG, JPEG or GIF of at most 8 MB, a path from the folder of this file on.",
      examples: ["meeting.png"],
      pattern: picturePattern,
    }),
  maintainers: z
    .array(checked(checkMaintainer).meta({ pattern: maintainerPattern }))
    .default([])
    .meta({
      description:
        "Who may change things, besides the chair and those who manage the server: ids of people on Discord, in quotes, or `role:ID`. The people named are told by a direct message what stops working; without any, the chair is.",
      examples: [["role:345678901234567890"]],
    }),
  chair: checked(checkPerson)
    .nullable()
    .default(null)
    .meta({
      description:
        "Who is told, by a direct message, what looks like a mistake in the notes, and asked when a day after a meeting its notes are empty or its minutes not published: the id of a person on Discord, in quotes. They may do what maintainers may.",
      examples: ["456789012345678901"],
      pattern: personPattern,
    }),
  filing: filingSchema.meta({
    description: "How todos become issues.",
    examples: [{ default: "mirage/mirage", repositories: ["mirage/*"] }],
  }),
  comments: z
    .array(checked(checkAllowed).meta({ pattern: allowedPattern }))
    .default([])
    .meta({
      description:
        "Where the bot keeps one comment under each pull request and issue that a meeting talked about, with links to the minutes: `owner/repo`, or `owner/*` for all of an owner's.",
      examples: [["mirage/*"]],
    }),
  routes: z
    .array(route)
    .default([])
    .meta({
      description: "Words of the topic or of the todo → the repository it belongs to; the first that matches wins.",
      examples: [[{ match: ["solo5", "pthread"], repository: "mirage/ocaml-solo5" }]],
    }),
  people: z
    .record(words, person)
    .default({})
    .meta({
      description: "Names as the notes write them → accounts, so that issues are assigned.",
      examples: [{ Hannes: { github: "hannesm" } }],
    }),
  announce: announceSchema.prefault({}).meta({
    description: "Where the community announces things. A venue that is left out is not offered.",
    examples: [{ forum: "https://discuss.ocaml.org" }],
  }),
  doors: doorsSchema.prefault({}).meta({
    description: "Where dates and minutes go besides the chat. Each door is closed until it is set.",
    examples: [
      { web: true },
      { mail: { to: "mirageos-devel@lists.xenproject.org", from: "MirageOS meetings <meetings@example.org>" } },
      { archive: { repository: "mirage/minutes" } },
    ],
  }),
});

/** `meetbot.yaml`. The settings table, the example, the JSON Schema and the words of its faults all come from here. */
export const configSchema = z
  .strictObject({
    series: z
      .array(series)
      .min(1)
      .meta({
        description: "The recurring meetings that the bot keeps, one entry each.",
        examples: [[{ id: "mirageos", title: "MirageOS meeting" }]],
      }),
  })
  .meta({ title: "meetbot.yaml", description: "The configuration of mirage-meetbot." });

export type ConfigFile = z.output<typeof configSchema>;
