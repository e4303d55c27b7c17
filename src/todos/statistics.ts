import { type TodoKind, todoKinds } from "../notes/notes.ts";
import { ageInMeetings } from "./age.ts";
import { median } from "./median.ts";
import type { Todo, TodoEvent } from "./todo.ts";

/** How the todos of a series stand. */
export type Statistics = {
  readonly open: number;
  /** How many of the open ones are so many meetings old; `to` null: and older. All bins, the youngest first. */
  readonly ages: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  /** The age of the oldest open one, in meetings; null: none is open. */
  readonly oldest: number | null;
  /** By kind, those that there are. */
  readonly kinds: readonly {
    readonly kind: TodoKind;
    readonly open: number;
    readonly filed: number;
    readonly closed: number;
    readonly pace: Pace | null;
  }[];
  /** How many got an issue, and how many of these issues are closed: in the last `recentDays`, and ever. */
  readonly filed: Counts;
  readonly closed: Counts;
  readonly pace: Pace | null;
};

type Counts = { readonly recent: number; readonly ever: number };

/** Half of the `of` closed issues were closed within so many whole days of being filed; part of a day counts as one. */
export type Pace = { readonly days: number; readonly of: number };

/** How far back "recent" goes. */
export const recentDays = 90;

/** New, from the last meeting, from the two or three before, older. */
const bins = [
  { from: 0, to: 0 },
  { from: 1, to: 1 },
  { from: 2, to: 3 },
  { from: 4, to: null },
] as const;

export type StatisticsInput = {
  /** All todos of the series. */
  readonly todos: readonly Todo[];
  /** Those of them that are open. */
  readonly open: readonly Todo[];
  /** The ISO dates of the meetings that were held. */
  readonly held: readonly string[];
  readonly now: Temporal.Instant;
};

/** Counts a series' todos: what is open by age and kind, what was filed and closed, and how long that took. */
export function statistics({ todos, open, held, now }: StatisticsInput): Statistics {
  const ages = open.map((todo) => ageInMeetings(todo, held));
  const lives = todos.flatMap((todo) => lifeOf(todo) ?? []);
  const closed = lives.filter(({ closedAt }) => closedAt !== null);
  const recent = now.subtract({ hours: recentDays * 24 });
  const since = (instants: readonly (Temporal.Instant | null)[]): number =>
    instants.filter((at) => at !== null && Temporal.Instant.compare(at, recent) >= 0).length;
  return {
    open: open.length,
    ages: bins.map(({ from, to }) => ({
      from,
      to,
      count: ages.filter((age) => age >= from && age <= (to ?? age)).length,
    })),
    oldest: ages.length === 0 ? null : Math.max(...ages),
    kinds: todoKinds
      .map((kind) => {
        const own = lives.filter((life) => life.kind === kind);
        const over = own.filter(({ closedAt }) => closedAt !== null);
        const opened = open.filter((todo) => kindOf(todo) === kind).length;
        return { kind, open: opened, filed: own.length, closed: over.length, pace: paceOf(over) };
      })
      .filter((one) => one.open + one.filed > 0),
    filed: { recent: since(lives.map(({ filedAt }) => filedAt)), ever: lives.length },
    closed: { recent: since(closed.map(({ closedAt }) => closedAt)), ever: closed.length },
    pace: paceOf(closed),
  };
}

/** A todo from its issue's filing to its closing; null: it is open. */
type Life = {
  readonly kind: TodoKind;
  readonly filedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
};

/**
 * The life of a todo that has an issue. The store of an older version kept no history: filed is then when it was noticed,
 * closed when the forge says, or when it was changed last. An issue that was deleted was not closed, it never counted.
 */
function lifeOf(todo: Todo): Life | null {
  if (todo.issue === null || todo.followed?.state === "deleted") return null;
  const filed = todo.history.find(({ what }) => what === "filed" || what === "linked");
  const closed = todo.history.findLast(({ what }: TodoEvent) => what === "closed" || what === "finished");
  const end = closed?.at ?? todo.followed?.endedAt ?? todo.changedAt;
  return {
    kind: kindOf(todo),
    filedAt: Temporal.Instant.from(filed?.at ?? todo.noticedAt),
    closedAt: todo.state === "closed" ? Temporal.Instant.from(end) : null,
  };
}

function kindOf({ edited, noted }: Todo): TodoKind {
  return edited?.kind ?? noted.kind;
}

function paceOf(closed: readonly Life[]): Pace | null {
  const days = closed.flatMap(({ filedAt, closedAt }) =>
    closedAt === null ? [] : [Math.max(0, filedAt.until(closedAt).total("hours") / 24)],
  );
  const middle = median(days);
  return middle === null ? null : { days: Math.max(1, Math.ceil(middle)), of: days.length };
}
