import type { Todo } from "../todo.ts";

/** The todo as it stands for readers: one that is the same as another has come as far as that one. */
export function asMerged(todo: Todo, todos: readonly Todo[]): Todo {
  const other = todos.find(({ id }) => id === todo.mergedInto);
  return other === undefined ? todo : { ...todo, state: other.state, issue: other.issue };
}
