import { followCalendar } from "../meetings/follow-calendar.ts";
import type { NextMeeting } from "../meetings/meeting.ts";
import { scheduleSettled } from "../meetings/schedule-settled.ts";
import type { Series } from "../meetings/series.ts";
import type { SeriesState } from "../meetings/series-state.ts";

/** What is known of a series, with its calendar as it stands now. */
export function withCalendar(
  state: SeriesState,
  series: Series,
  { next, now }: { readonly next: NextMeeting | null; readonly now: Temporal.Instant },
): SeriesState {
  const { calendar, changes, pad } = state;
  const settled = scheduleSettled(pad, now);
  const notes = pad?.notes ?? null;
  return { ...state, calendar: followCalendar(calendar, series, { notes, changes, next, now, settled }) };
}
