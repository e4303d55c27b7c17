import { datedMeetings } from "./dated-meetings.ts";
import { hasBegun, isOver } from "./instants.ts";
import type { Series } from "./series.ts";
import type { SeriesState } from "./series-state.ts";
import { isWrittenAbout, meetingOf } from "./written-about.ts";

/**
 * The ISO dates of the meetings that were held, or are going on, earliest first: those of the pad that have begun, and those
 * of `recorded`, which minutes were made of, so that a pad that was begun anew forgets none. Left out are cancelled ones, and
 * parts of the pad in which nobody wrote anything when their meeting was over.
 */
export function heldDates(
  series: Series,
  { pad, changes }: Pick<SeriesState, "pad" | "changes">,
  recorded: Iterable<string>,
  now: Temporal.Instant,
): readonly string[] {
  const cancelled = new Set(changes.cancelled.map(({ date }) => date));
  const inPad = (pad === null ? [] : datedMeetings(pad.notes)).filter((part) => {
    const meeting = meetingOf(series, changes, part);
    if (!hasBegun(meeting, now)) return false;
    return !isOver(meeting, now) || isWrittenAbout(part, meeting, pad?.sections[part.date]?.since ?? now.toString());
  });
  const dates = new Set([...recorded, ...inPad.map(({ date }) => date)]);
  return [...dates].filter((date) => !cancelled.has(date)).toSorted();
}
