import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { startChild } from "../support/child.ts";
import { openCommunity } from "../support/community.ts";
import { startMailServer } from "../support/fake-mail-server.ts";
import { showSent } from "../support/read-sent.ts";
import { openScene } from "../support/scene.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Grace, in the fake Discord: Ada is the first person that it knows, she the second. */
const more = `    chair: "500000000000000011"
    doors: { mail: { to: mirageos@lists.example.org, from: "MirageOS meetings <meetings@example.org>", announce: P3D } }
`;

const pad = (when: string, notes = "- is 4.9 ready?\n") => `# MirageOS meeting

## Meeting ${when} CET

${notes.startsWith("- Participants") ? "" : "### Release\n\n"}${notes}`;

const notes = `- Participants: Ada, Jules

### Release

- 4.9 is ready, only the announcement is missing, and somebody who has time to write it this week
- TODO: announce the 4.9 release on discuss.example.org
- Decision: we release on Friday
- Ada: see https://github.com/mirage/mirage/pull/1500
`;

/** Three days and an hour before the meeting of Tuesday, 14 January 2025, 10:00 in Paris. */
async function withMail() {
  const mail = await startMailServer();
  const scene = await openScene({ at: "2025-01-11T08:00:00Z", pad: pad("2025-01-14, 10:00 - 11:00"), more, mail });
  scene.discord.person("Grace");
  await scene.sweep();
  return { ...scene, mail };
}

test("a list gets the announcement when its lead is reached, once, with the agenda and the event", async () => {
  const { mail, on, pass } = await withMail();
  await on("2025-01-11T08:59:00Z");
  expect(mail.taken).toEqual([]);
  await on("2025-01-11T09:00:00Z");
  await pass({ hours: 1 }, 3);
  expect(await Promise.all(mail.taken.map(showSent))).toMatchInlineSnapshot(`
    [
      "From: MirageOS meetings <meetings@example.org>
    To: mirageos@lists.example.org
    Subject: MirageOS meeting: Tuesday 14 January 2025, 10:00–11:00 (Europe/Paris)
    Date: 2025-01-11T09:00:00.000Z
    Message-ID: <announcement.mirageos.2025-01-14.meetbot@example.org>

    Hello,

    the next MirageOS meeting is on Tuesday 14 January 2025, 10:00–11:00
    (Europe/Paris), which is 09:00–10:00 UTC.

    - Call: https://meet.example.org/MirageOS

    ## Agenda

    - Release
      - is 4.9 ready?

    Best,
    MirageOS meetings
    [meeting.ics, text/calendar, PUBLISH]
    UID:mirageos/2025-01-14@meetbot
    SEQUENCE:0
    DTSTART;TZID=Europe/Paris:20250114T100000
    DTEND;TZID=Europe/Paris:20250114T110000
    SUMMARY:MirageOS meeting
    STATUS:CONFIRMED",
    ]
  `);
});

test("the minutes go to the list once they are posted, in the thread of the announcement, once", async () => {
  const { mail, on, pass, write, restart } = await withMail();
  await on("2025-01-11T09:00:00Z");
  write(pad("2025-01-14, 10:00 - 11:00", notes));
  await on("2025-01-14T09:30:00Z");
  await on("2025-01-14T10:05:00Z");
  await pass({ minutes: 30 }, 2);
  await restart();
  await pass({ minutes: 30 }, 2);
  expect(mail.taken.length).toBe(2);
  expect(await showSent(mail.taken[1] ?? { raw: "" })).toMatchInlineSnapshot(`
    "From: MirageOS meetings <meetings@example.org>
    To: mirageos@lists.example.org
    Subject: Minutes: MirageOS meeting, Tuesday 14 January 2025
    Date: 2025-01-14T10:05:00.000Z
    Message-ID: <minutes.mirageos.2025-01-14.meetbot@example.org>
    In-Reply-To: <announcement.mirageos.2025-01-14.meetbot@example.org>
    References: <announcement.mirageos.2025-01-14.meetbot@example.org>

    Hello,

    here are the notes of the MirageOS meeting on Tuesday 14 January 2025,
    10:00–11:00 (Europe/Paris).

    - Participants: Ada and Jules

    ## Decisions

    - we release on Friday

    ## To do

    - announce the 4.9 release on discuss.example.org,
      https://github.com/mirage/mirage/issues/1

    ## Pull requests and issues

    - https://github.com/mirage/mirage/pull/1500, not visible (missing or
      private)

    ## Notes

    ### Release

    - 4.9 is ready, only the announcement is missing, and somebody who has
      time to write it this week
    - TODO: announce the 4.9 release on discuss.example.org
    - Decision: we release on Friday
    - Ada: see https://github.com/mirage/mirage/pull/1500

    Best,
    MirageOS meetings"
  `);
});

