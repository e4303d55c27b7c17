import { effectiveTodo } from "../effective.ts";
import { showIssue } from "../issue-name.ts";
import { sentences } from "../sentences.ts";
import type { Todo } from "../todo.ts";

/** Says of a part what it is a part of, and of a todo that was split how its parts stand; null for any other. */
export function partsRemark(todo: Todo, todos: readonly Todo[]): string | null {
  if (todo.partOf !== null) {
    const whole = todos.find(({ id }) => id === todo.partOf);
    return whole === undefined ? null : sentences.partOf(nameOf(whole));
  }
  const parts = todos.filter(({ partOf, state }) => partOf === todo.id && state !== "skipped");
  if (parts.length === 0) return null;
  const over = parts.filter(({ state }) => state === "closed").map(nameOf);
  const open = parts.filter(({ state }) => state !== "closed").map(nameOf);
  return open.length === 0 && todo.state === "filed" ? sentences.partsOver(over) : sentences.inParts(open, over);
}

/** The name of its issue; of one that has none yet, where it will be, or what it is. */
function nameOf(todo: Todo): string {
  if (todo.issue !== null) return showIssue(todo.issue);
  const repository = todo.partOf === null ? null : (todo.edited?.repository ?? null);
  return repository ?? `“${effectiveTodo(todo).title}”`;
}
