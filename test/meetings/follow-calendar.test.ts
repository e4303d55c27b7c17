import { expect, test } from "vitest";
import type { CalendarEntry } from "../../src/meetings/calendar-entry.ts";
import { followCalendar } from "../../src/meetings/follow-calendar.ts";
import type { Meeting, MeetingChanges } from "../../src/meetings/meeting.ts";
import { movesAfter } from "../../src/meetings/moves.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import type { Series } from "../../src/meetings/series.ts";
import { aSeries, meetingOf, padOf, paris, unchanged } from "./arrange.ts";

type Step = { readonly at: string; readonly pad?: string; readonly settled?: boolean } & (
  | { readonly set?: string }
  | { readonly cancel?: string }
);

/** A calendar that is followed through what happens; each line is what it has then. */
function followed(steps: readonly Step[], series: Series = aSeries()): readonly string[] {
  let [calendar, changes, pad]: [readonly CalendarEntry[], MeetingChanges, string] = [[], unchanged, ""];
  return steps.map((step) => {
    const now = paris(step.at);
    pad = step.pad ?? pad;
    const notes = padOf(pad, now);
    if ("set" in step && step.set !== undefined) changes = afterSet(changes, meetingOf(step.set));
    if ("cancel" in step && step.cancel !== undefined) {
      changes = { ...changes, cancelled: [...changes.cancelled, { date: step.cancel, reason: "storm" }] };
    }
    const next = nextMeeting(series, notes, changes, now);
    calendar = followCalendar(calendar, series, { notes, changes, next, now, settled: step.settled ?? true });
    return `${step.at}: ${calendar.map(show).join("; ")}`;

    function afterSet(before: MeetingChanges, set: Meeting): MeetingChanges {
      const cancelled = before.cancelled.filter(({ date }) => date !== set.date);
      const was = nextMeeting(series, notes, before, now);
      return { set, cancelled, moved: movesAfter(before.moved, { next: was, set, now }) };
    }
  });
}

function show({ root, meeting: { date, start }, standing, reason, sequence }: CalendarEntry): string {
  const why = reason === null ? "" : ` (${reason})`;
  return `${root} is ${date} ${start ?? "all day"}, ${standing}${why}, ${sequence}`;
}

const pad = "## Meeting 2025-01-13 10:00 - 12:00 CET\n";

