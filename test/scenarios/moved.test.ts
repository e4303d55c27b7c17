import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = (when: string) => `# MirageOS meeting

## Meeting ${when} CET

### Release

- is 4.9 ready?
`;

/** People were reminded a day before: of Tuesday, 14 January 2025, 10:00 in Paris. */
async function afterTheReminder() {
  const scene = await openScene({ at: "2025-01-13T08:55:00Z", pad: pad("2025-01-14, 10:00 - 11:00") });
  await scene.sweep();
  await scene.on("2025-01-13T09:00:00Z");
  scene.story();
  return scene;
}

test("a meeting that is moved in the pad: people are told once, and the event moves", async () => {
  const { write, on, story, discord } = await afterTheReminder();
  write(pad("2025-01-16, 14:00 - 15:00"));
  for (const time of ["13T10:00", "13T10:05", "13T10:30", "14T08:45", "15T13:00", "16T12:45"])
    await on(`2025-01-${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:00
    calendar (changed)> MirageOS meeting, 2025-01-16T13:00Z to 2025-01-16T14:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      On the agenda:
      - Release

      9gs26scj34
    == 2025-01-13 10:05
    bot #meetings> **MirageOS meeting has moved: <2025-01-16T13:00Z:F> – <2025-01-16T14:00Z:t>** (<2025-01-16T13:00Z:R>)
      It was to be <2025-01-14T09:00Z:F>.
      Call: https://meet.example.org/MirageOS
      -# sz8cb1hac4
    == 2025-01-13 10:30
    (nothing)
    == 2025-01-14 08:45
    (nothing)
    == 2025-01-15 13:00
    bot #meetings> **MirageOS meeting: <2025-01-16T13:00Z:F> – <2025-01-16T14:00Z:t>** (<2025-01-16T13:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# 5e7p5vzw32
    == 2025-01-16 12:45
    bot #meetings> **MirageOS meeting: <2025-01-16T13:00Z:F> – <2025-01-16T14:00Z:t>** (<2025-01-16T13:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# qdb7kc9epe"
  `);
  expect(discord.events()).toMatchInlineSnapshot(`
    [
      "MirageOS meeting, 2025-01-16T13:00Z to 2025-01-16T14:00Z, https://meet.example.org/MirageOS
    MirageOS meeting. Everybody is welcome.
    Call: https://meet.example.org/MirageOS

    On the agenda:
    - Release

    9gs26scj34",
    ]
  `);
});

test("a meeting that is moved twice, and back: the event moves each time", async () => {
  const { write, on, discord } = await afterTheReminder();
  const starts: string[] = [];
  for (const [time, when] of [
    ["13T10:00", "2025-01-16, 14:00 - 15:00"],
    ["13T11:00", "2025-01-17, 14:00 - 15:00"],
    ["13T12:00", "2025-01-16, 14:00 - 15:00"],
  ] as const) {
    write(pad(when));
    await on(`2025-01-${time}:00Z`);
    starts.push(...discord.events().map((event) => event.split("\n")[0] ?? ""));
  }
  expect(starts).toMatchInlineSnapshot(`
    [
      "MirageOS meeting, 2025-01-16T13:00Z to 2025-01-16T14:00Z, https://meet.example.org/MirageOS",
      "MirageOS meeting, 2025-01-17T13:00Z to 2025-01-17T14:00Z, https://meet.example.org/MirageOS",
      "MirageOS meeting, 2025-01-16T13:00Z to 2025-01-16T14:00Z, https://meet.example.org/MirageOS",
    ]
  `);
});

