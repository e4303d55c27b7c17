import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCalendar } from "../../src/calendar/write-calendar.ts";
import { seriesFeeds } from "../../src/feeds/series-feeds.ts";
import type { CalendarEntry } from "../../src/meetings/calendar-entry.ts";
import { followCalendar } from "../../src/meetings/follow-calendar.ts";
import type { Meeting, MeetingChanges } from "../../src/meetings/meeting.ts";
import { meetingUid } from "../../src/meetings/meeting-uid.ts";
import { movesAfter } from "../../src/meetings/moves.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import type { Series } from "../../src/meetings/series.ts";
import { seriesStateSchema } from "../../src/store/records.ts";
import { archiveOf } from "../archive/arrange.ts";
import { aSeries, padOf, unchanged } from "../meetings/arrange.ts";
import { readCalendar } from "./read-calendar.ts";

const zones = [
  "Europe/Paris",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Europe/Dublin",
  "Asia/Kolkata",
  "UTC",
];

/** Days around the changes of the clocks in these zones, and others. */
const date = fc
  .tuple(
    fc.constantFrom("2025-03-09", "2025-03-30", "2025-04-06", "2025-10-05", "2025-10-26", "2025-11-02"),
    fc.nat(20),
  )
  .map(([day, more]) =>
    Temporal.PlainDate.from(day)
      .add({ days: more - 6 })
      .toString(),
  );
const start = fc.option(fc.constantFrom("00:30", "01:59", "02:30", "10:00", "23:30"), { freq: 6 });
const step = fc.record({
  what: fc.constantFrom("pad", "set", "cancel", "wait", "forget"),
  date,
  start,
  hours: fc.integer({ min: 1, max: 24 * 21 }),
  settled: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

type Then = {
  readonly calendar: readonly CalendarEntry[];
  readonly now: Temporal.Instant;
  readonly changes: MeetingChanges;
};

/** What a series' calendar is after each of the things that happen to it. */
function* lives(series: Series, steps: readonly Step[]): Generator<Then> {
  let [calendar, changes, pad]: [readonly CalendarEntry[], MeetingChanges, string] = [[], unchanged, ""];
  let now = Temporal.Instant.from("2025-02-20T09:00:00Z");
  for (const { what, date: day, start: at, hours, settled } of steps) {
    now = now.add({ hours });
    const set: Meeting = { date: day, start: at, end: null, timeZone: series.timeZone };
    const before = nextMeeting(series, padOf(pad, now), changes, now);
    if (what === "pad") pad = `## Meeting ${day} ${at ?? ""}\n`;
    if (what === "forget") pad = "";
    if (what === "set") {
      const cancelled = changes.cancelled.filter((one) => one.date !== day);
      changes = { set, cancelled, moved: movesAfter(changes.moved, { next: before, set, now }) };
    }
    const off = before?.meeting.date;
    if (what === "cancel" && off !== undefined && !changes.cancelled.some((one) => one.date === off)) {
      changes = { ...changes, cancelled: [...changes.cancelled, { date: off, reason: "a storm" }] };
    }
    const notes = padOf(pad, now);
    const next = nextMeeting(series, notes, changes, now);
    calendar = followCalendar(calendar, series, { notes, changes, next, now, settled });
    yield { calendar, now, changes };
  }
}

const status = { planned: "CONFIRMED", tentative: "TENTATIVE", cancelled: "CANCELLED", withdrawn: "" };

/**
 * When an entry begins, reckoned from the clock on the wall. In the hour that comes twice the first is meant (RFC 5545, 3.3.5), but
 * the parser takes the second: there the clock's time is all that is compared.
 */
function startOf({ meeting: { date: day, start: at, timeZone } }: CalendarEntry): string {
  if (at === null) return day;
  return onceOnly(
    Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(timeZone).toInstant().toString(),
    timeZone,
  );
}

function onceOnly(instant: string, timeZone: string): string {
  if (!instant.includes("T")) return instant;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  );
  return first?.offset === second?.offset ? instant : local.toString();
}

function calendarText(series: Series, { calendar, now }: Then): string {
  const archive = archiveOf({ published: [], input: { series, calendar, now } });
  const [file] = seriesFeeds(archive, { publicUrl: null, writeCalendar });
  return file?.body() ?? "";
}

test("another program reads every meeting at its instant, in its zone, as it stands, through moves, cancellations and changes of the clocks", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(step, { minLength: 1, maxLength: 8 }), (timeZone, steps) => {
      const series = aSeries({ timeZone });
      const seen = new Map<string, { sequence: number; time: string }>();
      for (const then of lives(series, steps)) {
        const text = calendarText(series, then);
        const read = readCalendar(text);
        const shown = then.calendar.filter(({ standing }) => standing !== "withdrawn");
        const wanted = shown.map((entry) => ({
          uid: meetingUid("harbour", entry.root),
          start: startOf(entry),
          zone: entry.meeting.start === null || timeZone === "UTC" ? null : timeZone,
          sequence: entry.sequence,
          status: status[entry.standing],
          stamp: entry.changedAt,
        }));
        const found = read.map(({ uid, start: begin, zone, sequence, status: state, stamp }) => ({
          uid,
          start: onceOnly(begin, timeZone),
          zone: timeZone === "UTC" ? null : zone,
          sequence,
          status: state,
          stamp,
        }));
        expect(found.toSorted(byUid)).toEqual(wanted.toSorted(byUid));
        for (const { uid, start: time, sequence, status: state, description } of read) {
          const before = seen.get(uid);
          const said = `${time} ${state === "CANCELLED"}`;
          const isChanged = before !== undefined && before.time !== said;
          expect(sequence).toBeGreaterThanOrEqual((before?.sequence ?? 0) + Number(isChanged));
          expect(description.startsWith("Cancelled: a storm")).toBe(state === "CANCELLED");
          seen.set(uid, { sequence, time: said });
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("no two events have one name, facts that stay as they are change nothing, and a move keeps the name", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const series = aSeries();
      let before: readonly CalendarEntry[] = [];
      for (const { calendar } of lives(series, steps)) {
        expect(new Set(calendar.map(({ root }) => root)).size).toBe(calendar.length);
        for (const old of before) {
          const same = calendar.find(({ root }) => root === old.root);
          expect(same?.dates.slice(0, old.dates.length)).toEqual(old.dates);
          expect(same?.sequence).toBeGreaterThanOrEqual(old.sequence);
        }
        before = calendar;
      }
    }),
  );
});

test("the same facts give the same bytes, a minute or a restart later", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const series = aSeries();
      const last = [...lives(series, steps)].at(-1);
      if (last === undefined) throw new Error("there is a step");
      const calendar = seriesStateSchema.shape.calendar.parse(JSON.parse(JSON.stringify(last.calendar)));
      const now = last.now.toZonedDateTimeISO("UTC").startOfDay().add({ hours: 5 }).toInstant();
      expect(calendarText(series, { ...last, calendar, now: now.add({ minutes: 1 }) })).toBe(
        calendarText(series, { ...last, now }),
      );
    }),
  );
});

function byUid(one: { readonly uid: string }, other: { readonly uid: string }): number {
  return one.uid < other.uid ? -1 : 1;
}
