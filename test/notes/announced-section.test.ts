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
