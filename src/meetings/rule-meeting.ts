import { isOver } from "./instants.ts";
import type { Meeting } from "./meeting.ts";
import { occurrences } from "./recurrence.ts";
import type { Series } from "./series.ts";

/** How far back a meeting may have begun that is still going on. */
const longest = { hours: 24 };

/**
 * Gives the next date of the series' recurrence rule that is neither over nor cancelled, ending when `last` would if it
 * began then; null where there is no rule or no more date of it.
 */
export function ruleMeeting(
  series: Series,
  last: Meeting | null,
  cancelled: ReadonlySet<string>,
  now: Temporal.Instant,
): Meeting | null {
  if (series.recurrence === null) return null;
  for (const occurrence of occurrences(series.recurrence, series.timeZone, last, now.subtract(longest))) {
    const end = occurrence.start !== null && occurrence.start === last?.start ? last.end : null;
    const meeting = { ...occurrence, end };
    if (!cancelled.has(meeting.date) && !isOver(meeting, now)) return meeting;
  }
  return null;
}
