import { RRuleTemporal } from "rrule-temporal";
import type { Meeting } from "./meeting.ts";

/** The day from which a rule without DTSTART counts where no meeting is known: a Monday, first of its month and year. */
const anchorDay = "2024-01-01";

const byHour = /\bBYHOUR=\d/i;
const ownStart = /\bDTSTART\b/i;
const ownTime = /\bDTSTART\b[^\n]*:\d{8}T/i;

/** One date of a rule; `start` null where neither the rule nor the meeting it counts from has a time. */
export type Occurrence = { readonly date: string; readonly start: string | null; readonly timeZone: string };

/**
 * The dates of an RFC 5545 recurrence rule from an instant on, earliest first, without end where the rule has none.
 *
 * The rule counts from its own DTSTART; where its text has none, from `last`, the series' latest meeting (so that "every
 * other week" is two weeks after it, at its time); where that is not known either, from Monday 1 January 2024. BYHOUR
 * is the full hour unless BYMINUTE says more. Throws where the text is no rule; `recurrenceFault` says why.
 */
export function* occurrences(
  text: string,
  timeZone: string,
  last: Meeting | null,
  from: Temporal.Instant,
): Generator<Occurrence> {
  const rule = ruleOf(text, timeZone, last);
  let next = rule.next(from.toZonedDateTimeISO(timeZone), true);
  while (next !== null) {
    yield occurrenceAt(next, isTimed(text, last));
    next = rule.next(next, false);
  }
}

/** The same dates from an instant back to the rule's start, latest first. */
export function* occurrencesBefore(
  text: string,
  timeZone: string,
  last: Meeting | null,
  from: Temporal.Instant,
): Generator<Occurrence> {
  const rule = ruleOf(text, timeZone, last);
  let previous = rule.previous(from.toZonedDateTimeISO(timeZone), true);
  while (previous !== null) {
    yield occurrenceAt(previous, isTimed(text, last));
    previous = rule.previous(previous, false);
  }
}

function isTimed(text: string, last: Meeting | null): boolean {
  return byHour.test(text) || (ownStart.test(text) ? ownTime.test(text) : (last?.start ?? null) !== null);
}

function occurrenceAt(at: Temporal.ZonedDateTime, timed: boolean): Occurrence {
  const local = at.toPlainDateTime();
  return {
    date: local.toPlainDate().toString(),
    start: timed ? local.toPlainTime().toString({ smallestUnit: "minute" }) : null,
    timeZone: at.timeZoneId,
  };
}

/** What is wrong with the text of a recurrence rule, in the words of its reader; null: nothing. */
export function recurrenceFault(text: string, timeZone: string): string | null {
  try {
    ruleOf(text, timeZone, null).next(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone), true);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function ruleOf(text: string, timeZone: string, last: Meeting | null) {
  const options = { rruleString: text.trim(), tzid: timeZone, temporal: Temporal };
  if (ownStart.test(text)) return new RRuleTemporal(options);
  const first = last ?? { date: anchorDay, start: null, timeZone };
  const dtstart = Temporal.PlainDate.from(first.date).toZonedDateTime({
    timeZone: first.timeZone,
    plainTime: Temporal.PlainTime.from(byHour.test(text) ? "00:00" : (first.start ?? "00:00")),
  });
  return new RRuleTemporal({ ...options, dtstart: dtstart.withTimeZone(timeZone) });
}
