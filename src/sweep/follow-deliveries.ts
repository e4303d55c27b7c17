import type { Delivery } from "../ports/delivery.ts";
import type { Reading } from "../todos/following/follow-todo.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { followThese } from "./follow-issues.ts";

/** For so long a delivery is waited for whose change the forge does not show yet, or while it can't be asked: its issues are looked at every hour in any case. */
const patience = { lagging: { minutes: 10 }, away: { hours: 2 } };

/**
 * Looks at the issues of a series that web hooks named. Gives the deliveries that are to be looked at once more: the forge could not
 * be asked, or what it says is older than what the web hook told of.
 */
export async function followDeliveries(
  world: World,
  facts: Facts,
  deliveries: readonly Delivery[],
): Promise<readonly Delivery[]> {
  const named = deliveries.map((delivery) => ({ delivery, todos: namedTodos(facts.todos, delivery) }));
  const all = [...new Set(named.flatMap(({ todos }) => todos))];
  if (all.length === 0) return [];
  const readings = await followThese(world, facts, all);
  return named
    .filter(({ delivery, todos }) =>
      readings === null
        ? isRecent(delivery, facts.now, patience.away)
        : isRecent(delivery, facts.now, patience.lagging) && todos.some((todo) => lags(delivery, todo, readings)),
    )
    .map(({ delivery }) => delivery);
}

/** Whether the hourly look has seen by now what a delivery told of, whatever kept it from being looked at. */
export function isOutdated(delivery: Delivery, now: Temporal.Instant): boolean {
  return !isRecent(delivery, now, patience.away);
}

/** Of whatever state: an issue whose end was long ago may be opened again. */
function namedTodos(todos: readonly Todo[], { issues, repositories }: Delivery): readonly Todo[] {
  const keys = new Set(issues.map(issueKey));
  const places = new Set(repositories.map((repository) => repository.toLowerCase()));
  return todos.filter((todo) => {
    const name = issueNameOf(todo);
    return name !== null && (keys.has(issueKey(name)) || places.has(`${name.owner}/${name.repo}`.toLowerCase()));
  });
}

function isRecent({ arrivedAt }: Delivery, now: Temporal.Instant, limit: Temporal.DurationLike): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(arrivedAt).add(limit), now) > 0;
}

function lags({ changedAt }: Delivery, todo: Todo, readings: ReadonlyMap<string, Reading>): boolean {
  const name = issueNameOf(todo);
  const reading = name === null ? undefined : readings.get(issueKey(name));
  if (reading === undefined) return true;
  if (changedAt === null || typeof reading === "string" || "movedTo" in reading) return false;
  return Temporal.Instant.compare(reading.updatedAt, changedAt) < 0;
}
