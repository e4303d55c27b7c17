import { effectiveTodo } from "../effective.ts";
import { showIssue } from "../issue-name.ts";
import { sentences } from "../sentences.ts";
import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";

/** A line of the pad that is no known todo; `replaces`: the one that it may be in other words. */
type Found = { id: string; series: string; entry: Entry; replaces: Todo | null; now: Temporal.Instant };

/** Gives the todo as it begins. One that the pad marks as done is over from the start. */
export function noticed({ id, series, entry, replaces, now }: Found): Todo {
  const isDone = entry.noted.state === "done";
  return {
    version: 1,
    id,
    series,
    meeting: entry.meeting,
    meetings: [entry.meeting],
    noted: entry.noted,
    wordings: [],
    context: entry.context,
    inPad: true,
    edited: null,
    replaces: replaces?.id ?? null,
    mergedInto: null,
    partOf: null,
    state: isDone ? "closed" : "noticed",
    issue: null,
    followed: null,
    owners: null,
    made: [],
    over: null,
    history: [{ at: now.toString(), what: "noticed", by: null, note: entry.meeting }],
    remark: isDone ? sentences.doneInPad : replaces === null ? null : mayBe(replaces),
    parkedWhy: null,
    noticedAt: now.toString(),
    changedAt: now.toString(),
    changedBy: null,
  };
}

/** Says what a person is to look at before filing it. */
function mayBe(todo: Todo): string {
  const { title } = effectiveTodo(todo);
  if (todo.state === "skipped") return sentences.maybeSkipped(title);
  return todo.state === "closed"
    ? sentences.maybeAgain(title)
    : sentences.maybeFiled(todo.issue === null ? `“${title}”` : showIssue(todo.issue));
}
