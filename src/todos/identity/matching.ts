import { issueKey } from "../issue-key.ts";
import { issueNameOf } from "../issue-name.ts";
import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { placeOf, type Standing } from "./place-of.ts";
import { normalWording, wordingOf, type Wording } from "./wording.ts";

/** Which entry of the notes is which todo, as far as has been found out. */
export type Matching = {
  todos(): readonly Todo[];
  /** Whether the pad has notes of this meeting now. */
  shows(meeting: string): boolean;
  byId(id: string): Todo | undefined;
  /** Todos whose latest wording is this. */
  worded(normal: string): readonly Todo[];
  /** Todos that were in these words once, or are in another meeting. */
  onceWorded(normal: string): readonly Todo[];
  /** Todos that were filed as this issue, by its key. */
  filedAs(key: string): readonly Todo[];
  /** Todos that this meeting's notes have, or had. */
  ofMeeting(meeting: string): readonly Todo[];
  /** What comparing a text asks for, made once. */
  wording(text: string): Wording;
  /** How a todo is worded where it stands now, as far as that has been found out; else how it was worded when it was read last. */
  wordingsOf(todo: Todo): readonly Wording[];
  /** How a todo was worded before, or is in other meetings. */
  wordingsOnceOf(todo: Todo): readonly Wording[];

  todoOf(entry: Entry): Todo | undefined;
  entryOf(todo: Todo, meeting: string): Entry | undefined;
  entriesOf(todo: Todo): readonly Entry[];

  /** The wordings of its lines; not of those that it is only a part of. */
  linesOf(todo: Todo): readonly string[];

  /** The line is the todo; of a meeting's lines several may be. */
  match(entry: Entry, todo: Todo): void;
  /** The todo is a part of the line; `part` is that part alone. */
  join(entry: Entry, todo: Todo, part: Entry): void;
  /** The todos that a line of these words was found to hold. */
  joinedAs(normal: string): readonly Todo[];
  /** Whether a meeting has the todo only as a part of a line. */
  isPart(todo: Todo, meeting: string): boolean;
  add(todo: Todo): void;
};

/**
 * Opens a matching on what is known, for a pad that has these meetings; that costs little for each todo, for most are old. An issue of
 * one of the `parts` that a todo was split into speaks of that todo.
 */
export function openMatching(
  known: readonly Todo[],
  shown: ReadonlySet<string>,
  parts: readonly Todo[] = [],
): Matching {
  const todos = new Map<string, Todo>();
  const wordings = new Map<string, Todo[]>();
  const once = new Map<string, Todo[]>();
  const meetings = new Map<string, Todo[]>();
  const issues = new Map<string, Todo[]>();
  const compared = new Map<string, Wording>();
  const found = new Map<Entry, Todo>();
  const lines = new Map<Todo, string[]>();
  const joined = new Map<string, Todo[]>();
  const stands = new Map<Todo, Map<string, Standing[]>>();
  const standing = (todo: Todo, meeting: string) => stands.get(todo)?.get(meeting) ?? [];
  const stand = (todo: Todo, place: Standing): void => {
    const ofTodo = stands.get(todo) ?? new Map<string, Standing[]>();
    append(ofTodo, place.entry.meeting, place);
    if (meetings.get(place.entry.meeting)?.includes(todo) !== true) append(meetings, place.entry.meeting, todo);
    stands.set(todo, ofTodo);
  };

  const matching: Matching = {
    todos: () => [...todos.values()],
    shows: (meeting) => shown.has(meeting),
    byId: (id) => todos.get(id),
    worded: (normal) => wordings.get(normal) ?? [],
    onceWorded: (normal) => once.get(normal) ?? [],
    filedAs: (key) => issues.get(key) ?? [],
    ofMeeting: (meeting) => meetings.get(meeting) ?? [],
    wording(text) {
      const wording = compared.get(text) ?? wordingOf(text);
      compared.set(text, wording);
      return wording;
    },
    wordingsOf(todo) {
      const now = matching.entriesOf(todo).map(({ noted }) => matching.wording(noted.text));
      return now.length > 0 ? now : [matching.wording(todo.noted.text)];
    },
    wordingsOnceOf: (todo) => todo.wordings.map((wording) => matching.wording(wording)),
    todoOf: (entry) => found.get(entry),
    entryOf: (todo, meeting) => placeOf(todo, standing(todo, meeting)),
    entriesOf: (todo) => [...(stands.get(todo)?.values() ?? [])].flatMap((places) => placeOf(todo, places) ?? []),
    linesOf: (todo) => lines.get(todo) ?? [],
    match(entry, todo) {
      found.set(entry, todo);
      stand(todo, { entry, isPart: false });
      append(lines, todo, entry.normal);
    },
    join(entry, todo, part) {
      found.set(entry, todo);
      stand(todo, { entry: part, isPart: true });
      append(joined, entry.normal, todo);
    },
    joinedAs: (normal) => joined.get(normal) ?? [],
    isPart: (todo, meeting) => standing(todo, meeting).every((line) => line.isPart),
    add(todo) {
      todos.set(todo.id, todo);
      append(wordings, normalWording(todo.noted.text), todo);
      for (const wording of todo.wordings) append(once, wording, todo);
      for (const meeting of new Set([todo.meeting, ...todo.meetings])) append(meetings, meeting, todo);
      const issue = issueNameOf(todo);
      if (issue !== null) append(issues, issueKey(issue), todo);
    },
  };
  for (const todo of known) matching.add(todo);
  for (const part of parts) {
    const [whole, issue] = [todos.get(part.partOf ?? ""), issueNameOf(part)];
    if (whole !== undefined && issue !== null) append(issues, issueKey(issue), whole);
  }
  return matching;
}

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
