import type { IssueState } from "../../ports/forge.ts";
import { readingOf } from "../following/reading-of.ts";
import { type Todo, withEvents } from "../todo.ts";
import { beforeOf, type Word } from "./corrected.ts";
import type { Correction } from "./moves.ts";

/**
 * The todo without its last correction. Only what the correction changed goes back: an issue that moved stays where it is, and
 * one that a pull request closed in between stays closed. `reading`: see `undoObstacle`; `issue`: its issue by now.
 */
export function takenBack(
  todo: Todo,
  correction: Correction,
  { reading, issue }: { readonly reading: IssueState | null | undefined; readonly issue: Todo["issue"] },
  { by, now }: Word,
): Todo {
  const { what } = correction;
  const at = now.toString();
  return withEvents(
    { ...todo, ...changeBack({ ...todo, issue }, correction, reading), changedAt: at },
    { at, what: "undone", by, note: what, before: beforeOf(todo) },
  );
}

function changeBack(todo: Todo, { what, before }: Correction, reading: IssueState | null | undefined): Partial<Todo> {
  const { kind: _kind, edited, issue, followed, mergedInto, ...rest } = before;
  switch (what) {
    case "edited":
      return { edited };
    case "approved":
    case "skipped":
      return rest;
    case "linked":
      return { ...rest, issue, followed };
    case "finished":
    case "deleted":
      return { ...rest, ...ended(before, reading) };
    case "merged":
      return { ...rest, issue: todo.issue ?? issue, mergedInto, ...ended(before, reading) };
    case "split":
      return todo.issue === null || before.issue !== null ? rest : {};
  }
}

/** A pull request did in between what the correction said: that stays. */
function ended({ state, followed }: Correction["before"], reading: IssueState | null | undefined): Partial<Todo> {
  if (state !== "filed") return {};
  return reading != null && reading.closedBy !== null
    ? { state: "closed", followed: readingOf(reading) }
    : { followed };
}
