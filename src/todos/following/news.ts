import type { Todo, TodoEvent } from "../todo.ts";

/** Something that somebody did to a todo's issue on the forge. `key`: what tells it from every other. */
export type News = { readonly key: string; readonly todo: Todo; readonly event: TodoEvent };

const kinds = ["closed", "reopened", "moved", "vanished", "unseen", "seen", "reassigned"] as const;
type NewsKind = (typeof kinds)[number];

/** Whether an event is one of those of which the channel hears. */
export function isNews(event: TodoEvent): event is TodoEvent & { readonly what: NewsKind } {
  return kinds.some((kind) => kind === event.what);
}

/** For so long after a change others are waited for, so that a batch is one line; but no change waits longer than the second. */
const patience = { quiet: { minutes: 10 }, longest: { hours: 1 } };

/**
 * The news that the channel is to be told now, together; none while more may be coming. `told`: keys of what it has been told,
 * or is being told.
 */
export function dueNews(todos: readonly Todo[], told: ReadonlySet<string>, now: Temporal.Instant): readonly News[] {
  const fresh = todos
    .flatMap((todo) =>
      todo.history.filter(isNews).map((event) => ({ key: `${todo.id} ${event.what} ${event.at}`, todo, event })),
    )
    .filter(({ key }) => !told.has(key))
    .toSorted((one, other) => Temporal.Instant.compare(one.event.at, other.event.at));
  const [oldest, latest] = [fresh[0], fresh.at(-1)];
  if (oldest === undefined || latest === undefined) return [];
  const isOver = (at: string, wait: Temporal.DurationLike): boolean =>
    Temporal.Instant.compare(Temporal.Instant.from(at).add(wait), now) <= 0;
  return isOver(latest.event.at, patience.quiet) || isOver(oldest.event.at, patience.longest) ? fresh : [];
}
