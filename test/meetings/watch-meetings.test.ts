import fc from "fast-check";
import { expect, test } from "vitest";
import type { MeetingChanges } from "../../src/meetings/meeting.ts";
import { movesAfter } from "../../src/meetings/moves.ts";
import { trackSections } from "../../src/meetings/sections.ts";
import type { Series } from "../../src/meetings/series.ts";
import type { PadState, SeriesState } from "../../src/meetings/series-state.ts";
import { type MinutesStand, type Unfinished, watchMeetings } from "../../src/meetings/watch-meetings.ts";
import { aSeries, meetingOf, nextOf, padOf, paris, unchanged } from "./arrange.ts";

type Given = {
  readonly series?: Partial<Series>;
  readonly changes?: Partial<MeetingChanges>;
  readonly firstSeen?: string;
  readonly trouble?: boolean;
  readonly minutes?: Readonly<Record<string, MinutesStand>>;
};

/** What the watchdog says at a time, of a pad that was read with these texts at these times. */
function watched(texts: readonly (readonly [time: string, text: string])[], now: string, given: Given = {}): string {
  const found = watchMeetings({
    series: aSeries(given.series),
    state: stateOf(texts, given),
    minutes: new Map(Object.entries(given.minutes ?? {})),
    now: paris(now),
  });
  return found.map(show).join("; ") || "nothing";
}

function stateOf(texts: readonly (readonly [time: string, text: string])[], given: Given): SeriesState {
  const pad = texts.reduce<PadState | null>((before, [time, text]) => {
    const now = paris(time);
    const notes = padOf(text, now);
    const sections = trackSections(before?.sections ?? null, notes, text, { series: aSeries(given.series), now });
    return { version: time, readAt: now.toString(), text, notes, sections };
  }, null);
  return {
    version: 1,
    id: "harbour",
    firstSeen: paris(given.firstSeen ?? "2025-01-01 00:00").toString(),
    pad,
    padTrouble: given.trouble === true ? { since: paris("2025-01-01 00:00").toString(), why: "It is gone." } : null,
    changes: { ...unchanged, ...given.changes },
    calendar: [],
    followedAt: null,
    access: null,
    lookedAt: null,
    event: null,
  };
}

function show(found: Unfinished): string {
  const why = "why" in found ? ` (${found.why})` : "";
  return `${found.date} ${found.what}${why}`;
}

const agenda = "## Meeting 2025-01-13 10:00 - 12:00\n\n### Boot time\n\n- who measures it?\n";
const held = `${agenda}- Participants: Sam\n`;

test("notes that are empty are asked about when a day has passed since the meeting, and not before", () => {
  const pad = [["2025-01-13 09:00", agenda]] as const;
  expect(watched(pad, "2025-01-14 11:59")).toBe("nothing");
  expect(watched(pad, "2025-01-14 12:00")).toBe("2025-01-13 empty (agenda)");
  expect(watched([["2025-01-13 09:00", "## Meeting 2025-01-13\n\n### Boot time\n"]], "2025-01-15 00:00")).toBe(
    "2025-01-13 empty (nothing)",
  );
});

test("nothing is said of a meeting that was cancelled, that ended before the bot came, or of a pad that can't be read", () => {
  const pad = [["2025-01-13 09:00", agenda]] as const;
  const cancelled = [{ date: "2025-01-13", reason: "holidays" }];
  expect(watched(pad, "2025-01-14 12:00", { changes: { cancelled } })).toBe("nothing");
  expect(watched(pad, "2025-01-14 12:00", { firstSeen: "2025-01-13 12:01" })).toBe("nothing");
  expect(watched(pad, "2025-01-14 12:00", { firstSeen: "2025-01-13 12:00" })).toBe("2025-01-13 empty (agenda)");
  expect(watched(pad, "2025-01-14 12:00", { trouble: true })).toBe("nothing");
});

