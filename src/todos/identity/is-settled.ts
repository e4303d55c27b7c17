import type { Todo } from "../todo.ts";

/**
 * Whether something was done about the todo already: to take another line for it would lose that line's work, so it
 * asks for more likeness than an unsettled one, which loses nothing by it.
 */
export function isSettled(todo: Todo): boolean {
  return todo.state !== "noticed" && todo.state !== "approved";
}
