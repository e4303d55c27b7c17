import { UserError } from "../errors.ts";
import { replies } from "../replies.ts";
import type { Todo } from "../todos/todo.ts";

/** The shortest name a todo may be called by. */
const SHORTEST = 4;

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

/** The shortest beginning of each todo's id that names it alone, by id. */
export function shortNames(todos: readonly Todo[]): ReadonlyMap<string, string> {
  const ids = todos.map(({ id }) => id).toSorted();
  const shared = (one: string, other = ""): number => {
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return length;
  };
  // Sorted, an id shares its longest beginning with a neighbour.
  return new Map(
    ids.map((id, place) => {
      const unique = Math.max(shared(id, ids[place - 1]), shared(id, ids[place + 1])) + 1;
      return [id, id.slice(0, Math.max(SHORTEST, unique))];
    }),
  );
}
