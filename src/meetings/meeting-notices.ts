import { digest } from "../digest.ts";
import type { Notes } from "../notes/notes.ts";
import { endInstant, hasBegun, isOver } from "./instants.ts";
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
export function cancelledNotices(facts: NoticeFacts): readonly Notice[] {
  const { series, changes, now } = facts;
  return changes.cancelled
    .map(({ date, reason }) => ({ date, reason, meeting: cancelledMeeting(facts, date) }))
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

/** The meeting that would have been: the one that was next, had nobody cancelled it, when its day began or now. */
export function cancelledMeeting(
  { series, notes, changes, now }: Pick<NoticeFacts, "series" | "notes" | "changes" | "now">,
  date: string,
): Meeting {
  const dayBegan = Temporal.PlainDate.from(date).toZonedDateTime(series.timeZone).toInstant();
  const then = Temporal.Instant.compare(dayBegan, now) < 0 ? dayBegan : now;
  const others = changes.cancelled.filter((one) => one.date !== date);
  const next = nextMeeting(series, notes, { ...changes, cancelled: others }, then)?.meeting;
  return next?.date === date ? next : { date, start: null, end: null, timeZone: series.timeZone };
}

/**
 * Gives a notice where people were last told of a start to come that is no longer the next meeting's: because a person
 * set another, or the pad says another and no longer that one. What only a rule says moves no meeting.
 */
export function movedNotice({ series, notes, changes, next, told, now }: NoticeFacts): Notice | null {
  const last = told.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at)).at(-1);
  if (last === undefined || next === null || next.source === "recurrence") return null;
  const before = meetingAt(last.start, series.timeZone);
  if (hasBegun(before, now) || sameStart(before, next.meeting)) return null;
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
