import { UserError } from "../errors.ts";
import { replies } from "../replies.ts";
import type { Facts } from "../sweep/facts.ts";
import { beforeOf } from "../todos/corrections/corrected.ts";
import { type Correction, standingCorrections } from "../todos/corrections/moves.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { type Todo, withEvents } from "../todos/todo.ts";
import type { World } from "../world.ts";

/**
 * Takes from the todo that this one was merged into the issue which that one went on with, and gives that issue as it is by now;
 * null where none was given away, or it was taken back before. Throws a `UserError` where somebody decided about it since.
 */
export async function giveBack(
  world: World,
  { todos, now }: Facts,
  { todo, correction, by }: { readonly todo: Todo; readonly correction: Correction; readonly by: string },
): Promise<Todo["issue"]> {
  const own = correction.before.issue;
  const other = todos.find(({ id }) => id === todo.mergedInto);
  if (other === undefined || other.issue === null || own === null || todo.issue !== null) return null;
  const given = other.history.findLast(({ what, before }) => what === "filed" && before !== undefined);
  if (given?.before === undefined || given.note !== showIssue(own)) return null; // it had that issue before
  const later = standingCorrections(other.history).filter(({ at }) => Temporal.Instant.compare(at, given.at) > 0);
  if (later.length > 0) throw new UserError(replies.undoOther(effectiveTodo(other).title));
  const { kind: _kind, edited: _edited, ...before } = given.before;
  const at = now.toString();
  const event = { at, what: "undone", by, note: given.what, before: beforeOf(other) } as const;
  await world.store.todos.set(other.id, withEvents({ ...other, ...before, changedAt: at }, event));
  return other.issue;
}
