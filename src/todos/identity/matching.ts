import { issueKey } from "../issue-key.ts";
import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { normalWording, wordingOf, type Wording } from "./wording.ts";

/** Which entry of the notes is which todo, as far as has been found out. A todo has one entry at most in each meeting. */
export type Matching = {
  todos(): readonly Todo[];
  byId(id: string): Todo | undefined;
  /** Todos whose latest wording is this. */
  worded(normal: string): readonly Todo[];
  /** Todos that were filed as this issue, by its key. */
  filedAs(key: string): readonly Todo[];
  /** Todos that this meeting's notes have, or had. */
  ofMeeting(meeting: string): readonly Todo[];
  /** What comparing a text asks for, made once. */
  wording(text: string): Wording;

  todoOf(entry: Entry): Todo | undefined;
  entryOf(todo: Todo, meeting: string): Entry | undefined;
  entriesOf(todo: Todo): readonly Entry[];

  /** `place` is how the todo stands there, where it is a part of the line. */
  match(entry: Entry, todo: Todo, place?: Entry): void;
  add(todo: Todo): void;
};

/** Opens a matching on what is known; that costs little for each todo, for most are old. */
export function openMatching(known: readonly Todo[]): Matching {
  const todos = new Map<string, Todo>();
  const wordings = new Map<string, Todo[]>();
  const meetings = new Map<string, Todo[]>();
  const issues = new Map<string, Todo[]>();
  const compared = new Map<string, Wording>();
  const found = new Map<Entry, Todo>();
  const places = new Map<Todo, Map<string, Entry>>();

  const matching: Matching = {
    todos: () => [...todos.values()],
    byId: (id) => todos.get(id),
    worded: (normal) => wordings.get(normal) ?? [],
    filedAs: (key) => issues.get(key) ?? [],
    ofMeeting: (meeting) => meetings.get(meeting) ?? [],
    wording(text) {
      const wording = compared.get(text) ?? wordingOf(text);
      compared.set(text, wording);
      return wording;
    },
    todoOf: (entry) => found.get(entry),
    entryOf: (todo, meeting) => places.get(todo)?.get(meeting),
    entriesOf: (todo) => [...(places.get(todo)?.values() ?? [])],
    match(entry, todo, place = entry) {
      found.set(entry, todo);
      places.set(todo, (places.get(todo) ?? new Map<string, Entry>()).set(entry.meeting, place));
    },
    add(todo) {
      todos.set(todo.id, todo);
      append(wordings, normalWording(todo.noted.text), todo);
      for (const meeting of new Set([todo.meeting, ...todo.meetings])) append(meetings, meeting, todo);
      const [owner = "", repo = ""] = todo.issue?.repository.split("/") ?? [];
      if (todo.issue !== null) append(issues, issueKey({ owner, repo, number: todo.issue.number }), todo);
    },
  };
  for (const todo of known) matching.add(todo);
  return matching;
}

function append(groups: Map<string, Todo[]>, key: string, todo: Todo): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [todo]);
  else group.push(todo);
}
