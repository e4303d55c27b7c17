import { expect, test } from "vitest";
import { endInstant, startInstant } from "../../src/meetings/instants.ts";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { meetingOf } from "./arrange.ts";

const told = (meeting: Meeting) => `${startInstant(meeting)?.toString()} to ${endInstant(meeting).toString()}`;

test.each([
  ["its own start and end", "2025-01-13 10:00–12:00", "2025-01-13T09:00:00Z to 2025-01-13T11:00:00Z"],
  ["two hours where no end is told", "2025-01-13 10:00", "2025-01-13T09:00:00Z to 2025-01-13T11:00:00Z"],
  ["two hours where the end is its start", "2025-01-13 10:00–10:00", "2025-01-13T09:00:00Z to 2025-01-13T11:00:00Z"],
  ["the whole day where no time is told", "2025-01-13", "undefined to 2025-01-13T23:00:00Z"],
  [
    "until the next day where it ends before it starts",
    "2025-01-13 22:00–01:00",
    "2025-01-13T21:00:00Z to 2025-01-14T00:00:00Z",
  ],
  [
    "an hour later where the clocks jump over its start",
    "2025-03-30 02:30–03:00",
    "2025-03-30T01:30:00Z to 2025-03-30T02:00:00Z",
  ],
  [
    "the first of two where the clocks go back",
    "2025-10-26 02:30–03:30",
    "2025-10-26T00:30:00Z to 2025-10-26T02:30:00Z",
  ],
  [
    "an hour less of night where the clocks jump",
    "2025-03-29 23:00–04:00",
    "2025-03-29T22:00:00Z to 2025-03-30T02:00:00Z",
  ],
])("a meeting lasts %s", (_, words, expected) => {
  expect(told(meetingOf(words))).toBe(expected);
});
