import { effectiveTodo } from "../todos/effective.ts";
import { splitPull } from "../todos/moot.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { lookForAnnouncements } from "./look-for-announcements.ts";
import { lookForSplits } from "./look-for-splits.ts";

/** A forum lets guests search seldom, and nobody waits for the answer. */
const pace = { hours: 1 };

/**
 * Looks once an hour, while there is something to look for, whether announcements were made and whether splits are moot. What was
 * filed a moment ago has its hour first.
 */
export async function lookForDone(world: World, facts: Facts): Promise<void> {
  const { series, state, todos, now } = facts;
  const filed = todos.filter((todo) => todo.state === "filed" && todo.issue !== null);
  const announcements = filed.filter((todo) => effectiveTodo(todo).kind === "announcement");
  const splits = filed.filter((todo) => splitPull(todo) !== null);
  if (announcements.length + splits.length === 0) return;
  const last = state.lookedAt;
  if (last !== null && Temporal.Instant.compare(Temporal.Instant.from(last).add(pace), now) > 0) return;
  if (last !== null) {
    const looked = [
      ...(await lookForAnnouncements(world, facts, announcements)),
      ...(await lookForSplits(world, facts, splits)),
    ];
    for (const todo of looked) await keep(world, todo);
  }
  await world.store.series.set(series.id, { ...state, lookedAt: now.toString() });
}

async function keep({ store, now }: World, todo: Todo): Promise<void> {
  await store.todos.set(todo.id, { ...todo, changedAt: now().toString() });
}