test("a meeting that moves after it was announced: a mail in the thread, and the event moves with it", async () => {
  const { mail, on, write } = await withMail();
  await on("2025-01-11T09:00:00Z");
  write(pad("2025-01-16, 14:00 - 15:00"));
  for (const time of ["11T10:00", "11T10:05", "13T13:00", "16T12:45"]) await on(`2025-01-${time}:00Z`);
  const [, moved, announced, ...others] = await Promise.all(mail.taken.map(showSent));
  expect(others).toEqual([]);
  expect(moved).toMatchInlineSnapshot(`
    "From: MirageOS meetings <meetings@example.org>
    To: mirageos@lists.example.org
    Subject: Moved: MirageOS meeting: Thursday 16 January 2025, 14:00–15:00 (Europe/Paris)
    Date: 2025-01-11T10:05:00.000Z
    Message-ID: <moved.mirageos.2025-01-14.1.meetbot@example.org>
    In-Reply-To: <announcement.mirageos.2025-01-14.meetbot@example.org>
    References: <announcement.mirageos.2025-01-14.meetbot@example.org>

    Hello,

    the MirageOS meeting has moved. It was to be on Tuesday 14 January 2025,
    10:00 (Europe/Paris); now it is on Thursday 16 January 2025, 14:00–15:00
    (Europe/Paris), which is 13:00–14:00 UTC.

    - Call: https://meet.example.org/MirageOS

    ## Agenda

    - Release
      - is 4.9 ready?

    Best,
    MirageOS meetings
    [meeting.ics, text/calendar, PUBLISH]
    UID:mirageos/2025-01-14@meetbot
    SEQUENCE:1
    DTSTART;TZID=Europe/Paris:20250116T140000
    DTEND;TZID=Europe/Paris:20250116T150000
    SUMMARY:MirageOS meeting
    STATUS:CONFIRMED"
  `);
  expect(announced?.split("\n\n")[0]).toMatchInlineSnapshot(`
    "From: MirageOS meetings <meetings@example.org>
    To: mirageos@lists.example.org
    Subject: MirageOS meeting: Thursday 16 January 2025, 14:00–15:00 (Europe/Paris)
    Date: 2025-01-13T13:00:00.000Z
    Message-ID: <announcement.mirageos.2025-01-16.meetbot@example.org>
    In-Reply-To: <announcement.mirageos.2025-01-14.meetbot@example.org>
    References: <announcement.mirageos.2025-01-14.meetbot@example.org>"
  `);
});

test("a meeting that is cancelled after it was announced: a mail with the reason; one that was not announced: none", async () => {
  const { mail, on, discord } = await withMail();
  await discord.slash("/meeting cancel date:2025-02-11 reason:holidays", "Ada");
  await on("2025-01-11T09:00:00Z");
  await discord.slash("/meeting cancel reason:everybody is ill", "Ada");
  await on("2025-01-12T09:00:00Z");
  const [, cancelled, ...others] = await Promise.all(mail.taken.map(showSent));
  expect(others).toEqual([]);
  expect(cancelled).toMatchInlineSnapshot(`
    "From: MirageOS meetings <meetings@example.org>
    To: mirageos@lists.example.org
    Subject: Cancelled: MirageOS meeting: Tuesday 14 January 2025, 10:00–11:00 (Europe/Paris)
    Date: 2025-01-11T09:00:00.000Z
    Message-ID: <cancelled.mirageos.2025-01-14.1.meetbot@example.org>
    In-Reply-To: <announcement.mirageos.2025-01-14.meetbot@example.org>
    References: <announcement.mirageos.2025-01-14.meetbot@example.org>

    Hello,

    the MirageOS meeting of Tuesday 14 January 2025, 10:00–11:00
    (Europe/Paris) is cancelled:

    everybody is ill

    The next date is not known yet.

    Best,
    MirageOS meetings
    [meeting.ics, text/calendar, CANCEL]
    UID:mirageos/2025-01-14@meetbot
    SEQUENCE:1
    DTSTART;TZID=Europe/Paris:20250114T100000
    DTEND;TZID=Europe/Paris:20250114T110000
    SUMMARY:MirageOS meeting
    STATUS:CANCELLED"
  `);
  await discord.slash("/meeting set date:2025-01-14 start:10:00", "Ada");
  await on("2025-01-12T10:00:00Z");
  const again = await Promise.all(mail.taken.slice(2).map(showSent));
  expect(again.map((text) => text.split("\n").filter((line) => /^(?:Message-ID|In-Reply|SEQ|STATUS)/.test(line))))
    .toMatchInlineSnapshot(`
      [
        [
          "Message-ID: <announcement.mirageos.2025-01-14.2.meetbot@example.org>",
          "In-Reply-To: <announcement.mirageos.2025-01-14.meetbot@example.org>",
          "SEQUENCE:2",
          "STATUS:CONFIRMED",
        ],
      ]
    `);
});

