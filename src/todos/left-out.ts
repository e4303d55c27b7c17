import type { FiledIssue, IssueDraft } from "../ports/forge.ts";

/** What GitHub dropped in silence (labels, assignees), in a plain sentence for `Todo.remark`; null: nothing. */
export function leftOut(draft: IssueDraft, filed: FiledIssue): string | null {
  throw new Error(`being written: ${draft.marker} ${filed.number}`);
}
