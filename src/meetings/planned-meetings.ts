import { digest } from "../digest.ts";
import type { Notes } from "../notes/notes.ts";
import { agendaTopics } from "./agenda-topics.ts";
import { callUrlFor } from "./call-url.ts";
import { isOver } from "./instants.ts";
import type { Meeting, MeetingChanges, NextMeeting } from "./meeting.ts";
import { padMeetings } from "./pad-meetings.ts";
import type { Series } from "./series.ts";

/** A meeting that somebody announced, or of which a rule alone says that it comes next. */
export type PlannedMeeting = {
  readonly meeting: Meeting;
  readonly isTentative: boolean;
  readonly callUrl: string | null;
  /** Digest of its agenda. */
  readonly agenda: string;
};

/** A calendar is not filled by whoever writes dates into a pad. */
const mostAhead = 12;

/**
 * Gives the meetings to come that people may rely on: the next one, first, and what the pad heads with a later date. Of a rule
 * only the next date counts, and that as tentative: nobody has announced the others.
 */
export function plannedMeetings(
  series: Series,
  { notes, changes, next, now }: PlannedFacts,
): readonly PlannedMeeting[] {
  if (next === null) return [];
  const off = new Set([...changes.cancelled.map(({ date }) => date), ...changes.moved.map(({ from }) => from)]);
  const later = padMeetings(series, notes)
    .headed.filter((meeting) => meeting.date > next.meeting.date && !off.has(meeting.date) && !isOver(meeting, now))
    .slice(0, mostAhead);
  return [next.meeting, ...later].map((meeting, place) => ({
    meeting,
    isTentative: place === 0 && next.source === "recurrence",
    callUrl: place === 0 ? next.callUrl : callUrlFor(series, notes, meeting.date),
    agenda: digest(JSON.stringify(agendaTopics(notes, meeting.date))),
  }));
}

export type PlannedFacts = {
  readonly notes: Notes | null;
  readonly changes: MeetingChanges;
  readonly next: NextMeeting | null;
  readonly now: Temporal.Instant;
};
