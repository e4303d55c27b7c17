import type { Series } from "../../meetings/series.ts";
import type { TodoKind } from "../../notes/notes.ts";
import { effectiveTodo } from "../effective.ts";
import type { Todo } from "../todo.ts";
import type { Move } from "./moves.ts";
import { whyNotWritten } from "./why-not-written.ts";
import type { Wish } from "./wishes.ts";

/** Labels that say what kind an issue is, once a person said it is another: those of the kinds that it had before go. */
export function labelWish(todo: Todo, moves: readonly Move[], series: Series): readonly Wish[] {
  const { issue } = todo;
  const changes = moves.filter(({ correction }) => correction.what === "edited" && correction.before.issue !== null);
  const last = changes.at(-1);
  if (last === undefined || issue === null || whyNotWritten(issue, series) !== null) return [];
  const add = labelsOf(effectiveTodo(todo).kind, series);
  const kept = new Set([...add, ...series.filing.labels]);
  const had = changes.flatMap(({ event }) => (event.before === undefined ? [] : labelsOf(event.before.kind, series)));
  const remove = [...new Set(had)].filter((label) => !kept.has(label));
  if (add.length + remove.length === 0) return [];
  const { repository, number } = issue;
  const amendment = { what: "relabel", add, remove } as const;
  const on = { series: series.id, expires: null, repository, number };
  return [{ since: last.event.at, effect: { ...on, id: `kind/${todo.id}`, type: "amend-issue", amendment } }];
}

function labelsOf(kind: TodoKind, { filing }: Series): readonly string[] {
  return [filing.kindLabels[kind] ?? []].flat();
}
