import type { Series } from "../../meetings/series.ts";
import { showIssue } from "../issue-name.ts";
import { partsOf } from "../parts/parts-of.ts";
import type { Todo } from "../todo.ts";
import { whyNotWritten } from "./why-not-written.ts";
import type { Wish } from "./wishes.ts";

/** The list of its parts in the issue of a todo that was split, once all of them are filed. */
export function partsWish(todo: Todo, others: ReadonlyMap<string, Todo>, series: Series): readonly Wish[] {
  const { issue } = todo;
  const parts = partsOf(todo)
    .map(({ id }) => others.get(id))
    .filter((part) => part?.state !== "skipped" || part.issue !== null);
  if (parts.length === 0 || issue === null || whyNotWritten(issue, series) !== null) return [];
  const filed = parts.flatMap((part) => (part?.issue == null ? [] : [{ issue: part.issue, at: namedAt(part) }]));
  if (filed.length < parts.length) return [];
  const since = filed.map(({ at }) => at).reduce((latest, at) => (isLater(at, latest) ? at : latest));
  const amendment = { what: "append", lines: filed.map((part) => `- [ ] ${showIssue(part.issue)}`) } as const;
  const on = { series: series.id, expires: null, repository: issue.repository, number: issue.number };
  return [{ since, effect: { ...on, id: `parts/${todo.id}`, type: "amend-issue", amendment } }];
}

/** When the part got its issue. */
function namedAt({ history, noticedAt }: Todo): string {
  return history.findLast(({ what }) => what === "filed" || what === "linked")?.at ?? noticedAt;
}

function isLater(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
