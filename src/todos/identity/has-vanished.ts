import type { Todo } from "../todo.ts";
import type { Matching } from "./matching.ts";

/** Whether the todo stood in the pad when it was read last, and stands nowhere now, though the notes of its meeting are there. */
export function hasVanished(matching: Matching, todo: Todo): boolean {
  return todo.inPad && matching.entriesOf(todo).length === 0 && matching.shows(todo.meeting);
}
