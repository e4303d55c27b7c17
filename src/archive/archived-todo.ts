import { standingOf } from "../minutes/minutes-todo.ts";
import { ageInMeetings } from "../todos/age.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import { todoAnchor } from "./addresses.ts";
import type { ArchivedTodo } from "./archive.ts";

/**
 * Whether the archive shows a todo: the notes state it or a person took it up, and it stands in a meeting that is shown (their
 * ISO dates) or has an issue, which everybody can see.
 */
export function isShown(todo: Todo, dates: ReadonlySet<string>): boolean {
  return standingOf(todo) === "taken" && (todo.issue !== null || shownMeetings(todo, dates).length > 0);
}

/** Gives a todo as the archive shows it; `held`: the ISO dates of all meetings that were held. */
export function archivedTodo(
  todo: Todo,
  { dates, held }: { readonly dates: ReadonlySet<string>; readonly held: readonly string[] },
): ArchivedTodo {
  const { id, noted, issue, mergedInto, noticedAt, changedAt } = todo;
  const { title, text, kind, assignees } = effectiveTodo(todo);
  const state = stateOf(todo);
  return {
    id,
    anchor: todoAnchor(id),
    title,
    text,
    kind,
    state,
    same: mergedInto,
    assignees,
    due: noted.due,
    issue: issue === null ? null : { name: showIssue(issue), url: issue.url },
    meetings: shownMeetings(todo, dates),
    age: ageInMeetings(todo, held),
    noticedAt,
    done: state === "done" ? doneOf(todo) : null,
    changedAt,
  };
}

function shownMeetings({ meeting, meetings }: Todo, dates: ReadonlySet<string>): readonly string[] {
  return [...new Set([...meetings, meeting])].filter((date) => dates.has(date)).toSorted();
}

function stateOf({ state, noted, followed }: Todo): ArchivedTodo["state"] {
  if (state === "skipped" || followed?.state === "deleted") return "dropped";
  return state === "closed" || noted.state === "done" ? "done" : "open";
}

/** What only the pad says is done, or what an older version kept no history of, was done when it last changed. */
function doneOf({ history, followed, changedAt }: Todo): NonNullable<ArchivedTodo["done"]> {
  const end = history.findLast(({ what }) => what === "closed" || what === "finished");
  const at = end?.at ?? followed?.endedAt ?? changedAt;
  if (end?.what === "finished") return { at, by: end.by };
  // A reason is told where no pull request closed it.
  const pull = end?.note?.includes("#") === true ? end.note : null;
  return { at, by: followed?.closedBy ?? pull };
}