test("a meeting that a person moves, twice and back, stays the same event, and its sequence rises each time", () => {
  expect(
    followed([
      { at: "2025-01-01 09:00", pad },
      { at: "2025-01-02 09:00", set: "2025-01-20 10:00–12:00" },
      { at: "2025-01-03 09:00", set: "2025-01-21 10:00–12:00" },
      { at: "2025-01-04 09:00", set: "2025-01-13 10:00–12:00" },
      { at: "2025-01-05 09:00", set: "2025-01-13 11:00–12:00" },
      { at: "2025-01-06 09:00" },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "2025-01-01 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 0",
      "2025-01-02 09:00: 2025-01-13 is 2025-01-20 10:00, planned, 1",
      "2025-01-03 09:00: 2025-01-13 is 2025-01-21 10:00, planned, 2",
      "2025-01-04 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 3",
      "2025-01-05 09:00: 2025-01-13 is 2025-01-13 11:00, planned, 4",
      "2025-01-06 09:00: 2025-01-13 is 2025-01-13 11:00, planned, 4",
    ]
  `);
});

test("a meeting that is moved in the pad stays the same event, once the pad's dates have settled", () => {
  expect(
    followed([
      { at: "2025-01-01 09:00", pad },
      { at: "2025-01-02 09:00", pad: "## Meeting 2025-01-1\n", settled: false },
      { at: "2025-01-02 09:05", pad: pad.replace("13", "14") },
      { at: "2025-01-20 09:00" },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "2025-01-01 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 0",
      "2025-01-02 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 0",
      "2025-01-02 09:05: 2025-01-13 is 2025-01-14 10:00, planned, 1",
      "2025-01-20 09:00: 2025-01-13 is 2025-01-14 10:00, planned, 1",
    ]
  `);
});

test("a cancelled meeting says why, and the next is another; one that takes place after all is the same again", () => {
  expect(
    followed([
      { at: "2025-01-01 09:00", pad },
      { at: "2025-01-02 09:00", cancel: "2025-01-13" },
      { at: "2025-01-03 09:00", pad: `${pad}\n## Meeting 2025-02-10 10:00 - 12:00 CET\n` },
      { at: "2025-01-04 09:00", set: "2025-01-13 10:00–12:00" },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "2025-01-01 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 0",
      "2025-01-02 09:00: 2025-01-13 is 2025-01-13 10:00, cancelled (storm), 1",
      "2025-01-03 09:00: 2025-01-13 is 2025-01-13 10:00, cancelled (storm), 1; 2025-02-10 is 2025-02-10 10:00, planned, 0",
      "2025-01-04 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 2; 2025-02-10 is 2025-02-10 10:00, withdrawn, 1",
    ]
  `);
});

test("a meeting that was cancelled before the bot knew of it is in the calendar at its time", () => {
  expect(followed([{ at: "2025-01-01 09:00", pad, cancel: "2025-01-13" }])).toMatchInlineSnapshot(`
    [
      "2025-01-01 09:00: 2025-01-13 is 2025-01-13 10:00, cancelled (storm), 0",
    ]
  `);
});

test("of a rule only the next date is promised, as tentative, until somebody announces it", () => {
  const series = aSeries({ recurrence: "FREQ=MONTHLY;BYDAY=2MO;BYHOUR=10;BYMINUTE=0" });
  expect(
    followed(
      [
        { at: "2025-01-01 09:00" },
        { at: "2025-01-02 09:00", pad },
        { at: "2025-01-03 09:00", pad: "## Meeting 2025-01-15 10:00 - 12:00 CET\n" },
        { at: "2025-01-20 09:00" },
      ],
      series,
    ),
  ).toMatchInlineSnapshot(`
    [
      "2025-01-01 09:00: 2025-01-13 is 2025-01-13 10:00, tentative, 0",
      "2025-01-02 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 1",
      "2025-01-03 09:00: 2025-01-13 is 2025-01-15 10:00, planned, 2",
      "2025-01-20 09:00: 2025-01-13 is 2025-01-15 10:00, planned, 2; 2025-02-10 is 2025-02-10 10:00, tentative, 0",
    ]
  `);
});

test("a date that nobody names any more is withdrawn, and is itself again when it comes back", () => {
  expect(
    followed([
      { at: "2025-01-01 09:00", pad },
      { at: "2025-01-02 09:00", pad: "nothing\n" },
      { at: "2025-01-03 09:00", pad },
      { at: "2025-02-20 09:00", pad: "nothing\n" },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "2025-01-01 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 0",
      "2025-01-02 09:00: 2025-01-13 is 2025-01-13 10:00, withdrawn, 1",
      "2025-01-03 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 2",
      "2025-02-20 09:00: 2025-01-13 is 2025-01-13 10:00, planned, 2",
    ]
  `);
});

test("a meeting that was moved before the bot had a calendar has the name of the day it was announced for", () => {
  const series = aSeries();
  const set = meetingOf("2025-01-20 10:00–12:00");
  const changes = { set, cancelled: [], moved: [{ from: "2025-01-13", to: "2025-01-20" }] };
  const now = paris("2025-01-02 09:00");
  const next = nextMeeting(series, null, changes, now);
  const calendar = followCalendar([], series, { notes: null, changes, next, now, settled: true });
  expect(calendar.map(show)).toMatchInlineSnapshot(`
    [
      "2025-01-13 is 2025-01-20 10:00, planned, 1",
    ]
  `);
});
