import fc from "fast-check";
import { expect, test } from "vitest";
import { maySend, type QuietThere } from "../../src/people/quiet-hours.ts";

/** Zones whose clocks jump by an hour or half of one, at midnight or in the night, over a whole day, or never. */
const zones = [
  "UTC",
  "Europe/Paris",
  "America/Los_Angeles",
  "America/Santiago",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Kathmandu",
];

const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

const quiet: fc.Arbitrary<QuietThere> = fc
  .record({ from: time, to: time, zone: fc.constantFrom(...zones) })
  .filter(({ from, to }) => from !== to);

/** A whole minute of the years in which all of these zones changed their clocks, most often within a day of a change. */
const minute = fc
  .record({ zone: fc.constantFrom(...zones), days: fc.nat(600), offset: fc.integer({ min: -1440, max: 1440 }) })
  .map(({ zone, days, offset }) => {
    const day = Temporal.PlainDate.from("2010-06-01").add({ days }).toZonedDateTime(zone);
    const change = day.getTimeZoneTransition("next") ?? day;
    return change.toInstant().add({ minutes: offset });
  });

/** What a wall clock there shows, by another way than ours: `HH:MM`. */
function clockOf(zone: string) {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (instant: Temporal.Instant) => clock.format(instant.epochMilliseconds);
}

/** Whether the hands of a clock are in quiet hours. */
function showsQuiet(shown: string, { from, to }: QuietThere): boolean {
  return from < to ? from <= shown && shown < to : shown >= from || shown < to;
}

test("asked every minute, a message goes out at the first minute of its window that is not quiet on the reader's clock, and else never", () => {
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 3000 }), quiet, (from, length, hours) => {
      const window = { from, expires: from.add({ minutes: length }) };
      const clock = clockOf(hours.zone);
      let sent: number | null = null;
      for (let after = -60; after < length + 60 && sent === null; after += 1) {
        if (maySend(from.add({ minutes: after }), window, hours)) sent = after;
      }
      const minutes = Array.from({ length }, (_, after) => after);
      const first = minutes.find((after) => !showsQuiet(clock(from.add({ minutes: after })), hours)) ?? null;
      expect(sent).toBe(first);
    }),
    { numRuns: 150 },
  );
});

test("an hour that a clock shows twice is quiet twice; quiet hours that a clock jumps over are none", () => {
  const there = (from: string, to: string) => ({ from, to, zone: "Europe/Paris" });
  const shown = (day: string, hours: QuietThere) =>
    Array.from({ length: 8 }, (_, half) => Temporal.Instant.from(day).add({ minutes: 30 * half }))
      .map((at) => {
        const wall = at.toZonedDateTimeISO("Europe/Paris").toPlainTime().toString({ smallestUnit: "minute" });
        return maySend(at, { from: at, expires: at.add({ minutes: 1 }) }, hours) ? wall : `(${wall})`;
      })
      .join(" ");
  expect(shown("2025-10-25T23:00:00Z", there("22:00", "02:30"))).toMatchInlineSnapshot(
    `"(01:00) (01:30) (02:00) 02:30 (02:00) 02:30 03:00 03:30"`,
  );
  expect(shown("2025-03-30T00:00:00Z", there("02:00", "03:00"))).toMatchInlineSnapshot(
    `"01:00 01:30 03:00 03:30 04:00 04:30 05:00 05:30"`,
  );
});
