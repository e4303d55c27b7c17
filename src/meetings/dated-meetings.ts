import type { MeetingNotes, Notes } from "../notes/notes.ts";

export type DatedMeeting = MeetingNotes & { readonly date: string };

/** The dated meetings of the notes, earliest first; parts of one date, wherever they stand in the pad, are one meeting. */
export function datedMeetings(notes: Notes): readonly DatedMeeting[] {
  const byDate = new Map<string, DatedMeeting>();
  for (const meeting of notes.meetings) {
    if (meeting.date === null) continue;
    const earlier = byDate.get(meeting.date);
    byDate.set(meeting.date, earlier ? joined(earlier, meeting) : { ...meeting, date: meeting.date });
  }
  return [...byDate.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function joined(first: DatedMeeting, second: MeetingNotes): DatedMeeting {
  return {
    ...first,
    start: first.start ?? second.start,
    end: first.start === null ? second.end : first.end,
    timeZone: first.timeZone ?? second.timeZone,
    title: first.title ?? second.title,
    participants: [...new Set([...first.participants, ...second.participants])],
    topics: [...first.topics, ...second.topics],
    todos: [...first.todos, ...second.todos],
    decisions: [...first.decisions, ...second.decisions],
    references: [...first.references, ...second.references],
  };
}
