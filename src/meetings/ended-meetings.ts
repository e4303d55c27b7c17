import type { MeetingNotes } from "../notes/notes.ts";
import { datedMeetings } from "./dated-meetings.ts";
import { historyEnds } from "./history.ts";
import { endInstant } from "./instants.ts";
import { quietUntil } from "./quiet.ts";
import type { Series } from "./series.ts";
import type { SeriesState } from "./series-state.ts";
import { isWrittenAbout, meetingOf } from "./written-about.ts";

/** A meeting whose notes are ready to be worked on. */
export type EndedMeeting = {
  readonly meeting: MeetingNotes;
  /** ISO date. */
  readonly date: string;
  /** ISO instant since which its part of the pad is as it is. */
  readonly quietSince: string;
  /** False: it was over long before the bot came, so nothing happens for it unasked. */
  readonly automatic: boolean;
};

/**
 * Gives the meetings of the pad that have ended, and whose part has stood unchanged for `filing.quiet`, earliest first.
 * Those that were cancelled, and those that nobody has written anything about, are left out. So is a part that names
 * nobody and decides nothing, and that nobody has touched since the meeting began: it is still the agenda.
 */
export function endedMeetings(series: Series, state: SeriesState, now: Temporal.Instant): readonly EndedMeeting[] {
  const { pad, changes } = state;
  if (pad === null) return [];
  const cancelled = new Set(changes.cancelled.map(({ date }) => date));
  const earliest = historyEnds(state);
  return datedMeetings(pad.notes).flatMap((meeting) => {
    const { date } = meeting;
    const quietSince = pad.sections[date]?.since;
    const held = meetingOf(series, changes, meeting);
    const end = endInstant(held);
    if (quietSince === undefined || cancelled.has(date) || !isWrittenAbout(meeting, held, quietSince)) return [];
    if (!isReached(end, now) || !isReached(quietUntil(quietSince, series), now)) return [];
    return [{ meeting, date, quietSince, automatic: isReached(earliest, end) }];
  });
}

function isReached(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, now) <= 0;
}
