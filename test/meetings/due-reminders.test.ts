import { expect, test } from "vitest";
import { dueReminders, reminderWindows } from "../../src/meetings/due-reminders.ts";
import { aSeries, meetingOf, nextOf, paris } from "./arrange.ts";

/** What is due at each of these times in Paris, if what was due before has been posted. */
function posted(words: string, leads: readonly string[], times: readonly string[]): string {
  const done = new Set<string>();
  const already = (start: string, lead: string) => done.has(start + lead);
  return times
    .map((time) => {
      const due = dueReminders(aSeries({ reminders: leads }), nextOf(words), paris(time), already);
      for (const { start, lead } of due) done.add(start + lead);
      return `${time} ${due.map(({ lead }) => lead).join(" ") || "-"}`;
    })
    .join("\n");
}

const usual = ["P7D", "P1D", "PT15M"];

test("each reminder is due from its lead time on, once", () => {
  const times = ["2025-01-06 09:59", "2025-01-06 10:00", "2025-01-06 10:01", "2025-01-12 10:00", "2025-01-13 09:45"];
  expect(posted("2025-01-13 10:00–12:00", usual, times)).toMatchInlineSnapshot(`
    "2025-01-06 09:59 -
    2025-01-06 10:00 P7D
    2025-01-06 10:01 -
    2025-01-12 10:00 P1D
    2025-01-13 09:45 PT15M"
  `);
});

test("after an outage only the latest that still helps is due, and none once the meeting has begun", () => {
  expect(posted("2025-01-13 10:00–12:00", usual, ["2025-01-12 17:00", "2025-01-13 09:44"])).toMatchInlineSnapshot(`
    "2025-01-12 17:00 P1D
    2025-01-13 09:44 -"
  `);
  expect(posted("2025-01-13 10:00–12:00", usual, ["2025-01-13 10:00", "2025-01-13 10:01"])).toMatchInlineSnapshot(`
    "2025-01-13 10:00 -
    2025-01-13 10:01 -"
  `);
});

test("a day before is a day on the calendar, 24 hours are hours on the clock, when summer time begins in between", () => {
  const meeting = meetingOf("2025-03-30 10:00");
  expect(reminderWindows(["P1D"], meeting)).toMatchObject([{ due: "2025-03-29T09:00:00Z" }]);
  expect(reminderWindows(["PT24H"], meeting)).toMatchObject([{ due: "2025-03-29T08:00:00Z" }]);
});

test("leads in any order, doubled or none: each window is open by itself", () => {
  const windows = reminderWindows(["PT15M", "P1D", "PT24H", "PT0S", "P7D"], meetingOf("2025-01-13 10:00"));
  expect(windows.map(({ lead, due, expires }) => `${lead}: ${due} to ${expires}`).join("\n")).toMatchInlineSnapshot(`
    "P7D: 2025-01-06T09:00:00Z to 2025-01-12T09:00:00Z
    PT24H: 2025-01-12T09:00:00Z to 2025-01-13T08:45:00Z
    PT15M: 2025-01-13T08:45:00Z to 2025-01-13T09:00:00Z"
  `);
  expect(reminderWindows([], meetingOf("2025-01-13 10:00"))).toEqual([]);
});

test("of a meeting with only a day, the whole days are due in the morning", () => {
  const times = ["2025-01-06 08:59", "2025-01-06 09:00", "2025-01-12 09:00", "2025-01-13 09:00"];
  expect(posted("2025-01-13", usual, times)).toMatchInlineSnapshot(`
    "2025-01-06 08:59 -
    2025-01-06 09:00 P7D
    2025-01-12 09:00 P1D
    2025-01-13 09:00 -"
  `);
});

const weekBefore = (start: string, lead: string) => `${start} ${lead}` === "2025-01-13 P7D";

test("when its time becomes known, what was posted is not posted again", () => {
  const next = nextOf("2025-01-13 10:00");
  expect(dueReminders(aSeries(), next, paris("2025-01-07 12:00"), weekBefore)).toEqual([]);
  expect(dueReminders(aSeries(), next, paris("2025-01-12 12:00"), weekBefore)).toMatchObject([{ lead: "P1D" }]);
});
