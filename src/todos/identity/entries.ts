import type { Line, MeetingNotes, NotedTodo, Notes, Reference } from "../../notes/notes.ts";
import { issueKey } from "../issue-key.ts";
import { contextOf } from "./context.ts";
import { normalWording } from "./wording.ts";
import { undated } from "../todo.ts";

/** A todo as it stands in the notes now; lines of one meeting that say the same are one. */
export type Entry = {
  /** ISO date, or `undated`. */
  readonly meeting: string;
  /** Its place among the meeting's todos. */
  readonly order: number;
  readonly noted: NotedTodo;
  readonly context: readonly string[];
  readonly section: MeetingNotes;
  readonly normal: string;
  /** Keys of the issues and pull requests that the line itself names. */
  readonly links: readonly string[];
};

/** Reads the todos of the notes, the oldest meeting first, undated ones last. */
export function readEntries(notes: Notes): readonly Entry[] {
  return [...Map.groupBy(notes.meetings, ({ date }) => date ?? undated)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([meeting, sections]) => entriesOf(meeting, sections));
}

function entriesOf(meeting: string, sections: readonly MeetingNotes[]): readonly Entry[] {
  const todos = sections.flatMap((section) => {
    const starts = section.topics.flatMap((topic) => [topic.line, ...topic.lines.map(({ line }) => line)]);
    return section.todos.map((noted) => ({ noted, section, starts }));
  });
  const distinct = Map.groupBy(todos, ({ noted }) => normalWording(noted.text));
  return [...distinct].map(([normal, same], order) => {
    const first = same.find(({ noted }) => noted.certainty === "stated") ?? same[0];
    if (first === undefined) throw new Error("a group holds at least one");
    const noted = merged(first.noted, same);
    return {
      meeting,
      order,
      noted,
      context: contextOf(noted, first.section),
      section: first.section,
      normal,
      links: noted.references.filter(standsIn(noted, first.starts)).flatMap(keyOf),
    };
  });
}

/** What one of the equal lines tells and another leaves out counts; done is what is done everywhere. */
function merged(first: NotedTodo, same: readonly { readonly noted: NotedTodo }[]): NotedTodo {
  if (same.length === 1) return first;
  const all = same.map(({ noted }) => noted);
  return {
    ...first,
    state: all.every(({ state }) => state === "done") ? "done" : "open",
    assignees: [...new Set(all.flatMap(({ assignees }) => assignees))],
    due: first.due ?? all.find(({ due }) => due !== null)?.due ?? null,
  };
}

/** Gives the line of the topic that an entry stands under; null in a list of actions, which is none. */
export function topicLineOf({ noted, normal, section }: Entry): number | null {
  const isBefore = ({ line }: Line): boolean => line <= noted.line;
  const topic = section.topics.findLast(({ lines }) => lines.some(isBefore));
  const said = topic?.lines.findLast(isBefore);
  return topic !== undefined && said !== undefined && normalWording(said.text).includes(normal) ? topic.line : null;
}

/** References may come from what was said before; those from the todo's line on, up to the next line, are its own. */
function standsIn(noted: NotedTodo, starts: readonly number[]): (reference: Reference) => boolean {
  const next = starts.find((line) => line > noted.line) ?? Infinity;
  return ({ line }) => line >= noted.line && line < next;
}

function keyOf({ owner, repo, number }: Reference): readonly string[] {
  return owner === null || repo === null || number === null ? [] : [issueKey({ owner, repo, number })];
}
