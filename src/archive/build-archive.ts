import { agendaTopics } from "../meetings/agenda-topics.ts";
import type { CalendarEntry } from "../meetings/calendar-entry.ts";
import type { MeetingChanges, NextMeeting } from "../meetings/meeting.ts";
import type { Series } from "../meetings/series.ts";
import type { Snapshot } from "../minutes/snapshot.ts";
import type { Notes } from "../notes/notes.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import type { Todo } from "../todos/todo.ts";
import type { Archive, ArchivedNext, ArchivedTodo } from "./archive.ts";
import { archivedMeeting, instantsOf } from "./archived-meeting.ts";
import { archivedPeople } from "./archived-people.ts";
import { archivedTodo, isShown } from "./archived-todo.ts";
import { publishedMeetings } from "./published-meetings.ts";

export type ArchiveInput = {
  readonly series: Series;
  /** The pad as last read; null: it was not. */
  readonly notes: Notes | null;
  /** Of this series, as are the rest. */
  readonly snapshots: readonly Snapshot[];
  /** The date of a meeting that is shown as if its minutes were published now; null: none is. */
  readonly asIf: string | null;
  readonly todos: readonly Todo[];
  /** The outbox: it tells which minutes were published. */
  readonly effects: Iterable<EffectRecord>;
  /** The ISO dates of the meetings that were held, earliest first. */
  readonly held: readonly string[];
  readonly changes: MeetingChanges;
  readonly calendar: readonly CalendarEntry[];
  readonly next: NextMeeting | null;
  readonly padLink: string | null;
  readonly now: Temporal.Instant;
};

/** Puts the record of a series together: what was published of its meetings, how its todos stand, and when it meets next. */
export function buildArchive(input: ArchiveInput): Archive {
  const { series, changes, held, padLink } = input;
  const published = publishedMeetings(input);
  const dates = new Set(published.map(({ notes }) => notes.date));
  const shown = input.todos.filter((todo) => isShown(todo, dates));
  const meetings = published.map((one) => archivedMeeting(one, { series, changes, todos: shown }));
  const todos = shown.map((todo) => archivedTodo(todo, { dates, held })).toSorted(newestFirst);
  return {
    series: { id: series.id, title: series.title, timeZone: series.timeZone, padLink },
    at: input.now.toString(),
    next: archivedNext(input),
    meetings,
    todos,
    decisions: meetings.flatMap(({ date, decisions }) => decisions.map((one) => ({ ...one, meeting: date }))),
    people: archivedPeople(series, meetings, todos),
    calendar: input.calendar,
    changes: { cancelled: changes.cancelled, moved: changes.moved },
  };
}

function archivedNext({ next, notes }: ArchiveInput): ArchivedNext | null {
  if (next === null) return null;
  const { meeting, callUrl } = next;
  return { meeting, ...instantsOf(meeting), callUrl, agenda: agendaTopics(notes, meeting.date) };
}

function newestFirst(one: ArchivedTodo, other: ArchivedTodo): number {
  return compare(firstMeeting(other), firstMeeting(one)) || compare(one.id, other.id);
}

function firstMeeting({ meetings, noticedAt }: ArchivedTodo): string {
  return meetings[0] ?? noticedAt.slice(0, "2025-01-13".length);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
