import { startInstant } from "./instants.ts";
import type { NextMeeting } from "./meeting.ts";
import { showDistance, showMeeting, type TimeForm } from "./show-time.ts";

/** A meeting as templates show it. `when` and `distance` are marked up for the chat already; the templates write them raw. */
export type MeetingView = {
  readonly when: string;
  /** How far off it is; null where its time is not known. */
  readonly distance: string | null;
  readonly timeKnown: boolean;
  /** Whether the time is not announced but the usual one. */
  readonly assumedTime: boolean;
  readonly callUrl: string | null;
  readonly padLink: string | null;
};

export function meetingView(
  { meeting, assumedTime, callUrl }: NextMeeting,
  padLink: string | null,
  form: TimeForm,
  now: Temporal.Instant,
): MeetingView {
  const start = startInstant(meeting);
  return {
    when: showMeeting(meeting, form),
    distance: start === null ? null : showDistance(start, form, now),
    timeKnown: start !== null,
    assumedTime,
    callUrl,
    padLink,
  };
}