test("a meeting that is moved by /meeting set: people are told at once, and the pad's other date is reported", async () => {
  const { on, story, discord, restart } = await afterTheReminder();
  await discord.slash("/meeting set date:2025-01-15 start:16:00 end:17:00", "Noor");
  await discord.slash("/meeting set date:2025-01-15 start:16:00 end:17:00", "Ada");
  await discord.slash("/meeting set date:2025-01-15 start:16:00 end:17:00", "Ada");
  await discord.slash("/meeting next", "Noor");
  await restart();
  for (const time of ["13T09:10", "14T08:45", "14T15:00", "15T14:45"]) await on(`2025-01-${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "Noor> /meeting set date:2025-01-15 start:16:00 end:17:00
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration.
    Ada> /meeting set date:2025-01-15 start:16:00 end:17:00
    bot #meetings> **MirageOS meeting has moved: <2025-01-15T15:00Z:F> – <2025-01-15T16:00Z:t>** (<2025-01-15T15:00Z:R>)
      It was to be <2025-01-14T09:00Z:F>.
      Call: https://meet.example.org/MirageOS
      -# 030h98w004
    calendar (changed)> MirageOS meeting, 2025-01-15T15:00Z to 2025-01-15T16:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      9gs26scj34
    bot (private)> The next meeting is set: <2025-01-15T15:00Z:F> – <2025-01-15T16:00Z:t>.
      The pad still says <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>. Change its heading, too: the agenda and the notes belong to the date above them.
    Ada> /meeting set date:2025-01-15 start:16:00 end:17:00
    bot (private)> The next meeting is set: <2025-01-15T15:00Z:F> – <2025-01-15T16:00Z:t>.
      The pad still says <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>. Change its heading, too: the agenda and the notes belong to the date above them.
    Noor> /meeting next
    bot #meetings> The next meeting is <2025-01-15T15:00Z:F> – <2025-01-15T16:00Z:t>. Call: https://meet.example.org/MirageOS
      Set by a person with /meeting set.
      But the pad says <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>.
    == 2025-01-13 09:10
    (nothing)
    == 2025-01-14 08:45
    (nothing)
    == 2025-01-14 15:00
    bot #meetings> **MirageOS meeting: <2025-01-15T15:00Z:F> – <2025-01-15T16:00Z:t>** (<2025-01-15T15:00Z:R>)
      Call: https://meet.example.org/MirageOS

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# 2bpt0ndhhv
    == 2025-01-15 14:45
    bot #meetings> **MirageOS meeting: <2025-01-15T15:00Z:F> – <2025-01-15T16:00Z:t>** (<2025-01-15T15:00Z:R>)
      Call: https://meet.example.org/MirageOS

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# hys7kwws8t"
  `);
  expect(discord.events()).toMatchInlineSnapshot(`
    [
      "MirageOS meeting, 2025-01-15T15:00Z to 2025-01-15T16:00Z, https://meet.example.org/MirageOS
    MirageOS meeting. Everybody is welcome.
    Call: https://meet.example.org/MirageOS

    9gs26scj34",
    ]
  `);
});

test("a meeting that is cancelled with a reason: people are told once, and the event goes", async () => {
  const { on, story, discord, restart } = await afterTheReminder();
  await discord.slash("/meeting cancel reason:Half of us are at a conference", "Ada");
  await discord.slash("/meeting cancel reason:Half of us are at a conference date:2025-01-14", "Ada");
  await restart();
  for (const time of ["13T09:30", "14T08:45", "14T10:30"]) await on(`2025-01-${time}:00Z`);
  await discord.slash("/meeting next", "Noor");
  expect(story().replace(/file:\S+pad.md/, "(the pad)")).toMatchInlineSnapshot(`
    "Ada> /meeting cancel reason:Half of us are at a conference
    bot #meetings> **MirageOS meeting is cancelled: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>**
      Half of us are at a conference

      The next date is not known yet.
      -# a3ez8672gr
    calendar (removed)> MirageOS meeting
    bot (private)> The meeting of 2025-01-14 is cancelled, and the channel is told why.
    Ada> /meeting cancel reason:Half of us are at a conference date:2025-01-14
    bot (private)> The meeting on 2025-01-14 is cancelled already.
    == 2025-01-13 09:30
    (nothing)
    == 2025-01-14 08:45
    (nothing)
    == 2025-01-14 10:30
    (nothing)
    Noor> /meeting next
    bot #meetings> No next meeting is known. Write it into the pad ((the pad)), such as "The next meeting is on Monday 13 January, 10:00", or use /meeting set."
  `);
  expect(discord.events()).toEqual([]);
});

test("an event that a person deletes stays deleted, and the reminders go on", async () => {
  const { on, story, discord } = await afterTheReminder();
  discord.deleteEvent("MirageOS meeting");
  for (const time of ["13T09:30", "14T08:45"]) await on(`2025-01-${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "calendar (removed)> MirageOS meeting
    == 2025-01-13 09:30
    (nothing)
    == 2025-01-14 08:45
    bot #meetings> **MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# 92vb0wdpjj"
  `);
});

