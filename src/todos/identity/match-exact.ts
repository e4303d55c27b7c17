import type { Todo, TodoState } from "../todo.ts";
import type { Entry } from "./entries.ts";
import type { Matching } from "./matching.ts";
import { todoId } from "./todo-id.ts";

/** Where two todos of a meeting are worded alike, the one that is furthest takes the line: what has an issue gets no other. */
const furthest: readonly TodoState[] = ["filed", "filing", "parked", "skipped", "closed", "approved", "noticed"];

/**
 * Finds todos in their own meeting whose wording is just the entry's: their latest, else one that they had, or had first (which
 * their id tells), so that an undone change is undone here too.
 */
export function matchExact(matching: Matching, entries: readonly Entry[], series: string): void {
  for (const known of [matching.worded, matching.onceWorded]) {
    for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
      const todos = known(entry.normal).filter((todo) => isOf(todo, entry) && isFree(matching, todo, entry));
      const [todo] = todos.toSorted(
        (one, other) =>
          Number(one.meeting !== entry.meeting) - Number(other.meeting !== entry.meeting) ||
          furthest.indexOf(one.state) - furthest.indexOf(other.state),
      );
      if (todo !== undefined) matching.match(entry, todo);
    }
  }
  for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
    const todo = matching.byId(todoId(series, entry.meeting, entry.normal, () => false));
    if (todo !== undefined && isFree(matching, todo, entry)) matching.match(entry, todo);
  }
}

/** Whether the entry's meeting has the todo, or had it. */
export function isOf(todo: Todo, entry: Entry): boolean {
  return todo.meeting === entry.meeting || todo.meetings.includes(entry.meeting);
}

/** Whether the todo has no line yet in the entry's meeting. */
export function isFree(matching: Matching, todo: Todo, entry: Entry): boolean {
  return matching.entryOf(todo, entry.meeting) === undefined;
}
