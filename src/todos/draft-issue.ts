import type { Series } from "../meetings/series.ts";
import type { IssueDraft, IssueState } from "../ports/forge.ts";
import type { Templates } from "../ports/templates.ts";
import type { Todo } from "./todo.ts";

export type DraftInput = {
  readonly todo: Todo;
  readonly series: Series;
  /** Where people open the pad; null for a file. */
  readonly padLink: string | null;
  /** The meeting's title as the notes have it; null: the series' title is used. */
  readonly meetingTitle: string | null;
  /** The pull request that the todo speaks of (`pullOf`), as it is now; null: none, or it can't be seen. */
  readonly pull: IssueState | null;
  /** Of the todo's logins, those whom GitHub lets assign in the repository; null: not asked. */
  readonly assignable: readonly string[] | null;
  readonly templates: Templates;
};

/** Throws a `UserError` where `routeTodo` does. */
export function draftIssue(input: DraftInput): IssueDraft {
  throw new Error(`being written: ${input.todo.id}`);
}
