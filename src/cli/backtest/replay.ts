import type { Series } from "../../meetings/series.ts";
import { type Decision, decideTodos } from "../../todos/decide.ts";
import { reconcile } from "../../todos/reconcile.ts";
import { type Todo, undated } from "../../todos/todo.ts";
import { type Outcome, type ReplayedTodo, replayedTodo } from "./replayed-todo.ts";
import type { Held } from "./timeline.ts";

export type Replayed = Held & { readonly todos: readonly ReplayedTodo[] };

/**
 * Lives through the meetings one by one as the bot would have, while nobody answers its questions: what stood in the pad is
 * reconciled with what is known by then, and it is decided what is filed and asked. GitHub is not asked how pull requests
 * stand.
 */
export function* replay(series: Series, meetings: readonly Held[]): Generator<Replayed> {
  const known = new Map<string, Todo>();
  const asked = new Set<string>();
  let now = Temporal.Instant.fromEpochMilliseconds(0);
  for (const held of meetings) {
    now = held.at ?? now;
    const date = held.meeting.date ?? undated;
    const before = new Map(known);
    const read = reconcile({ series: series.id, known: [...known.values()], notes: held.pad, now });
    for (const todo of read) known.set(todo.id, todo);
    const decided = held.at === null ? nothing : decide(series, [...known.values()], date, asked);
    const own = read
      .filter((todo) => todo.inPad && todo.meetings.includes(date))
      .toSorted((one, other) => one.noted.line - other.noted.line);
    const told = own.flatMap((todo) => {
      const outcome = outcomeOf(todo, before.get(todo.id), decided, series);
      return outcome === null ? [] : [replayedTodo(todo, outcome, series)];
    });
    yield { ...held, todos: told };
    for (const todo of decided.ask) asked.add(todo.id);
    const changedAt = now.toString();
    for (const todo of decided.file) known.set(todo.id, { ...todo, state: "filing", changedAt });
    for (const todo of own.filter(isFiledAndDone)) known.set(todo.id, { ...todo, state: "closed", changedAt });
  }
}

const nothing: Decision = { file: [], ask: [], settled: [] };

/** As the sweep does: of what a person was asked about nothing is decided again. */
function decide(series: Series, known: readonly Todo[], meeting: string, asked: ReadonlySet<string>): Decision {
  const todos = known.filter(({ id, state }) => state !== "noticed" || !asked.has(id));
  return decideTodos({ series, todos, meeting, automatic: true, pullStates: new Map() });
}

/** Null: there is nothing new to tell of it. */
function outcomeOf(todo: Todo, before: Todo | undefined, decided: Decision, series: Series): Outcome | null {
  if (todo.noted.state === "done") return before?.noted.state === "done" ? null : "done";
  if (decided.file.includes(todo)) return "filed";
  if (decided.ask.includes(todo)) return isOverLimit(todo, series) ? "over-limit" : "asked";
  return before === undefined ? "listed" : "carried";
}

/** Whether nothing but the limit kept the todo from being filed. */
function isOverLimit({ noted, replaces }: Todo, { filing }: Series): boolean {
  return filing.policy === "stated" && noted.certainty === "stated" && replaces === null;
}

/** Its issue is then taken to be closed, so that the same work may come up again. */
function isFiledAndDone({ state, noted }: Todo): boolean {
  return state === "filing" && noted.state === "done";
}
