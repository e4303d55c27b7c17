import { isDated, type Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";

/**
 * Whether an open line that reads like a closed todo is work that has come up again: it stands in a meeting that was
 * held after the closing. A line that was copied before the closing stays what it was.
 */
export function isNewWork(todo: Todo, entry: Entry): boolean {
  return (
    todo.state === "closed" &&
    entry.noted.state === "open" &&
    isDated(entry.meeting) &&
    !todo.meetings.includes(entry.meeting) &&
    entry.meeting > todo.changedAt.slice(0, "2024-12-09".length)
  );
}
