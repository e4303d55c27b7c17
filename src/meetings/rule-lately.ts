import { daysBetween } from "./days-between.ts";
import { endInstant, isOver } from "./instants.ts";
import type { Meeting } from "./meeting.ts";
import { occurrences, occurrencesBefore } from "./recurrence.ts";
import type { Series } from "./series.ts";

/**
 * The latest meeting by the series' recurrence rule that was over at `before`, unless one of `known`, ISO dates, is that
 * meeting on another day: it lies at least as near to this date of the rule as to its neighbours. `last`: the latest meeting
 * that is known to have begun, which a rule without a start counts from.
 */
export function ruleLately(
  series: Series,
  last: Meeting | null,
  known: readonly string[],
  before: Temporal.Instant,
): Meeting | null {
  const { recurrence, timeZone } = series;
  if (recurrence === null) return null;
  for (const occurrence of occurrencesBefore(recurrence, timeZone, last, before)) {
    const meeting: Meeting = { ...occurrence, end: null };
    if (!isOver(meeting, before)) continue;
    const end = endInstant(meeting);
    const neighbours = [
      ...occurrencesBefore(recurrence, timeZone, last, end)
        .filter(({ date }) => date < meeting.date)
        .take(1),
      ...occurrences(recurrence, timeZone, last, end)
        .filter(({ date }) => date > meeting.date)
        .take(1),
    ];
    const isIt = (date: string): boolean =>
      neighbours.every((other) => daysBetween(date, meeting.date) <= daysBetween(date, other.date));
    return known.some(isIt) ? null : meeting;
  }
  return null;
}
