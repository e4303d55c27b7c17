import * as fc from "fast-check";
import { expect, test } from "vitest";
import { timeZoneRules } from "../../src/calendar/time-zone-rules.ts";
import { writeCalendar } from "../../src/calendar/write-calendar.ts";
import type { CalendarEvent } from "../../src/ports/calendar.ts";

const event: CalendarEvent = {
  uid: "harbour/2025-03-31@meetbot",
  sequence: 2,
  when: { date: "2025-03-31", start: "10:00", end: "12:00", timeZone: "Europe/Paris" },
  summary: "Harbour meeting",
  description: "Everybody is welcome.\nCall: https://meet.example.org/Harbour",
  location: "https://meet.example.org/Harbour",
  url: "https://pad.example.org/harbour",
  isCancelled: false,
  stamp: "2025-03-28T09:00:00Z",
};

test("an event has its wall-clock time, and what its zone's clocks do", () => {
  expect(writeCalendar("PUBLISH", [event])).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//mirage-meetbot//meetbot//EN
    METHOD:PUBLISH
    BEGIN:VTIMEZONE
    TZID:Europe/Paris
    BEGIN:DAYLIGHT
    DTSTART:20250330T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:harbour/2025-03-31@meetbot
    SEQUENCE:2
    DTSTAMP:20250328T090000Z
    DTSTART;TZID=Europe/Paris:20250331T100000
    DTEND;TZID=Europe/Paris:20250331T120000
    SUMMARY:Harbour meeting
    LOCATION:https://meet.example.org/Harbour
    DESCRIPTION:Everybody is welcome.\\nCall: https://meet.example.org/Harbour
    URL;VALUE=URI:https://pad.example.org/harbour
    STATUS:CONFIRMED
    END:VEVENT
    END:VCALENDAR"
  `);
});

test("an event without a time is a whole day, a cancelled one says so, and no text begins a property", () => {
  const when = { ...event.when, start: null, end: null };
  const summary = "a\r\nATTENDEE:mailto:evil@example.org, b; c \u202e";
  const lines = writeCalendar("CANCEL", [{ ...event, when, summary, isCancelled: true }]).split("\r\n");
  expect(lines.filter((line) => /^(?:METHOD|DTSTART|DTEND|STATUS|SUMMARY|SEQUENCE|ATTENDEE)/.test(line)))
    .toMatchInlineSnapshot(`
    [
      "METHOD:CANCEL",
      "SEQUENCE:2",
      "DTSTART;VALUE=DATE:20250331",
      "SUMMARY:a ATTENDEE:mailto:evil@example.org\\, b\\; c",
      "STATUS:CANCELLED",
    ]
  `);
});

test("the rules of a zone give the offset that the zone has, at any time within them", () => {
  const zones = fc.constantFrom(
    "Europe/Paris",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Europe/Dublin",
    "America/Sao_Paulo",
  );
  const instant = fc
    .integer({ min: 0, max: 40 * 365 * 24 * 60 })
    .map((minutes) => Temporal.Instant.from("2000-01-01T00:00Z").add({ minutes }));
  fc.assert(
    fc.property(
      zones,
      instant,
      fc.integer({ min: 0, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (zone, from, days, part) => {
        const to = from.add({ hours: days * 24 });
        const at = from.add({ minutes: Math.floor(part * days * 24 * 60) });
        const told = offsetBy(timeZoneRules(zone, from, to), at);
        expect(told).toBe(at.toZonedDateTimeISO(zone).offset.replace(":", ""));
      },
    ),
    { numRuns: 300 },
  );
});

/** The offset of the latest change that is not after the instant, as a reader of RFC 5545 finds it. */
function offsetBy(rules: string, at: Temporal.Instant): string | undefined {
  const changes = [...rules.matchAll(/DTSTART:(\S+)\r\nTZOFFSETFROM:(\S+)\r\nTZOFFSETTO:(\S+)/g)].map(
    ([, local = "", from = "", to = ""]) => {
      const instant = Temporal.PlainDateTime.from(local)
        .toZonedDateTime(`${from.slice(0, 3)}:${from.slice(3)}`)
        .toInstant();
      return { instant, to };
    },
  );
  return changes.findLast(({ instant }) => Temporal.Instant.compare(instant, at) <= 0)?.to;
}
