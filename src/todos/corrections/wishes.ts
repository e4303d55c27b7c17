import type { Series } from "../../meetings/series.ts";
import type { Effect } from "../../outbox/effect.ts";
import type { CloseReason } from "../../ports/forge.ts";
import { showIssue } from "../issue-name.ts";
import { sentences } from "../sentences.ts";
import type { Todo } from "../todo.ts";
import { labelWish } from "./label-wish.ts";
import { type Move, movesOf } from "./moves.ts";
import { partsWish } from "./parts-wish.ts";
import { whyNotWritten } from "./why-not-written.ts";

/** Something that a person's correction calls for on the forge; `since`, an ISO instant: it was asked for then. */
export type Wish = { readonly since: string; readonly effect: Effect };

/**
 * What a todo's history calls for on the forge: told from the history alone, so that a bot which was killed between a
 * person's word and its effects knows them again. Of closing and opening the last word counts. `others`: all of the series, by id.
 */
export function wishesOf(todo: Todo, others: ReadonlyMap<string, Todo>, series: Series): readonly Wish[] {
  const moves = movesOf(todo.history);
  const ending = moves.findLast((move) => endings.has(move.correction.what) && isWritten(move, series));
  return [
    ...(ending === undefined ? [] : stateWishes(todo, ending, { others, series })),
    ...labelWish(todo, moves, series),
    ...partsWish(todo, others, series),
  ];
}

const endings: ReadonlySet<string> = new Set(["finished", "deleted", "merged"]);

/** Whether the correction ended an open issue that the bot may write to. */
function isWritten({ correction: { before } }: Move, series: Series): boolean {
  return before.state === "filed" && before.issue !== null && whyNotWritten(before.issue, series) === null;
}

type Around = { readonly others: ReadonlyMap<string, Todo>; readonly series: Series };

function stateWishes(todo: Todo, { event, correction, undone }: Move, { others, series }: Around): readonly Wish[] {
  const { issue } = correction.before;
  // whoever took over its issue has it open
  const wasGiven = correction.what === "merged" && (undone ? event.before?.issue === null : todo.issue === null);
  if (issue === null || wasGiven) return [];
  const since = event.at;
  const on = { series: series.id, expires: null, repository: issue.repository, number: issue.number };
  const id = `close/${todo.id}`;
  const state: Wish = undone
    ? { since, effect: { ...on, id, type: "amend-issue", amendment: { what: "reopen" } } }
    : { since, effect: { ...on, id, type: "close-issue", reason: reasonOf(correction.what) } };
  const other = correction.what === "merged" ? others.get(correction.note ?? "") : undefined;
  if (other === undefined || other.issue === null || isSame(other.issue, issue)) return [state];
  const said = undone ? sentences.noDuplicateOf : sentences.duplicateOf;
  const comment = { marker: `meetbot:merged/${todo.id}`, body: said(showIssue(other.issue)) };
  return [{ since, effect: { ...on, id: `merged/${todo.id}/${since}`, type: "comment", comment } }, state];
}

function reasonOf(what: string): CloseReason {
  if (what === "deleted") return "not planned";
  return what === "merged" ? "duplicate" : "completed";
}

function isSame(one: NonNullable<Todo["issue"]>, other: NonNullable<Todo["issue"]>): boolean {
  return showIssue(one).toLowerCase() === showIssue(other).toLowerCase();
}
