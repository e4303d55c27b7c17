import type { Todo } from "../todo.ts";

/** Whether a part can't be filed yet: its issue names that of the todo which was split, and there is none so far. */
export function waitsForUmbrella({ partOf }: Todo, todos: readonly Todo[]): boolean {
  return partOf !== null && (todos.find(({ id }) => id === partOf)?.issue ?? null) === null;
}
