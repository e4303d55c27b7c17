import { showIssue } from "./issue-name.ts";
import type { Todo } from "./todo.ts";

/** The address of an issue or pull request, `owner/repo#12`, on the forge where the todo's own issue is. */
export function issueLink(name: string, own: Todo["issue"]): string {
  if (own !== null && showIssue(own).toLowerCase() === name.toLowerCase()) return own.url;
  if (own?.url.startsWith("ledger:") === true) return `ledger:${name}`;
  const origin = own === null || !URL.canParse(own.url) ? "https://github.com" : new URL(own.url).origin;
  // GitHub leads on from `issues` where the number is a pull request's.
  return `${origin}/${name.replace("#", "/issues/")}`;
}
