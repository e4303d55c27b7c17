import { isDated, type Todo } from "../todo.ts";
import { isOver } from "./listed-states.ts";

/**
 * Whether a todo is somebody's business now. Of meetings that are history only what was taken up counts; the last meeting is
 * nobody's history. `dates`: those of the meetings that count; `today`: ISO date.
 */
export function isCurrent(todo: Todo, dates: readonly string[], today: string): boolean {
  if (isOver(todo)) return false;
  if (todo.state !== "noticed") return true;
  if (!todo.inPad || todo.noted.state === "done") return false;
  return !isDated(todo.meeting) || todo.meeting > today || dates.includes(todo.meeting);
}
