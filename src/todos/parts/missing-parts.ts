import type { Todo } from "../todo.ts";
import { partsOf } from "./parts-of.ts";

/** Parts of todos that were split which nobody wrote down yet: the bot was killed in between. */
export function missingParts(todos: readonly Todo[]): readonly Todo[] {
  const known = new Set(todos.map(({ id }) => id));
  return todos.flatMap(partsOf).filter(({ id }) => !known.has(id));
}
