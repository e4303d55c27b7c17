import * as fc from "fast-check";
import { expect, test } from "vitest";
import { templatesFolder } from "../../src/folders.ts";
import { minutesMail } from "../../src/mail-text/minutes-mail.ts";
import type { Minutes } from "../../src/minutes/minutes.ts";
import { writeMail } from "../../src/smtp/write-mail.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { aSeries } from "../meetings/arrange.ts";
import { readSent } from "../support/read-sent.ts";

const templates = liquidTemplates({ folder: templatesFolder });
const door = { to: "list@lists.example.org", from: "Réunions <meetings@example.org>", announce: "P3D" };

/** What people who mean harm, and people with unusual names, write into a pad. */
const hostile = fc.oneof(
  fc.constantFrom(
    "x\r\nBcc: everybody@example.org\r\n\r\nanother mail",
    "\u202eevil\u202c \u2066dne\u2069",
    "<script>alert(1)</script> <img src=https://spy.example.org/x.png onerror=x>",
    "![spy](https://spy.example.org/x.png) [click](javascript:alert(1))",
    "=?utf-8?q?Bcc:_x@example.org?=",
    "----_NmP-0-Part_1--",
    ".",
    "From somebody",
    "Zoë O’Brien, 张伟, Владимир 😀",
    "\u0000\u0007\u001b[31mred\u001b[0m \ud800",
    "{{ series }} {% raw %}",
  ),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.integer({ min: 900, max: 5000 }).map((length) => "x".repeat(length)),
);

const minutes: fc.Arbitrary<Minutes> = fc
  .record({
    series: hostile,
    participants: fc.array(hostile, { maxLength: 4 }),
    title: hostile,
    lines: fc.array(hostile, { maxLength: 6 }),
    decision: hostile,
    todo: hostile,
    assignee: hostile,
  })
  .map(({ series, participants, title, lines, decision, todo, assignee }) => ({
    series,
    isDraft: false,
    date: "2025-01-14",
    day: "Tuesday 14 January 2025",
    hours: "10:00–11:00 (Europe/Paris)",
    participants,
    topics: [
      {
        title,
        lines: lines.map((text) => ({ indent: "", speaker: null, text, todo: null })),
        decisions: [],
        todos: [],
      },
    ],
    otherTopics: [],
    decisions: [{ text: decision, inTopic: true }],
    todos: [{ text: todo, assignees: [assignee], state: "waits", issue: null, inTopic: true }],
    suggestions: [],
    references: [],
    statesKnown: true,
    next: null,
    padLink: "https://pad.example.org/harbour",
    standing: null,
  }));

async function mailed(of: Minutes, title = of.series) {
  const words = minutesMail(templates, of, { series: aSeries({ title }), door });
  const raw = await writeMail({
    from: door.from,
    to: door.to,
    ...words,
    messageId: "<minutes.harbour.2025-01-14.meetbot@example.org>",
    thread: ["<announcement.harbour.2025-01-14.meetbot@example.org>"],
    date: "2025-01-14T10:05:00Z",
    calendar: { method: "PUBLISH", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR" },
  });
  return { words, raw, read: await readSent(raw) };
}

const names = [
  "auto-submitted",
  "content-type",
  "date",
  "from",
  "in-reply-to",
  "message-id",
  "mime-version",
  "references",
  "subject",
  "to",
];

test("whatever the notes hold, a mail program reads the headers that were written, one subject, two texts and the event", async () => {
  await fc.assert(
    fc.asyncProperty(minutes, async (of) => {
      const { words, raw, read } = await mailed(of);
      // oxlint-disable-next-line no-control-regex -- that there are none is what is shown
      expect(/[^\x00-\x7f]/.test(raw)).toBe(false);
      expect(raw.split("\r\n").every(({ length }) => length <= 998)).toBe(true);
      expect(read.headers.map(({ key }) => key).toSorted()).toEqual(names);
      expect(read.from?.address).toBe("meetings@example.org");
      expect(read.to?.map(({ address }) => address)).toEqual(["list@lists.example.org"]);
      expect(read.subject?.replace(/\s+/g, " ").trim()).toBe(words.subject);
      expect(read.text?.trimEnd()).toBe(words.text.trimEnd());
      expect(read.attachments.map(({ filename, mimeType }) => `${filename} ${mimeType}`)).toEqual([
        "meeting.ics text/calendar",
      ]);
      // oxlint-disable-next-line no-control-regex -- that there are none is what is shown
      expect(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/.test(words.text + words.subject)).toBe(false);
      expect(/<(?:script|img)|(?:href|src)="(?!https?:)/i.test(read.html ?? "")).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test("a million signs in a line make a mail that a list takes, and it says where the rest is", async () => {
  const [of] = fc.sample(minutes, { numRuns: 1, seed: 1 });
  if (of === undefined) throw new Error("one was asked for");
  const topics = [
    {
      title: "Long",
      lines: [{ indent: "", speaker: null, text: "word ".repeat(200_000), todo: null }],
      decisions: [],
      todos: [],
    },
  ];
  const { words, raw } = await mailed({ ...of, topics }, "Harbour meeting");
  expect(raw.length).toBeLessThan(600_000);
  expect(words.text.trimEnd().split("\n").at(-1)).toBe(
    "The rest does not fit into a mail: https://pad.example.org/harbour",
  );
});