test("minutes that stand are no matter, nor those on their way; stuck ones are, although the pad can't be read", () => {
  const pad = [["2025-01-13 09:00", agenda]] as const;
  for (const stand of ["posted", "draft", "on the way"] as const) {
    expect(watched(pad, "2025-01-14 12:00", { minutes: { "2025-01-13": { stand } } })).toBe("nothing");
  }
  const minutes = { "2025-01-13": { stand: "stuck", why: "It is forbidden." } } as const;
  expect(watched(pad, "2025-01-14 12:00", { minutes, trouble: true })).toBe("2025-01-13 stuck (It is forbidden.)");
  expect(watched([["2025-01-20 09:00", "# A new pad\n"]], "2025-01-20 12:00", { minutes })).toBe(
    "2025-01-13 stuck (It is forbidden.)",
  );
});

/** The pad as somebody writes into it every so many minutes. */
function writing(from: string, to: string, minutes: number): readonly (readonly [string, string])[] {
  const readings: [string, string][] = [["2025-01-13 09:00", agenda]];
  for (let time = paris(from); Temporal.Instant.compare(time, paris(to)) <= 0; time = time.add({ minutes })) {
    const local = time.toZonedDateTimeISO("Europe/Paris").toPlainDateTime().toString().slice(0, 16).replace("T", " ");
    readings.push([local, `${held}- said at ${local}\n`]);
  }
  return readings;
}

test("notes that somebody writes at without a rest are asked about after a day of that, and after three a draft is due", () => {
  const days = writing("2025-01-13 11:00", "2025-01-16 12:00", 25);
  const until = (time: string) => days.filter(([at]) => at <= time);
  expect(watched(until("2025-01-14 11:59"), "2025-01-14 11:59")).toBe("nothing");
  expect(watched(until("2025-01-14 12:00"), "2025-01-14 12:00")).toBe("2025-01-13 unpublished");
  expect(watched(until("2025-01-16 11:59"), "2025-01-16 11:59")).toBe("2025-01-13 unpublished");
  expect(watched(until("2025-01-16 12:00"), "2025-01-16 12:00")).toBe("2025-01-13 draft");
});

test("notes that come to rest publish themselves; the day counts anew when somebody takes them up again", () => {
  expect(watched(writing("2025-01-13 11:00", "2025-01-15 11:00", 31), "2025-01-15 11:05")).toBe("nothing");
  const late = writing("2025-01-16 09:00", "2025-01-17 10:00", 25);
  const until = (time: string) => late.filter(([at]) => at <= time);
  expect(watched(until("2025-01-16 10:00"), "2025-01-16 10:00")).toBe("nothing");
  expect(watched(until("2025-01-17 09:00"), "2025-01-17 09:00")).toBe("2025-01-13 unpublished");
});

test("a bot that was off for days does not take notes for unfinished that it has only not seen at rest", () => {
  const pad = [
    ["2025-01-13 09:00", agenda],
    ["2025-01-20 09:00", held],
  ] as const;
  expect(watched(pad, "2025-01-20 09:00")).toBe("nothing");
});

test("where the rest that notes need is long, so is the wait before anybody is asked", () => {
  const series = { filing: { ...aSeries().filing, quiet: "P2D" } };
  const days = writing("2025-01-13 11:00", "2025-01-17 12:00", 240);
  const until = (time: string) => days.filter(([at]) => at <= time);
  expect(watched(until("2025-01-17 11:00"), "2025-01-17 11:00", { series })).toBe("nothing");
  expect(watched(until("2025-01-17 12:00"), "2025-01-17 12:00", { series })).toBe("2025-01-13 unpublished");
});

const noParts = [["2025-01-01 09:00", "# Harbour\n"]] as const;
const weekly = { recurrence: "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10" };

test("a meeting that only the rule, the pad's announcement or a person knows is asked about, too", () => {
  expect(watched(noParts, "2025-01-14 12:00", { series: weekly })).toBe("2025-01-13 empty (no part)");
  expect(watched(noParts, "2025-01-14 11:59", { series: weekly })).toBe("2025-01-06 empty (no part)");
  const said = [
    ["2025-01-01 09:00", "The next meeting is on Monday, January 13th 2025, 10:00 - 11:00 CET.\n"],
  ] as const;
  expect(watched(said, "2025-01-14 11:00")).toBe("2025-01-13 empty (no part)");
  const set = meetingOf("2025-01-13 10:00–11:00");
  expect(watched(noParts, "2025-01-14 11:00", { changes: { set } })).toBe("2025-01-13 empty (no part)");
});

