import { expect, test } from "vitest";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { occurrences, recurrenceFault } from "../../src/meetings/recurrence.ts";
import { meetingOf, paris } from "./arrange.ts";

function firstThree(rule: string, from: string, last: Meeting | null = null): string {
  const found = occurrences(rule, "Europe/Paris", last, paris(from)).take(3);
  return [...found].map(({ date, start, timeZone }) => `${date} ${start ?? "?"} ${timeZone}`).join(", ");
}

test("a rule without DTSTART counts from the last meeting, so that every other week is two weeks after it", () => {
  const rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO";
  expect(firstThree(rule, "2025-01-10 09:00", meetingOf("2024-12-09 10:00–12:00"))).toMatchInlineSnapshot(
    `"2025-01-20 10:00 Europe/Paris, 2025-02-03 10:00 Europe/Paris, 2025-02-17 10:00 Europe/Paris"`,
  );
  expect(firstThree(rule, "2025-01-10 09:00", meetingOf("2024-12-16 14:30"))).toMatchInlineSnapshot(
    `"2025-01-13 14:30 Europe/Paris, 2025-01-27 14:30 Europe/Paris, 2025-02-10 14:30 Europe/Paris"`,
  );
});

test("with no meeting known it counts from the first Monday of 2024, and has no time of its own", () => {
  expect(firstThree("FREQ=WEEKLY;INTERVAL=2", "2025-01-10 09:00")).toMatchInlineSnapshot(
    `"2025-01-13 ? Europe/Paris, 2025-01-27 ? Europe/Paris, 2025-02-10 ? Europe/Paris"`,
  );
  expect(firstThree("FREQ=MONTHLY;BYDAY=1MO;BYHOUR=10;BYMINUTE=30", "2025-01-10 09:00")).toMatchInlineSnapshot(
    `"2025-02-03 10:30 Europe/Paris, 2025-03-03 10:30 Europe/Paris, 2025-04-07 10:30 Europe/Paris"`,
  );
});

test("its own DTSTART wins over the last meeting, with its time and zone", () => {
  const own = "DTSTART;TZID=America/New_York:20250102T090000\nRRULE:FREQ=WEEKLY";
  expect(firstThree(own, "2025-01-10 09:00", meetingOf("2024-12-09 10:00–12:00"))).toMatchInlineSnapshot(
    `"2025-01-16 09:00 America/New_York, 2025-01-23 09:00 America/New_York, 2025-01-30 09:00 America/New_York"`,
  );
});

test("BYHOUR is the full hour, whenever the last meeting was", () => {
  const last = meetingOf("2024-12-09 14:30");
  expect(firstThree("FREQ=WEEKLY;COUNT=9;BYHOUR=10", "2025-01-30 09:00", last)).toMatchInlineSnapshot(
    `"2025-02-03 10:00 Europe/Paris"`,
  );
});

test("its hour stays the clock's hour when summer time begins", () => {
  expect(firstThree("FREQ=WEEKLY;BYDAY=MO;BYHOUR=10", "2025-03-20 09:00")).toMatchInlineSnapshot(
    `"2025-03-24 10:00 Europe/Paris, 2025-03-31 10:00 Europe/Paris, 2025-04-07 10:00 Europe/Paris"`,
  );
  expect(firstThree("FREQ=WEEKLY;BYDAY=MO;UNTIL=20250331T220000Z;BYHOUR=10", "2025-03-20 09:00")).toMatchInlineSnapshot(
    `"2025-03-24 10:00 Europe/Paris, 2025-03-31 10:00 Europe/Paris"`,
  );
});

test.each(["every monday", "", "FREQ=FORTNIGHTLY", "FREQ=MONTHLY;BYDAY=2XX", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"])(
  "%s is no rule",
  (text) => {
    expect(recurrenceFault(text, "Europe/Paris")).toMatch(/\w/);
  },
);

test.each([
  "FREQ=WEEKLY;BYDAY=MO",
  "RRULE:FREQ=MONTHLY;BYDAY=2MO;BYHOUR=10",
  "DTSTART:20250113T100000\nRRULE:FREQ=WEEKLY",
])("%s is a rule", (text) => {
  expect(recurrenceFault(text, "Europe/Paris")).toBeNull();
});
