import { effectiveTodo } from "../todos/effective.ts";
import { issueLink } from "../todos/issue-link.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo, TodoEvent } from "../todos/todo.ts";
import { type OpenTodo, openTodos } from "./open-todos.ts";
import type { Series } from "./series.ts";

/** What became of the todos between the last meeting and the one to come. */
export type SinceLast = {
  /** ISO date of the last meeting; null: there was none yet. */
  readonly last: string | null;
  /** What was done since then, the earliest first; `pull`: the pull request that closed it, `by`: who said so. */
  readonly done: readonly { readonly todo: Todo; readonly by: string | null; readonly pull: string | null }[];
  readonly open: readonly OpenTodo[];
};

export type SinceLastInput = {
  readonly series: Pick<Series, "timeZone">;
  readonly todos: readonly Todo[];
  /** ISO dates of the meetings that were held, the earliest first. */
  readonly held: readonly string[];
  /** ISO date of the meeting to come. */
  readonly date: string;
};

/** Tells what became of the todos since the last meeting. */
export function sinceLast({ series, todos, held, date }: SinceLastInput): SinceLast {
  const last = held.findLast((day) => day < date) ?? null;
  const open = openTodos(todos, date, held);
  const from = last === null ? null : Temporal.PlainDate.from(last).toZonedDateTime(series.timeZone).toInstant();
  const done = todos.flatMap((todo) => {
    const end = todo.state === "closed" ? todo.history.findLast(isEnd) : undefined;
    return end !== undefined && from !== null && Temporal.Instant.compare(end.at, from) >= 0 ? [{ todo, end }] : [];
  });
  return {
    last,
    done: done
      .toSorted((one, other) => Temporal.Instant.compare(one.end.at, other.end.at))
      .map(({ todo, end }) => ({ todo, by: end.by, pull: pullOf(end) })),
    open,
  };
}

/** What the pad itself marks as done is told by the pad. */
function isEnd({ what }: TodoEvent): boolean {
  return what === "closed" || what === "finished";
}

/** A todo that was closed for a reason alone was closed by nobody in particular. */
function pullOf({ what, note }: TodoEvent): string | null {
  return what === "closed" && note?.includes("#") === true ? note : null;
}

/** A done todo as templates show it: the pull request that closed it, or who said that it is done. */
export function doneView({ todo, by, pull }: SinceLast["done"][number]) {
  const { issue } = todo;
  return {
    issue: issue === null ? null : { name: showIssue(issue), url: issue.url },
    title: effectiveTodo(todo).title,
    by,
    pull: pull === null ? null : { name: pull, url: issueLink(pull, issue) },
  };
}
