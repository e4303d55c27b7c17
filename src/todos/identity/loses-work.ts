import type { Todo } from "../todo.ts";
import { isSettled } from "./is-settled.ts";
import type { Matching } from "./matching.ts";

/**
 * Whether taking a further line for this todo could lose that line's work: something was done or said about it, or it stands
 * elsewhere, be it in the notes of meetings that were moved to another document.
 */
export function losesWork(matching: Matching, todo: Todo): boolean {
  return (
    isSettled(todo) ||
    todo.changedBy !== null ||
    matching.entriesOf(todo).length > 0 ||
    !todo.meetings.some((date) => matching.shows(date))
  );
}
