import { expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";

// The forms of a community's notes as a mailing list archives them: hard-wrapped, nesting lost, told in our own words.
const mailed = `Dear all,
here is what we noted last time, sorry it took so long.
The next meeting is on Monday, February 10th 14:00 - 15:30 CET
at https://meet.jit.si/Harbour -- talking points go to
https://pad.example.org/Abc123?both# as always :)
Cheers,
Ida
## Meeting Jan 13th 14:00 - 15:30 CET
- Participants: Ida, Björn, Chloé, Dev
### Storage layer
- libstore 2.0 is out, so that we can now build images with
Zed 7
- TODO we should announce this on forum.example.org and on example.org
- Chloé opened a PR for libstore
https://github.com/harbour/libstore/pull/88
- Dev: mutex_destroy is a stub, so that mutex_init could be one
too
- Ida: does that work on ARM? Chloé: only tested on x86, so if we should
support it we need hardware
- Björn: we all agree that 32 bit is not worth it
- Ida: if we put mutex_destroy() into a separate PR we can merge it
today. The rest can be talked over on the list.
- Chloé: fine with me.
### Where is the build farm?
- https://github.com/harbour/farm
- Probably it still has Zed 6 hardcoded, and that needs to be changed
### Speed
- Dev had no time to measure (and won't for the next month)`;

const context = { timeZone: "Europe/Berlin", today: "2025-02-01" };

test("notes mailed to a list are read as if from the pad: meeting, people, topics", () => {
  const { meetings, nextMeeting } = readNotes(mailed, context);
  const [{ date, start, end, timeZone, title, participants, topics } = expect.fail("no meeting")] = meetings;
  expect({
    date,
    start,
    end,
    timeZone,
    title,
    participants,
    topics: topics.map((topic) => topic.title),
    nextMeeting,
  }).toMatchInlineSnapshot(`
    {
      "date": "2025-01-13",
      "end": "15:30",
      "nextMeeting": {
        "callUrl": "https://meet.jit.si/Harbour",
        "date": "2025-02-10",
        "end": "15:30",
        "padUrl": "https://pad.example.org/Abc123?both#",
        "start": "14:00",
        "timeZone": "Europe/Berlin",
      },
      "participants": [
        "Ida",
        "Björn",
        "Chloé",
        "Dev",
      ],
      "start": "14:00",
      "timeZone": "Europe/Berlin",
      "title": "Meeting Jan 13th",
      "topics": [
        "Storage layer",
        "Where is the build farm?",
        "Speed",
      ],
    }
  `);
});

test("each todo comes with its line, certainty, kind and what it is about", () => {
  const [meeting = expect.fail("no meeting")] = readNotes(mailed, context).meetings;
  const told = meeting.todos.map(
    ({ line, certainty, kind, text, speaker, repository, references }) =>
      `${line} ${certainty} ${kind}: ${text} (${speaker ?? "nobody"}, ${repository ?? "nowhere"}${references.map(({ number }) => `#${number ?? ""}`).join("")})`,
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "13 stated announcement: we should announce this on forum.example.org and on example.org (nobody, harbour/libstore)",
      "21 suggested pr-split: if we put mutex_destroy() into a separate PR we can merge it today. (Ida, harbour/libstore#88)",
      "26 suggested fix: Probably it still has Zed 6 hardcoded, and that needs to be changed (nobody, harbour/farm#)",
    ]
  `);
});

test("a second speaker in the middle of a point has a line of their own, and what all agree on is a decision", () => {
  const [meeting = expect.fail("no meeting")] = readNotes(mailed, context).meetings;
  const lines = meeting.topics[0]?.lines.map(({ line, speaker, text }) => `${line} ${speaker ?? "-"}: ${text}`);
  expect(lines).toMatchInlineSnapshot(`
    [
      "11 -: libstore 2.0 is out, so that we can now build images with Zed 7",
      "13 -: TODO we should announce this on forum.example.org and on example.org",
      "14 -: Chloé opened a PR for libstore https://github.com/harbour/libstore/pull/88",
      "16 Dev: mutex_destroy is a stub, so that mutex_init could be one too",
      "18 Ida: does that work on ARM?",
      "18 Chloé: only tested on x86, so if we should support it we need hardware",
      "20 Björn: we all agree that 32 bit is not worth it",
      "21 Ida: if we put mutex_destroy() into a separate PR we can merge it today. The rest can be talked over on the list.",
      "23 Chloé: fine with me.",
    ]
  `);
  expect(meeting.decisions).toMatchInlineSnapshot(`
    [
      {
        "line": 20,
        "text": "we all agree that 32 bit is not worth it",
      },
    ]
  `);
});
