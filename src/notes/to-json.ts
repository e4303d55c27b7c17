import type { AnnouncedMeeting, MeetingNotes, NotedTodo, Notes, Reference } from "./notes.ts";

/** The contract of `meetbot extract --json`; it changes only by decision. */
export type NotesJson = {
  readonly meetings: readonly MeetingJson[];
  readonly nextMeeting: AnnouncedMeeting | null;
};
type MeetingJson = Pick<
  MeetingNotes,
  "date" | "start" | "end" | "timeZone" | "title" | "participants" | "decisions"
> & {
  readonly topics: readonly string[];
  readonly todos: readonly Omit<NotedTodo, "references">[];
  readonly references: readonly Reference[];
};

/** Notes in the form in which the command line prints them. */
export function notesToJson(notes: Notes): NotesJson {
  return { meetings: notes.meetings.map(meetingToJson), nextMeeting: notes.nextMeeting };
}

function meetingToJson(meeting: MeetingNotes): MeetingJson {
  const { date, start, end, timeZone, title, participants, decisions, references } = meeting;
  return {
    date,
    start,
    end,
    timeZone,
    title,
    participants,
    topics: meeting.topics.map((topic) => topic.title).filter((topic) => topic !== ""),
    todos: meeting.todos.map(({ line, text, kind, certainty, state, assignees, repository, topic, speaker, due }) => ({
      line,
      text,
      kind,
      certainty,
      state,
      assignees,
      repository,
      topic,
      speaker,
      due,
    })),
    decisions,
    references,
  };
}