test("a mail server that is away for hours holds up nothing else, and has the mail when it is back", async () => {
  const { mail, on, pass, discord } = await withMail();
  for (let time = 0; time < 20; time += 1) mail.faults.push({ at: "recipient", answer: 421 });
  await on("2025-01-13T08:59:00Z");
  await on("2025-01-13T09:00:00Z");
  await pass({ minutes: 10 }, 12);
  expect(mail.taken).toEqual([]);
  expect(discord.messages().map((message) => message.split("\n")[0])).toMatchInlineSnapshot(`
    [
      "**MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)",
      "**MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)",
    ]
  `);
  expect(discord.messages("@Grace")).toMatchInlineSnapshot(`
    [
      "**MirageOS meeting: something does not work**
    - No mail goes out since <2025-01-13T08:59Z:F>. The mail server localhost does not take the mail now (421 no).
      I try again by myself; there is nothing to do, unless it stays so.
      What waits:
      - mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org
    -# ny1r8z4tdy",
    ]
  `);
  mail.faults.length = 0;
  await pass({ minutes: 10 }, 12);
  expect(mail.taken.length).toBe(1);
});

/** The short name of the announcement in the outbox. */
const announcement = digest("mail/announcement/mirageos/2025-01-14");

test("a mail whose answer was lost is left to the chair, and never sent again without their word for this one", async () => {
  const { mail, on, pass, discord } = await withMail();
  mail.faults.push({ cut: "after the message", kept: true });
  await on("2025-01-11T09:00:00Z");
  await pass({ hours: 3 }, 4);
  expect(mail.taken.length).toBe(1);
  expect(discord.messages("@Grace")).toMatchInlineSnapshot(`
    [
      "**MirageOS meeting: something does not work**
    - I gave up what I began <2025-01-11T09:00Z:F>. The connection to the mail server localhost broke after it was given the mail, so it is not known whether it has it.
      Please look whether it is there: \`/outbox done\` if it is, \`/outbox retry\` if not.
      What waits:
      - mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org
    -# rh6v39y0vr",
    ]
  `);
  expect(await discord.slash("/outbox list", "Ada")).toMatchInlineSnapshot(`
    "Ada> /outbox list
    bot #meetings> **Stuck: this waits for a person** (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
      1. \`ny61\` mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org, since <2025-01-11T09:00Z:F>
        The connection to the mail server localhost broke after it was given the mail, so it is not known whether it has it.
        It may have happened already: look whether it is there.
      [Retry 1] [Drop 1]"
  `);
  expect(await discord.slash("/outbox retry effect:all", "Ada")).toMatchInlineSnapshot(`
    "Ada> /outbox retry effect:all
    bot #meetings> Left alone, because it may have happened and I can't look: mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org. If it is not there, retry it by its name."
  `);
  expect(mail.taken.length).toBe(1);
  expect(await discord.slash(`/outbox done effect:${announcement}`, "Ada")).toMatchInlineSnapshot(`
    "Ada> /outbox done effect:ny61rk1x27
    bot #meetings> Noted as done by hand: mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org."
  `);
  await pass({ hours: 3 }, 2);
  expect(mail.taken.length).toBe(1);
});

