import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";

/** Writes down what a person made of a todo. */
export async function keepCorrected(world: World, todo: Todo): Promise<void> {
  await world.store.todos.set(todo.id, todo);
  const { what, by } = todo.history.at(-1) ?? { what: null, by: null };
  world.log.info({ series: todo.series, todo: todo.id, state: todo.state, what, by }, "A person settled a todo");
}
