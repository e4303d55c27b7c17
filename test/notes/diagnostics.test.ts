import { expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";

/** What looks like a mistake, a line each; the notes are read on the day of the meeting in December. */
function told(text: string, today = "2024-12-09"): string {
  const { diagnostics } = readNotes(text, { timeZone: "Europe/Paris", today });
  return diagnostics
    .map(({ line, rule, text: words, ...more }) => [line, rule, `“${words}”`, ...Object.values(more)].join(" "))
    .join("\n");
}

test("a weekday that is another day's is told, of a meeting, of the next one, and of what is due", () => {
  expect(
    told(`The next meeting is on Monday, January 12th, 10:00 - 12:00 CET.

## Meeting Tuesday, December 9th 2024

- TODO(Ida): order the disks by Friday, December 12th
`),
  ).toMatchInlineSnapshot(`
    "1 weekday “Monday, January 12th” 2025-01-12
    3 weekday “Tuesday, December 9th 2024” 2024-12-09
    5 weekday “Friday, December 12th” 2024-12-12"
  `);
});

test("a slip in the weekday alone does not move the meetings into another year", () => {
  const { meetings, nextMeeting } = readNotes(
    "The next meeting is on Monday, January 12th.\n\n## Meeting Monday, December 9th\n\n- what was said\n",
    { timeZone: "Europe/Paris", today: "2024-12-09" },
  );
  expect([meetings[0]?.date, nextMeeting?.date]).toEqual(["2024-12-09", "2025-01-12"]);
});

test("of a heading whose weekday asks for a year far ahead, the day at hand is meant", () => {
  expect(told("## Meeting Monday, January 12th\n\n- what to talk about\n", "2025-01-10")).toBe(
    "1 weekday “Monday, January 12th” 2025-01-12",
  );
  expect(told("Participants: Ida\n\nDate: Tuesday 9 December 2024\n\n- x\n")).toBe(
    "3 weekday “Tuesday 9 December 2024” 2024-12-09",
  );
});

test.each([
  ["the weekday fits", "## Meeting Monday, December 9th 2024\n\nNext meeting: Monday, 13 January"],
  ["an old meeting in the year that its weekday asks for", "## Meeting Saturday, December 9th"],
  ["a sentence ends between the two", "## Meeting 2024-12-09\n\n- We met on Friday. The next meeting is on 2025-01-13"],
  ["a word that is a weekday elsewhere", "## Meeting 2024-12-09\n\n- Next meeting: 2025-01-13 sat in the small room"],
  ["two days", "## Workshop Monday-Tuesday December 9 2024"],
])("nothing is told where %s", (_, text) => {
  expect(told(`${text}\n\n- what was said\n`)).toBe("");
});

test("a day that no calendar has is told where a date counts", () => {
  expect(
    told(`## Meeting February 30th

## Meeting 2024-12-09

- TODO(Ida): pay by the 31st of April
- Next meeting: 2025-02-29
- the paper of February 30th is a joke
`),
  ).toMatchInlineSnapshot(`
    "1 no-such-date “February 30th”
    5 no-such-date “31st of April”
    6 no-such-date “2025-02-29”"
  `);
});

test("an end before the start is told, a night is not", () => {
  expect(told("## Meeting 2024-12-09, 11:00 - 1:00 CET\n\n- x\n")).toBe("1 end-before-start “11:00 - 1:00 CET”");
  expect(told("## Meeting 2024-12-09\n\nTime: 14:00 - 13:00\n\n- x\n")).toBe("3 end-before-start “14:00 - 13:00”");
  expect(told("## Meeting 2024-12-09\n\n- Next meeting: 2025-01-13, 16:00-14:00\n")).toBe(
    "3 end-before-start “16:00-14:00”",
  );
  for (const night of ["22:00 - 02:00", "22:00 - 00:00", "10-12 pm"])
    expect(told(`## Meeting 2024-12-09, ${night}\n\n- x\n`)).toBe("");
});

test("a next meeting before the one that announces it is told: the year was left as it was", () => {
  expect(told("## Meeting 2024-12-09\n\n- x\n- Next meeting: January 13th 2024\n")).toBe(
    "4 next-meeting-before “January 13th 2024” 2024-01-13 2024-12-09",
  );
  expect(
    told("## Meeting 2024-12-09\n\nNext meeting: 2024-12-09, here\n\n- x\n- The next meeting is on 2025-01-13\n"),
  ).toBe("");
});

test("two meetings of one date are told where each has its own people", () => {
  const copied = (date: string) => `## Meeting ${date}\n\n- Participants: Ida, Finn\n\n### Disks\n\n- x\n\n`;
  expect(told(copied("2024-12-09") + copied("2024-12-09"))).toBe("9 same-date “2024-12-09” 2024-12-09 1");
  expect(told(`${copied("2024-12-09")}## Notes of the meeting 2024-12-09\n\n- x\n`)).toBe("");
});

test("a marker with nothing behind it is told, unless a list below says what", () => {
  expect(
    told(`## Meeting 2024-12-09

- TODO:
- TODO(Ida):
  - order the disks
- **ACTION**:
- TODO

TODO:

- write it down
`),
  ).toMatchInlineSnapshot(`
    "3 empty-todo “TODO:”
    6 empty-todo “ACTION:”"
  `);
});

test("an [off] that nothing closes is told where it hides something", () => {
  expect(
    told(`## Meeting 2024-12-09

- [off] the price, which needs no end
- known to all

[off]
what it costs

### Disks

- x

[off]
who is ill
[on]

### Fans

- y

[off]
`),
  ).toBe("6 off-not-closed “[off]”");
});

test("a mail's diagnostics have the lines of its file", () => {
  expect(told("> ## Meeting Tuesday, December 9th 2024\n>\n> - Ida: x\n> - Finn: y\n> - Ida: z\n")).toBe(
    "1 weekday “Tuesday, December 9th 2024” 2024-12-09",
  );
});
