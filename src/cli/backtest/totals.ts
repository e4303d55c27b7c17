import type { Series } from "../../meetings/series.ts";
import { allowed } from "../../todos/allowed.ts";
import { resolvePeople } from "../../todos/people.ts";
import { type Count, counts } from "./counts.ts";
import type { Replayed } from "./replay.ts";
import type { Outcome, ReplayedTodo } from "./replayed-todo.ts";

/** All meetings together. What is said of todos after `outcomes` is of those filed or asked about. */
export type Totals = {
  /** Dated ones. */
  readonly meetings: number;
  readonly undated: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly decisions: number;
  /** Distinct people among the participants and those who are to do something. */
  readonly people: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly kinds: readonly Count[];
  /** Where they go. */
  readonly repositories: readonly Count[];
  /** How many go to the default repository because nothing says where. */
  readonly nowhereClear: number;
  /** Repositories that their notes name and that may not be written to. */
  readonly notAllowed: readonly Count[];
  /** People who are to do something, and have no account in the configuration. */
  readonly withoutAccount: readonly Count[];
  /** The meeting after which most was filed and asked; null: nothing ever was. */
  readonly busiest: { readonly date: string; readonly filed: number; readonly asked: number } | null;
};

/** Sums up what was replayed. */
export function totalsOf(series: Series, meetings: readonly Replayed[]): Totals {
  const dates = meetings.flatMap(({ meeting }) => meeting.date ?? []);
  const todos = meetings.flatMap((meeting) => meeting.todos);
  const handled = todos.filter(isHandled);
  return {
    meetings: dates.length,
    undated: meetings.length - dates.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    decisions: meetings.reduce((sum, { meeting }) => sum + meeting.decisions.length, 0),
    people: peopleIn(series, meetings),
    outcomes: countOutcomes(todos),
    kinds: counts(handled.map(({ kind }) => kind)),
    repositories: counts(handled.map(({ routed }) => routed.repository)),
    nowhereClear: handled.filter((todo) => isNowhereClear(todo, series)).length,
    notAllowed: counts(
      handled.flatMap(({ named }) =>
        named === null || allowed(named, series.filing.repositories) !== null ? [] : named,
      ),
    ),
    withoutAccount: counts(handled.flatMap(({ people }) => people.names)),
    busiest: busiestOf(meetings),
  };
}

/** An announcement that names nothing goes to the web site's repository: that is clear. */
export function isNowhereClear({ routed }: ReplayedTodo, { filing }: Series): boolean {
  return routed.why === "default" && routed.repository.toLowerCase() === filing.default.toLowerCase();
}

function isHandled({ outcome }: ReplayedTodo): boolean {
  return outcome === "filed" || outcome === "asked" || outcome === "over-limit";
}

function countOutcomes(todos: readonly ReplayedTodo[]): Totals["outcomes"] {
  const none = { filed: 0, asked: 0, "over-limit": 0, done: 0, carried: 0, listed: 0 } satisfies Record<
    Outcome,
    number
  >;
  for (const { outcome } of todos) none[outcome] += 1;
  return none;
}

function peopleIn(series: Series, meetings: readonly Replayed[]): number {
  const all = meetings.flatMap(({ meeting }) => [
    ...meeting.participants,
    ...meeting.todos.flatMap(({ assignees }) => assignees),
  ]);
  const { logins, names } = resolvePeople(all, series.people);
  return logins.length + names.length;
}

function busiestOf(meetings: readonly Replayed[]): Totals["busiest"] {
  const all = meetings.flatMap(({ meeting: { date }, todos }) => {
    const filed = todos.filter(({ outcome }) => outcome === "filed").length;
    const asked = todos.filter(isHandled).length - filed;
    return date === null || filed + asked === 0 ? [] : [{ date, filed, asked }];
  });
  return all.toSorted((one, other) => other.filed + other.asked - one.filed - one.asked)[0] ?? null;
}
