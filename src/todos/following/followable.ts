import type { Todo } from "../todo.ts";

/** How long after its end an issue is still looked at: it may be opened again. */
const memory = { hours: 90 * 24 };

/** The todos whose issue is to be looked at: the open ones, and those that ended not long ago. */
export function followable(todos: readonly Todo[], now: Temporal.Instant): readonly Todo[] {
  const since = now.subtract(memory);
  return todos.filter(({ issue, followed, state, changedAt }) => {
    if (issue === null || followed?.state === "deleted") return false;
    return state === "filed" || (state === "closed" && Temporal.Instant.compare(changedAt, since) >= 0);
  });
}
