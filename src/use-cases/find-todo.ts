import { UserError } from "../errors.ts";
import { replies } from "../replies.ts";
import type { Todo } from "../todos/todo.ts";

/** The todo with this id or the beginning of one. Throws a `UserError` where none or several have it. */
export function findTodo(todos: readonly Todo[], typed: string): Todo {
  const wanted = typed.toLowerCase();
  const found = todos.filter(({ id }) => id.startsWith(wanted));
  const [only, ...others] = found.length > 1 ? found.filter(({ id }) => id === wanted) : found;
  if (only !== undefined && others.length === 0) return only;
  if (found.length > 1)
    throw new UserError(
      replies.severalTodos(
        typed,
        found.map(({ id }) => id),
      ),
    );
  throw new UserError(replies.noSuchTodo(typed));
}
