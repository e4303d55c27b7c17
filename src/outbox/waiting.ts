import { digest } from "../digest.ts";
import type { Todo } from "../todos/todo.ts";
import type { EffectRecord } from "./effect.ts";
import { isToBeFiled } from "./settle.ts";

/** The name by which people speak of an effect, ten characters; its beginning will do where no other begins so. */
export function effectName({ id }: { readonly id: string }): string {
  return digest(id);
}

/**
 * The effects that are not done and may still be, those that wait for a person first, then the longest waiting. The filing of a todo that was settled
 * otherwise is nobody's business any more.
 */
export function waitingEffects(
  records: readonly EffectRecord[],
  todos: readonly Pick<Todo, "id" | "state">[],
): readonly EffectRecord[] {
  const settled = new Set(todos.filter((todo) => !isToBeFiled(todo)).map(({ id }) => id));
  return records
    .filter(({ status }) => status === "pending" || status === "parked")
    .filter(({ effect }) => effect.type !== "file-issue" || !settled.has(effect.todo))
    .toSorted(
      (one, other) =>
        one.status.localeCompare(other.status) || Temporal.Instant.compare(one.intendedAt, other.intendedAt),
    );
}
