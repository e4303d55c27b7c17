import { effectiveTodo } from "../effective.ts";
import { type Todo, type TodoBefore, type TodoEvent, withEvents } from "../todo.ts";

/** On whose word, and when. */
export type Word = { readonly by: string; readonly now: Temporal.Instant };

/** What of a todo a correction may change, as it is now. */
export function beforeOf(todo: Todo): TodoBefore {
  const { state, edited, issue, followed, remark, parkedWhy, mergedInto, changedBy } = todo;
  const { kind } = effectiveTodo(todo);
  return { state, edited, issue, followed, remark, parkedWhy, mergedInto, changedBy, kind };
}

/** The todo after a person corrected it. What it was before stands in its history, so that it can be taken back. */
export function corrected(
  todo: Todo,
  change: Partial<Todo>,
  event: Pick<TodoEvent, "what"> & Partial<Pick<TodoEvent, "note">>,
  { by, now }: Word,
): Todo {
  const at = now.toString();
  return withEvents(
    { ...todo, ...change, changedBy: by, changedAt: at },
    { at, by, note: null, ...event, before: beforeOf(todo) },
  );
}
