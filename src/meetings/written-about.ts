import type { MeetingNotes } from "../notes/notes.ts";
import { hasBegun } from "./instants.ts";
import type { Meeting, MeetingChanges } from "./meeting.ts";
import type { DatedMeeting } from "./dated-meetings.ts";
import { asMeeting } from "./pad-meetings.ts";
import type { Series } from "./series.ts";

/** The meeting of a dated part of the pad, at the hours that a person set for that day, if one did. */
export function meetingOf(series: Series, { set }: MeetingChanges, part: DatedMeeting): Meeting {
  return set?.date === part.date && set.start !== null ? set : asMeeting(series, part, part.date);
}

/**
 * Whether a part of the pad tells of its meeting. One in which there is nothing does not, nor one that names nobody, decides
 * nothing, and that nobody has touched since the meeting began: it is still the agenda. `quietSince`: the ISO instant since
 * which the part is as it is.
 */
export function isWrittenAbout(part: MeetingNotes, meeting: Meeting, quietSince: string): boolean {
  if (isEmpty(part)) return false;
  const touched = hasBegun(meeting, Temporal.Instant.from(quietSince));
  return touched || part.participants.length + part.decisions.length > 0;
}

/** Whether nothing stands in a part of the pad but headings. */
export function isEmpty({ participants, topics, todos, decisions }: MeetingNotes): boolean {
  return participants.length + todos.length + decisions.length === 0 && topics.every(({ lines }) => lines.length === 0);
}
