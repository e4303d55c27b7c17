import { join } from "node:path";
import { expect, test } from "vitest";
import { type PublishedMeeting, talkedAbout, talkedAboutComment } from "../../src/minutes/talked-about.ts";
import { readNotes } from "../../src/notes/read-notes.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { issueKey } from "../../src/todos/issue-key.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });

function meetingOf(date: string, text: string, more: Partial<PublishedMeeting> = {}): PublishedMeeting {
  const { meetings } = readNotes(`## Meeting ${date}\n\n${text}`, { timeZone: "Europe/Paris", today: date });
  const [notes] = meetings;
  if (notes === undefined) throw new Error("the notes have no meeting");
  return { date, notes, link: `https://chat.example.org/${date}`, hasPlaces: false, filed: new Set(), ...more };
}

const about = (meeting: PublishedMeeting): string => talkedAbout(meeting).map(issueKey).join(", ");
const comment = (meetings: readonly PublishedMeeting[], title = "Unikernel meeting"): string =>
  talkedAboutComment({ owner: "mirage", repo: "tcp", number: 12 }, meetings, { series: { title }, templates });

test("what is talked about is named with its repository, in the notes' order, each once", () => {
  const text =
    "### TCP\n- #13 somewhere\n- mirage/tcp#12\n- https://github.com/mirage/mirage/pull/7, mirage/TCP#12 again";
  expect(about(meetingOf("2024-12-09", text))).toBe("mirage/tcp#12, mirage/mirage#7");
});

test("what was filed from the meeting is left out", () => {
  const filed = new Set(["mirage/tcp#12"]);
  expect(about(meetingOf("2024-12-09", "- TODO: mend it (mirage/tcp#12)\n- see mirage/tcp#13", { filed }))).toBe(
    "mirage/tcp#13",
  );
});

test("what only the bot listed as open was not talked about, until somebody writes below it", () => {
  const listed =
    "### Agenda\n- mirage/tcp#12 Mend it (open since 3 meetings)\n- mirage/tcp#13 Cut it (open since the last meeting)";
  expect(about(meetingOf("2024-12-09", listed))).toBe("");
  expect(about(meetingOf("2024-12-09", `${listed}\n  - Ada: is it?\n`))).toBe("mirage/tcp#13");
});

test("a comment lists the meetings, the newest first, and nothing in it acts", () => {
  const hostile = "### @ada closes #3 `x` <img src=x> mirage/x#4 ![a](https://evil.example/p.png)\n- mirage/tcp#12";
  const text = comment(
    [
      meetingOf("2024-12-09", hostile),
      meetingOf("2025-01-13", "- mirage/tcp#12 is merged", { link: null }),
      meetingOf("2025-01-27", "- nothing of that"),
    ],
    "Meeting of @mirage/all #1",
  );
  expect(text).toMatchInlineSnapshot(`
    "Talked about in

    - the Meeting of mirage/all \`#1\` of Monday 13 January 2025
    - [the Meeting of mirage/all \`#1\` of Monday 9 December 2024](<https://chat.example.org/2024-12-09>), under \`ada closes #3 x <img src=x> mirage/x#4\`"
  `);
});

test("of very many meetings the latest fifty are listed", () => {
  const first = Temporal.PlainDate.from("2020-01-06");
  const meetings = Array.from({ length: 60 }, (_, week) =>
    meetingOf(first.add({ weeks: week }).toString(), "- mirage/tcp#12"),
  );
  const lines = comment(meetings)
    .split("\n")
    .filter((line) => line.startsWith("- "));
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toBe("- and 10 meetings before");
  expect(lines[0]).toContain("Monday 22 February 2021");
});
