import { endInstant, startInstant } from "../meetings/instants.ts";
import type { Meeting, MeetingChanges } from "../meetings/meeting.ts";
import type { Series } from "../meetings/series.ts";
import { meetingOf } from "../meetings/written-about.ts";
import { namedIssues } from "../minutes/named-issues.ts";
import type { MeetingNotes } from "../notes/notes.ts";
import { normalWording } from "../todos/identity/wording.ts";
import type { Todo } from "../todos/todo.ts";
import { withoutOwnLinks } from "../notes/references/own-links.ts";
import { anchorsOf, topicAnchors } from "./anchors.ts";
import type { ArchivedDecision, ArchivedMeeting, ArchivedReference, ArchivedTopic } from "./archive.ts";
import type { PublishedMeeting } from "./published-meetings.ts";

/** Gives a meeting as the archive shows it; `todos` are those that are shown of its notes. */
export function archivedMeeting(
  { notes, published }: PublishedMeeting,
  { series, changes, todos }: { series: Series; changes: MeetingChanges; todos: readonly Todo[] },
): ArchivedMeeting {
  const { date, participants } = notes;
  const meeting = meetingOf(series, changes, notes);
  const own = todosByLine(
    notes,
    todos.filter((todo) => todo.meeting === date || todo.meetings.includes(date)),
  );
  const decisions = archivedDecisions(notes);
  const anchors = new Map(notes.decisions.map(({ line }, place) => [line, decisions[place]?.anchor ?? null]));
  return {
    date,
    meeting,
    ...instantsOf(meeting),
    participants,
    topics: archivedTopics(notes).map((topic, place) => ({
      ...topic,
      lines: (notes.topics[place]?.lines ?? []).map(({ line, depth, speaker, text }) => {
        const spoken = own.filter((one) => one.line === line).map(({ id }) => id);
        return {
          depth,
          speaker,
          // Its issue is told beside it: the link that the bot wrote into the pad would tell it twice.
          text: spoken.length === 0 ? text : withoutOwnLinks(text),
          todos: spoken,
          decision: anchors.get(line) ?? null,
        };
      }),
    })),
    decisions,
    todos: [...new Set(own.map(({ id }) => id))],
    references: namedIssues(notes).map(asReference),
    published,
  };
}

/**
 * The todos and the lines of these notes that speak of them, in the order of the notes, last what is in no line. The pad has
 * gone on since, so its lines tell nothing here: the words that a todo has or had do.
 */
function todosByLine(
  notes: MeetingNotes,
  todos: readonly Todo[],
): readonly { readonly id: string; readonly line: number | null }[] {
  const left = new Set(todos);
  const placed = notes.todos
    .toSorted((one, other) => one.line - other.line)
    .flatMap(({ line, text }) => {
      const words = normalWording(text);
      const todo = todos.find(({ noted, wordings }) => normalWording(noted.text) === words || wordings.includes(words));
      if (todo === undefined) return [];
      left.delete(todo);
      return [{ id: todo.id, line }];
    });
  return [...placed, ...[...left].map(({ id }) => ({ id, line: null }))];
}

/** The instants of a meeting's start and end; null where only the day is known. */
export function instantsOf(meeting: Meeting): { start: string | null; end: string | null } {
  const start = startInstant(meeting);
  return start === null ? { start: null, end: null } : { start: start.toString(), end: endInstant(meeting).toString() };
}

function archivedTopics({ topics }: MeetingNotes): readonly Omit<ArchivedTopic, "lines">[] {
  const anchors = topicAnchors(topics);
  return topics.map(({ title }, place) => ({ title, anchor: anchors[place] ?? "" }));
}

function archivedDecisions(notes: MeetingNotes): readonly ArchivedDecision[] {
  const anchors = anchorsOf(
    "decision",
    notes.decisions.map(({ text }) => text),
  );
  const topics = archivedTopics(notes);
  return notes.decisions.map(({ line, text }, place) => {
    const around = notes.topics.findIndex(({ lines }) => lines.some((one) => one.line === line));
    return { anchor: anchors[place] ?? "", text, topic: topics[around] ?? null };
  });
}

function asReference({ owner, repo, number, kind }: ReturnType<typeof namedIssues>[number]): ArchivedReference {
  // GitHub leads on from `issues` where the number is a pull request's.
  const url = `https://github.com/${owner}/${repo}/${kind === "pull" ? "pull" : "issues"}/${number}`;
  return { name: `${owner}/${repo}#${number}`, url, kind };
}
