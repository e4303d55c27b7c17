import { digest } from "../digest.ts";
import type { Notes } from "../notes/notes.ts";
import { endInstant, isOver } from "./instants.ts";
import type { Meeting, MeetingChanges, NextMeeting } from "./meeting.ts";
import { nextMeeting } from "./next-meeting.ts";
import { padMeetings } from "./pad-meetings.ts";
import type { Series } from "./series.ts";
import { meetingAt, sameStart, startKey } from "./start-key.ts";
import type { Told } from "./told.ts";

/**
 * Word that a meeting was moved or cancelled. `id` is the same whenever it is decided anew: what is in the outbox is not
 * said again. `start` is what it is told under: of a moved meeting the new start (and `from` the one that people were told
 * before), an ISO instant, or an ISO date where only the day is known; of a cancelled one its ISO date. `expires` is an
 * ISO instant.
 */
export type Notice = { readonly id: string; readonly start: string; readonly expires: string } & (
  | { readonly what: "moved"; readonly from: string }
  | { readonly what: "cancelled"; readonly meeting: Meeting; readonly reason: string }
);

export type NoticeFacts = {
  readonly series: Series;
  readonly notes: Notes | null;
  readonly changes: MeetingChanges;
  readonly next: NextMeeting | null;
  readonly told: readonly Told[];
  readonly now: Temporal.Instant;
};

/** Gives a notice for every meeting to come that a person cancelled, with the reason given. */
export function cancelledNotices({ series, notes, changes, now }: NoticeFacts): readonly Notice[] {
  return changes.cancelled
    .map((cancelled) => {
      const others = changes.cancelled.filter(({ date }) => date !== cancelled.date);
      const without = nextMeeting(series, notes, { ...changes, cancelled: others }, now)?.meeting;
      const dayOnly: Meeting = { date: cancelled.date, start: null, end: null, timeZone: series.timeZone };
      return { ...cancelled, meeting: without?.date === cancelled.date ? without : dayOnly };
    })
    .filter(({ meeting }) => !isOver(meeting, now))
    .map(({ date, reason, meeting }) => ({
      what: "cancelled",
      id: `${series.id}/cancelled/${date}/${digest(reason)}`,
      start: date,
      expires: endInstant(meeting).toString(),
      meeting,
      reason,
    }));
}

/**
 * Gives a notice where people were last told of a start to come that is no longer the next meeting's: because a person
 * set another, or the pad says another and no longer that one. What only a rule says moves no meeting.
 */
export function movedNotice({ series, notes, changes, next, told, now }: NoticeFacts): Notice | null {
  const last = told.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at)).at(-1);
  if (last === undefined || next === null || next.source === "recurrence") return null;
  const before = meetingAt(last.start, series.timeZone);
  if (isOver(before, now) || sameStart(before, next.meeting)) return null;
  if (changes.cancelled.some(({ date }) => date === before.date)) return null;
  const { announced, headed } = padMeetings(series, notes);
  const stands = [announced, ...headed].some((meeting) => meeting !== null && sameStart(meeting, before));
  if (stands && next.source === "pad") return null;
  const start = startKey(next.meeting);
  return {
    what: "moved",
    id: `${series.id}/moved/${last.start}/${start}/${last.at}`,
    start,
    expires: endInstant(next.meeting).toString(),
    from: last.start,
  };
}
