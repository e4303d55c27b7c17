import { showIssue } from "./issue-name.ts";
import type { Todo } from "./todo.ts";

const naming: ReadonlySet<string> = new Set(["filed", "linked", "moved"]);

/** Every name that a todo's issue has and had, `owner/repo#n`, the present one first; none while it has none. */
export function issueNamesOf({ issue, history }: Pick<Todo, "issue" | "history">): readonly string[] {
  if (issue === null) return [];
  const before = history.flatMap(({ what, note }) => (note !== null && naming.has(what) ? [note] : []));
  return [...new Set([showIssue(issue), ...before.toReversed()])];
}
