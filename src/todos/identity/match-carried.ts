import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { isNewWork } from "./is-new-work.ts";
import { isFree } from "./match-exact.ts";
import type { Matching } from "./matching.ts";

/**
 * Finds todos of other meetings that were carried over, or moved, word by word; the latest of several. Gives for lines
 * that repeat a todo which was closed before their meeting that todo.
 */
export function matchCarried(matching: Matching, entries: readonly Entry[]): ReadonlyMap<Entry, Todo> {
  const repeated = new Map<Entry, Todo>();
  for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
    const alike = [matching.worded(entry.normal), matching.onceWorded(entry.normal)].flatMap((todos) =>
      todos
        .filter((todo) => isFree(matching, todo, entry))
        .toSorted((one, other) => (one.meeting < other.meeting ? 1 : -1)),
    );
    const todo = alike.find((candidate) => !isNewWork(candidate, entry));
    if (todo !== undefined) matching.match(entry, todo);
    else if (alike[0] !== undefined) repeated.set(entry, alike[0]);
  }
  return repeated;
}
