import { UserError } from "../../errors.ts";
import type { Series } from "../../meetings/series.ts";
import { routeTodo } from "../route.ts";
import type { Todo } from "../todo.ts";

/** Where a todo's issue is, or would be filed, `owner/repo`; where that is not allowed (any more), what a person wrote; null: nothing. */
export function repositoryOf(todo: Todo, series: Series): string | null {
  if (todo.issue !== null) return todo.issue.repository;
  try {
    return routeTodo(todo, series).repository;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return todo.edited?.repository ?? null;
  }
}
