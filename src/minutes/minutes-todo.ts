import type { IssueState } from "../ports/forge.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf, showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { MinutesTodo } from "./minutes.ts";

/**
 * What a todo is to the minutes: `taken`: the notes state it or a person took it up; `suggested`: it waits for a person's
 * word; `out`: a suggestion that a person declined, or a line that was taken out of the notes before anything came of it.
 */
export function standingOf({ state, noted, inPad }: Todo): "taken" | "suggested" | "out" {
  const suggested = noted.certainty === "suggested";
  if (state === "skipped") return suggested ? "out" : "taken";
  if (state !== "noticed") return "taken";
  if (!inPad) return "out";
  return suggested ? "suggested" : "taken";
}

/** A todo as the minutes show it; one whose issue is closed by now is done. */
export function minutesTodo(
  todo: Todo,
  states: ReadonlyMap<string, IssueState | null> | null,
  inTopic: boolean,
): MinutesTodo {
  const { text, assignees } = effectiveTodo(todo);
  const { issue } = todo;
  return {
    text,
    assignees,
    state: stateOf(todo, states),
    issue: issue === null ? null : { name: showIssue(issue), url: issue.url },
    inTopic,
  };
}

function stateOf(todo: Todo, states: ReadonlyMap<string, IssueState | null> | null): MinutesTodo["state"] {
  if (todo.state === "skipped") return "skipped";
  if (todo.state === "closed" || todo.noted.state === "done") return "done";
  const name = issueNameOf(todo);
  if (name === null || todo.state !== "filed") return "waits";
  const now = states?.get(issueKey(name))?.state;
  return now === "closed" || now === "merged" ? "done" : "filed";
}