test("a meeting on the morning of a clock change keeps its hour, and so do its reminders", async () => {
  const lines: string[] = [];
  for (const [month, day, times] of [
    ["2025-03", "30", ["29T08:59", "29T09:00", "30T07:44", "30T07:45", "30T08:00"]],
    ["2025-10", "26", ["25T07:59", "25T08:00", "26T08:44", "26T08:45", "26T09:00"]],
  ] as const) {
    const text = pad(`${month}-${day}, 10:00 - 11:00`).replace(" CET", "");
    const { on, story } = await openScene({ at: `${month}-24T06:00:00Z`, pad: text });
    await on(`${month}-24T07:00:00Z`);
    for (const time of times) await on(`${month}-${time}:00Z`);
    lines.push(
      ...story()
        .split("\n")
        .filter((line) => /^==|MirageOS meeting[:,]|nothing/.test(line)),
    );
  }
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "== 2025-03-24 07:00
    bot #meetings> **MirageOS meeting: <2025-03-30T08:00Z:F> – <2025-03-30T09:00Z:t>** (<2025-03-30T08:00Z:R>)
    calendar> MirageOS meeting, 2025-03-30T08:00Z to 2025-03-30T09:00Z, https://meet.example.org/MirageOS
    == 2025-03-29 08:59
    (nothing)
    == 2025-03-29 09:00
    bot #meetings> **MirageOS meeting: <2025-03-30T08:00Z:F> – <2025-03-30T09:00Z:t>** (<2025-03-30T08:00Z:R>)
    == 2025-03-30 07:44
    (nothing)
    == 2025-03-30 07:45
    bot #meetings> **MirageOS meeting: <2025-03-30T08:00Z:F> – <2025-03-30T09:00Z:t>** (<2025-03-30T08:00Z:R>)
    == 2025-03-30 08:00
    (nothing)
    == 2025-10-24 07:00
    bot #meetings> **MirageOS meeting: <2025-10-26T09:00Z:F> – <2025-10-26T10:00Z:t>** (<2025-10-26T09:00Z:R>)
    calendar> MirageOS meeting, 2025-10-26T09:00Z to 2025-10-26T10:00Z, https://meet.example.org/MirageOS
    == 2025-10-25 07:59
    (nothing)
    == 2025-10-25 08:00
    bot #meetings> **MirageOS meeting: <2025-10-26T09:00Z:F> – <2025-10-26T10:00Z:t>** (<2025-10-26T09:00Z:R>)
    == 2025-10-26 08:44
    (nothing)
    == 2025-10-26 08:45
    bot #meetings> **MirageOS meeting: <2025-10-26T09:00Z:F> – <2025-10-26T10:00Z:t>** (<2025-10-26T09:00Z:R>)
    == 2025-10-26 09:00
    (nothing)"
  `);
});

test("a restart between the reminder and the meeting, missed ticks, two weeks off: nothing is said twice", async () => {
  const { on, story, restart, write } = await afterTheReminder();
  await restart();
  await on("2025-01-13T09:01:00Z");
  await on("2025-01-14T08:52:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:01
    (nothing)
    == 2025-01-14 08:52
    bot #meetings> **MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# 92vb0wdpjj"
  `);
  write(
    `${pad("2025-01-14, 10:00 - 11:00")}- TODO(Jules): cut the release\n\nThe next meeting is on 2025-02-04, 10:00 - 11:00.\n`,
  );
  await on("2025-01-28T12:00:00Z");
  await on("2025-01-28T12:30:00Z");
  await restart();
  await on("2025-01-28T12:31:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-28 12:00
    calendar> MirageOS meeting, 2025-02-04T09:00Z to 2025-02-04T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      0z2da1tnkg
    == 2025-01-28 12:30
    bot #meetings> **MirageOS meeting: <2025-02-04T09:00Z:F> – <2025-02-04T10:00Z:t>** (<2025-02-04T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Cut the release (Jules)

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# hb3npg998v
    bot #meetings> **After the MirageOS meeting of Tuesday 14 January 2025**
      I filed 1 issue:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Cut the release
      -# f3wt3az1nr
    bot #meetings> **Minutes: MirageOS meeting, Tuesday 14 January 2025**

      **Release**
      - To do: cut the release (Jules) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      Next time: Tuesday 4 February 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# 2deqb8rq6c
      (file minutes-mirageos-2025-01-14.md)
    GitHub: POST /repos/mirage/mirage/issues title=Cut the release labels=meeting assignees=jules
    == 2025-01-28 12:31
    (nothing)"
  `);
});
