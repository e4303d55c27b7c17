import { expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";

test("the agenda put down for the announced meeting has its date, though neither says the year", () => {
  const pad = `The next meeting is on Monday, January 13th, 10:00 - 12:00 CET.

## Meeting Monday, January 13th

- what to talk about

## Meeting Monday, December 9th

- what was said
`;
  const { meetings, nextMeeting } = readNotes(pad, { timeZone: "Europe/Paris", today: "2026-11-23" });
  expect([nextMeeting?.date, ...meetings.map(({ date }) => date)]).toEqual(["2025-01-13", "2025-01-13", "2024-12-09"]);
});

test.each([
  ["The next meeting is on 2025-01-13 10:00 - 12:00.", "10:00–12:00"],
  ["The next meeting is 2025-01-13T10:00 CET.", "10:00–null"],
  ["Next meeting: Monday 13 January 2025 10:00-12:00 CET", "10:00–12:00"],
  ["The next meeting is on Jan 13 2025 10:00", "10:00–null"],
  ["Next meeting: 13.1.2025 10:00–12:00 Uhr", "10:00–12:00"],
  ["The next meeting is at 10:00 on January 13th 2025", "10:00–null"],
])("in “%s” the hours stand beside the date, and are no part of it", (text, hours) => {
  const { nextMeeting } = readNotes(text, { timeZone: "Europe/Paris", today: "2025-01-01" });
  expect(`${nextMeeting?.date} ${nextMeeting?.start}–${nextMeeting?.end}`).toBe(`2025-01-13 ${hours}`);
});
