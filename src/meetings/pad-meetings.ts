import type { AnnouncedMeeting, MeetingNotes, Notes } from "../notes/notes.ts";
import { datedMeetings } from "./dated-meetings.ts";
import type { Meeting } from "./meeting.ts";
import type { Series } from "./series.ts";

/** What the pad or the mail says of meetings, past and to come: the one it announces, and those of its dated headings. */
export type PadMeetings = { readonly announced: Meeting | null; readonly headed: readonly Meeting[] };

/** Gives the meetings that the notes date; headings earliest first. */
export function padMeetings(series: Series, notes: Notes | null): PadMeetings {
  if (notes === null) return { announced: null, headed: [] };
  const { nextMeeting } = notes;
  return {
    announced: nextMeeting === null ? null : asMeeting(series, nextMeeting, nextMeeting.date),
    headed: datedMeetings(notes).map((noted) => asMeeting(series, noted, noted.date)),
  };
}

/** A noted meeting, in the series' zone where the notes name no other. */
export function asMeeting(series: Series, noted: AnnouncedMeeting | MeetingNotes, date: string): Meeting {
  return { date, start: noted.start, end: noted.end, timeZone: noted.timeZone ?? series.timeZone };
}