test("a date of the rule that the pad, a person or a cancellation puts on another day is that meeting", () => {
  const at = (texts: readonly (readonly [string, string])[], given: Given = {}) =>
    watched(texts, "2025-01-15 12:00", { series: weekly, ...given });
  const tuesday = held.replace("2025-01-13", "2025-01-14");
  expect(at([["2025-01-14 12:00", tuesday]], { minutes: { "2025-01-14": { stand: "posted" } } })).toBe("nothing");
  expect(at(noParts, { changes: { set: meetingOf("2025-01-15 10:00–11:00") } })).toBe("nothing");
  expect(at(noParts, { changes: { cancelled: [{ date: "2025-01-13", reason: "holidays" }] } })).toBe("nothing");
  expect(at(noParts, { minutes: { "2025-01-13": { stand: "posted" } } })).toBe("nothing");
});

test("a meeting that was moved by command is asked about once, under the heading where its notes belong", () => {
  const set = meetingOf("2025-01-20 10:00–12:00");
  const now = paris("2025-01-12 10:00");
  const moved = movesAfter([], { next: nextOf("2025-01-13 10:00–12:00"), set, now });
  const stale = [["2025-01-13 09:00", agenda]] as const;
  expect(watched(stale, "2025-01-14 12:00", { changes: { set, moved } })).toBe("nothing");
  expect(watched(stale, "2025-01-21 12:00", { changes: { set, moved } })).toBe("2025-01-13 empty (agenda)");
  const both = [["2025-01-13 09:00", `${agenda}${agenda.replace("01-13", "01-20")}`]] as const;
  expect(watched(both, "2025-01-21 12:00", { changes: { set, moved } })).toBe("2025-01-20 empty (agenda)");
  const back = movesAfter(moved, { next: nextOf("2025-01-20 10:00–12:00"), set: meetingOf("2025-01-13 10:00"), now });
  expect(back).toEqual([{ from: "2025-01-20", to: "2025-01-13" }]);
  const gone = [{ date: "2025-01-20", reason: "holidays" }];
  expect(watched(stale, "2025-01-21 12:00", { changes: { set, moved, cancelled: gone } })).toBe("nothing");
});

test("whatever happens to the pad, a meeting is spoken of once a reason, a day after its end at the earliest, never when cancelled", () => {
  const day = fc.integer({ min: 6, max: 27 }).map((number) => `2025-01-${String(number).padStart(2, "0")}`);
  const part = fc.tuple(day, fc.constantFrom("", "- a point\n", "- Participants: Sam\n")).map(([date, body]) => {
    return `## Meeting ${date} 10:00 - 12:00\n\n### Boot time\n\n${body}`;
  });
  const pad = fc.array(part, { maxLength: 4 }).map((parts) => parts.join("\n"));
  const hour = fc.integer({ min: 0, max: 23 }).map((number) => `${String(number).padStart(2, "0")}:30`);
  const reading = fc.tuple(day, hour, pad).map(([date, time, text]) => [`${date} ${time}`, text] as const);
  const story = fc.record({
    readings: fc
      .array(reading, { minLength: 1, maxLength: 6 })
      .map((all) => all.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    now: fc.tuple(day, hour).map(([date, time]) => `${date} ${time}`),
    rule: fc.constantFrom(
      null,
      weekly.recurrence,
      "FREQ=DAILY",
      "DTSTART:20250106T100000\nRRULE:FREQ=WEEKLY;INTERVAL=2",
    ),
    cancelled: fc.array(
      day.map((date) => ({ date, reason: "holidays" })),
      { maxLength: 2 },
    ),
    set: fc.option(
      day.map((date) => meetingOf(`${date} 10:00–12:00`)),
      { nil: null },
    ),
    moved: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(story, ({ readings, now, rule, cancelled, set, moved }) => {
      const series = aSeries({ recurrence: rule });
      const state = stateOf(readings, { series, changes: { cancelled, set, moved }, firstSeen: "2025-01-01 00:00" });
      const found = watchMeetings({ series, state, minutes: new Map(), now: paris(now) });
      const dates = found.map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      for (const date of dates) {
        expect(cancelled.map((one) => one.date)).not.toContain(date);
        expect(Temporal.Instant.compare(paris(`${date} 12:00`).add({ hours: 24 }), paris(now))).toBeLessThanOrEqual(0);
      }
    }),
  );
});