test("a mail that was lost is sent on a person's word", async () => {
  const { mail, on, pass, discord } = await withMail();
  mail.faults.push({ cut: "after the message" });
  await on("2025-01-11T09:00:00Z");
  await pass({ minutes: 1 });
  expect(await discord.slash(`/outbox retry effect:${announcement}`, "Ada")).toMatchInlineSnapshot(`
    "Ada> /outbox retry effect:ny61rk1x27
    bot #meetings> Done: mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org."
  `);
  expect(mail.taken.length).toBe(1);
});

test("a mail that is refused is told to the chair, and the reminders come all the same", async () => {
  const { mail, on, pass, discord } = await withMail();
  mail.faults.push({ at: "recipient", answer: 550, text: "5.7.1 this list is closed" });
  await on("2025-01-11T09:00:00Z");
  await pass({ minutes: 1 });
  expect(discord.messages("@Grace")).toMatchInlineSnapshot(`
    [
      "**MirageOS meeting: something does not work**
    - The mail server localhost does not take the mail (550 5.7.1 this list is closed). Check the addresses under doors.mail, and whether this sender may write to the list.
      It is so since <2025-01-11T09:00Z:F>. I don't try again by myself: when it is mended, \`/outbox retry all\` takes up what waits.
      What waits:
      - mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org
    -# 7n5vk2g02r",
    ]
  `);
  await on("2025-01-13T09:00:00Z");
  expect(discord.messages().length).toBeGreaterThan(0);
  expect(mail.offered()).toBe(1);
});

test("without a mail server each mail is a file, and the chair gets it with a link that writes it for them", async () => {
  const scene = await openScene({ at: "2025-01-11T08:59:00Z", pad: pad("2025-01-14, 10:00 - 11:00"), more });
  scene.discord.person("Grace");
  await scene.sweep();
  await scene.on("2025-01-11T09:00:00Z");
  await scene.pass({ hours: 1 }, 2);
  const folder = path.join(scene.folder, "outbox");
  expect(readdirSync(folder)).toMatchInlineSnapshot(`
    [
      "announcement.mirageos.2025-01-14.meetbot.eml",
    ]
  `);
  const raw = readFileSync(path.join(folder, readdirSync(folder)[0] ?? ""), "latin1");
  expect((await showSent({ raw })).split("\n").slice(0, 8)).toMatchInlineSnapshot(`
    [
      "From: MirageOS meetings <meetings@example.org>",
      "To: mirageos@lists.example.org",
      "Subject: MirageOS meeting: Tuesday 14 January 2025, 10:00–11:00 (Europe/Paris)",
      "Date: 2025-01-11T09:00:00.000Z",
      "Message-ID: <announcement.mirageos.2025-01-14.meetbot@example.org>",
      "",
      "Hello,",
      "",
    ]
  `);
  const [told = "", ...others] = scene.discord.messages("@Grace");
  expect(others).toEqual([]);
  expect(told.replaceAll(scene.folder, "DATA")).toMatchInlineSnapshot(`
    "A mail is written and waits for you: "MirageOS meeting: Tuesday 14 January 2025, 10:00–11:00 (Europe/Paris)", to mirageos@lists.example.org.
    No mail server is configured (SMTP_URL), so please send it yourself. The file here opens in a mail program; on the bot's machine it is DATA/outbox/announcement.mirageos.2025-01-14.meetbot.eml.
    Or open this address, which fills in as much of it as fits:
    \`\`\`
    mailto:mirageos@lists.example.org?subject=MirageOS%20meeting%3A%20Tuesday%2014%20January%202025%2C%2010%3A00%E2%80%9311%3A00%20%28Europe%2FParis%29&body=Hello%2C%0D%0A%0D%0Athe%20next%20MirageOS%20meeting%20is%20on%20Tuesday%2014%20January%202025%2C%2010%3A00%E2%80%9311%3A00%0D%0A%28Europe%2FParis%29%2C%20which%20is%2009%3A00%E2%80%9310%3A00%20UTC.%0D%0A%0D%0A-%20Call%3A%20https%3A%2F%2Fmeet.example.org%2FMirageOS%0D%0A%0D%0A%23%23%20Agenda%0D%0A%0D%0A-%20Release%0D%0A%20%20-%20is%204.9%20ready%3F%0D%0A%0D%0ABest%2C%0D%0AMirageOS%20meetings%0D%0A%0D%0A
    \`\`\`
    -# ya0xkj1y6z
    (file announcement.mirageos.2025-01-14.meetbot.eml)"
  `);
});

