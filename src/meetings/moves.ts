import { hasBegun } from "./instants.ts";
import type { Meeting, MeetingChanges, NextMeeting } from "./meeting.ts";

/**
 * The moves of a series once a person has set a meeting: it stands for the one that would have come next, if that was to be
 * on another day and had not begun.
 */
export function movesAfter(
  moved: MeetingChanges["moved"],
  { next, set, now }: { next: NextMeeting | null; set: Meeting; now: Temporal.Instant },
): MeetingChanges["moved"] {
  const others = moved.filter(({ from }) => from !== set.date && from !== next?.meeting.date);
  if (next === null || next.meeting.date === set.date) return others;
  return hasBegun(next.meeting, now) ? others : [...others, { from: next.meeting.date, to: set.date }];
}

/** The day on which the meeting of a day was held in the end; the same day where it was not moved. */
export function movedTo(moved: MeetingChanges["moved"], date: string): string {
  const seen = new Set([date]);
  let day = date;
  for (;;) {
    const to = moved.find(({ from }) => from === day)?.to;
    if (to === undefined || seen.has(to)) return day;
    seen.add(to);
    day = to;
  }
}
