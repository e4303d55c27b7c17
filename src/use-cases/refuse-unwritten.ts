import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import { whyNotWritten } from "../todos/corrections/why-not-written.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";

/** Throws a `UserError` where the bot may not write to the issue: a person does it there. */
export function refuseUnwritten(issue: NonNullable<Todo["issue"]>, series: Series): void {
  const why = whyNotWritten(issue, series);
  if (why !== null) throw new UserError(replies.notWritten[why](showIssue(issue)));
}