test("a door that is opened later does not mail the minutes that were posted days before", async () => {
  const mail = await startMailServer();
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const connections = { discord: null, github: null, smtp: mail };
  const open = (at: string, doors: string) =>
    openCommunity({
      connections,
      channel: "terminal:",
      folder,
      at,
      pad: pad("2025-01-14, 10:00 - 11:00", notes),
      more: doors,
    });
  const before = await open("2025-01-14T10:05:00Z", "");
  await before.pass({ minutes: 30 }, 2);
  expect(before.said.join("").includes("Minutes")).toBe(true);
  await before.close();
  const after = await open("2025-01-18T10:05:00Z", more);
  await after.pass({ minutes: 30 }, 2);
  await after.close();
  expect(mail.taken.length).toBe(0);
});

test("kill -9 after the server took the mail, before that was written down: it is left to the chair, not doubled", async () => {
  const mail = await startMailServer();
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const connections = { discord: null, github: null, smtp: { server: mail.server } };
  const options = { connections, channel: "terminal:", folder, at: "2025-01-11T09:00:00Z", more };
  const start = { ...options, pad: pad("2025-01-14, 10:00 - 11:00") };
  const child = startChild([path.join(import.meta.dirname, "children/send-and-die.ts"), JSON.stringify(start)]);
  await child.ended;
  expect(mail.taken.length).toBe(1);
  const again = await openCommunity(options);
  await again.pass({ hours: 5 }, 4);
  await again.close();
  expect(mail.taken.length).toBe(1);
  expect(again.said.filter((text) => text.includes("gave up"))).toMatchInlineSnapshot(`
    [
      "
    ── to the chair ──
    MirageOS meeting: something does not work
    - I gave up what I began Saturday 11 January 2025, 10:04 (Europe/Paris).
      Please look whether it is there: \`/outbox done\` if it is, \`/outbox retry\` if not.
      What waits:
      - mail the announcement of the meeting of Tuesday 14 January 2025 to mirageos@lists.example.org",
    ]
  `);
});

test("/minutes preview door:mail and /meeting preview show the mails to the asker alone", async () => {
  const { discord, write, on } = await withMail();
  expect(await discord.slash("/meeting preview", "Noor")).toMatchInlineSnapshot(`
    "Noor> /meeting preview
    bot (private)> This would go to mirageos@lists.example.org now:
      \`\`\`
      From: MirageOS meetings <meetings@example.org>
      To: mirageos@lists.example.org
      Subject: MirageOS meeting: Tuesday 14 January 2025, 10:00–11:00 (Europe/Paris)

      Hello,

      the next MirageOS meeting is on Tuesday 14 January 2025, 10:00–11:00
      (Europe/Paris), which is 09:00–10:00 UTC.

      - Call: https://meet.example.org/MirageOS

      ## Agenda

      - Release
        - is 4.9 ready?

      Best,
      MirageOS meetings
      \`\`\`
      (file announcement.mirageos.2025-01-14.meetbot.eml)"
  `);
  write(pad("2025-01-14, 10:00 - 11:00", notes));
  await on("2025-01-14T09:30:00Z");
  expect(await discord.slash("/minutes preview door:mail", "Noor")).toMatchInlineSnapshot(`
    "Noor> /minutes preview door:mail
    bot (private)> This would go to mirageos@lists.example.org now:
      \`\`\`
      From: MirageOS meetings <meetings@example.org>
      To: mirageos@lists.example.org
      Subject: Minutes: MirageOS meeting, Tuesday 14 January 2025

      Hello,

      here are the notes of the MirageOS meeting on Tuesday 14 January 2025,
      10:00–11:00 (Europe/Paris).

      - Participants: Ada and Jules

      ## Decisions

      - we release on Friday

      ## To do

      - announce the 4.9 release on discuss.example.org

      ## Pull requests and issues

      - https://github.com/mirage/mirage/pull/1500, not visible (missing or
        private)

      ## Notes

      ### Release

      - 4.9 is ready, only the announcement is missing, and somebody who has
        time to write it this week
      - TODO: announce the 4.9 release on discuss.example.org
      - Decision: we release on Friday
      - Ada: see https://github.com/mirage/mirage/pull/1500

      Best,
      MirageOS meetings
      \`\`\`
      (file minutes.mirageos.2025-01-14.meetbot.eml)"
  `);
});
