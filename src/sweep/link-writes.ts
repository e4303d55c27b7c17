import type { LinkWrite } from "../outbox/write-pad.ts";
import { showIssue } from "../todos/issue-name.ts";
import { issueNamesOf } from "../todos/issue-names.ts";
import type { Todo, TodoEvent } from "../todos/todo.ts";
import type { Facts } from "./facts.ts";

/**
 * What is to stand behind a todo in the pad: its issue and, where the bot wrote one there before, that it is called something
 * else now, is closed, open again, or deleted. Of what a person took out nothing is written again.
 */
export function linkWrites(todo: Todo, written: WrittenLinks, todos: readonly Todo[]): readonly LinkWrite[] {
  const { issue, inPad, state, followed } = todo;
  if (issue === null || !inPad) return [];
  // In this order: the effect's id is made of it, and older stores know their effects by it.
  const on = { todo: todo.id, issue: showIssue(issue) };
  const last = written.last(todo.id);
  const linked = last === on.issue;
  if (last !== null && !linked && issueNamesOf(todo).includes(last)) return [{ what: "moved", ...on, from: last }];
  if (followed?.state === "deleted") return linked ? [{ what: "vanished", ...on }] : [];
  const round = todo.history.filter(isOpenedAgain).length;
  if (state === "filed")
    return [{ what: "link", ...on }, ...(linked && round > 0 ? [{ what: "reopened", ...on, round } as const] : [])];
  // What a person took out, or joined to another, was closed on the forge, too.
  if ((state !== "closed" && state !== "skipped") || !linked) return [];
  const closedBy = sameAs(todo, todos) ?? followed?.closedBy ?? null;
  return [{ what: "closed", ...on, closedBy, ...(round > 0 ? { round } : {}) }];
}

/** The issue of the todo that it was joined to. */
function sameAs({ mergedInto }: Todo, todos: readonly Todo[]): string | null {
  const issue = mergedInto === null ? null : todos.find(({ id }) => id === mergedInto)?.issue;
  return issue == null ? null : showIssue(issue);
}

const closing: ReadonlySet<string | null> = new Set(["finished", "deleted", "merged"]);

/** On the forge; or here, by taking back what closed it. */
function isOpenedAgain({ what, note }: TodoEvent): boolean {
  return what === "reopened" || (what === "undone" && closing.has(note));
}

/** What the bot has written behind todos: the name of its issue that stands there last. */
export type WrittenLinks = { last(todo: string): string | null };

/** Finds in the outbox which name of its issue the bot has written behind each todo. */
export function writtenLinks({ effects }: Pick<Facts, "effects">): WrittenLinks {
  const written = new Map<string, { readonly issue: string; readonly at: Temporal.Instant }>();
  for (const { effect, outcome, intendedAt } of effects.values()) {
    if (effect.type !== "write-pad" || outcome?.type !== "write-pad" || outcome.changes.length === 0) continue;
    const { write } = effect;
    if (write.what !== "link" && write.what !== "moved") continue;
    const [at, before] = [Temporal.Instant.from(intendedAt), written.get(write.todo)];
    if (before === undefined || Temporal.Instant.compare(before.at, at) <= 0) {
      written.set(write.todo, { issue: write.issue, at });
    }
  }
  return { last: (todo) => written.get(todo)?.issue ?? null };
}
