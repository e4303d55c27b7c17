import type { LinkWrite } from "../outbox/effect.ts";
import { showIssue } from "../todos/issue-name.ts";
import { issueNamesOf } from "../todos/issue-names.ts";
import type { Todo } from "../todos/todo.ts";
import type { Facts } from "./facts.ts";

/**
 * What is to stand behind a todo in the pad: its issue and, where the bot wrote one there before, that it is called something
 * else now, is closed, open again, or deleted. Of what a person took out nothing is written again.
 */
export function linkWrites(todo: Todo, written: WrittenLinks): readonly LinkWrite[] {
  const { issue, inPad, state, followed } = todo;
  if (issue === null || !inPad) return [];
  // In this order: the effect's id is made of it, and older stores know their effects by it.
  const on = { todo: todo.id, issue: showIssue(issue) };
  const from = issueNamesOf(todo).find((name) => name !== on.issue && written.has(todo.id, name));
  const linked = written.has(todo.id, on.issue);
  if (from !== undefined && !linked) return [{ what: "moved", ...on, from }];
  if (followed?.state === "deleted") return linked ? [{ what: "vanished", ...on }] : [];
  const round = todo.history.filter(({ what }) => what === "reopened").length;
  if (state === "filed")
    return [{ what: "link", ...on }, ...(linked && round > 0 ? [{ what: "reopened", ...on, round } as const] : [])];
  if (state !== "closed" || !linked) return [];
  return [{ what: "closed", ...on, closedBy: followed?.closedBy ?? null, ...(round > 0 ? { round } : {}) }];
}

/** What the bot has written behind todos. */
export type WrittenLinks = { has(todo: string, issue: string): boolean };

/** Finds in the outbox which names of issues the bot has written behind which todos. */
export function writtenLinks({ effects }: Pick<Facts, "effects">): WrittenLinks {
  const written = new Set<string>();
  for (const { effect, outcome } of effects.values()) {
    if (effect.type !== "write-pad" || outcome?.type !== "write-pad" || outcome.changes.length === 0) continue;
    const { write } = effect;
    if (write.what === "link" || write.what === "moved") written.add(`${write.todo} ${write.issue}`);
  }
  return { has: (todo, issue) => written.has(`${todo} ${issue}`) };
}
