import type { IssueName } from "../ports/forge.ts";
import type { Todo } from "./todo.ts";

/** The name of a todo's issue; null while it has none. */
export function issueNameOf({ issue }: Pick<Todo, "issue">): IssueName | null {
  if (issue === null) return null;
  const [owner = "", repo = ""] = issue.repository.split("/");
  return { owner, repo, number: issue.number };
}

/** How people write it: `owner/repo#12`. */
export function showIssue(issue: NonNullable<Todo["issue"]>): string {
  return `${issue.repository}#${issue.number}`;
}
