import type { Series } from "../meetings/series.ts";
import type { Todo } from "./todo.ts";

export type Routed = {
  /** `owner/repo`, always one that the series' allow-list has. */
  readonly repository: string;
  readonly why: "edited" | "named" | "route" | "topic" | "default";
};

/** Throws a `UserError` where a person's edit names a repository outside the allow-list. */
export function routeTodo(todo: Todo, series: Series): Routed {
  throw new Error(`being written: ${todo.id} ${series.id}`);
}
