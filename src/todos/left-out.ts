import type { FiledIssue, IssueDraft } from "../ports/forge.ts";
import { sentences } from "./sentences.ts";

/**
 * What GitHub dropped in silence (labels, assignees), and whom it does not let assign there (`unassignable`), in a plain
 * sentence each for `Todo.remark`; null: nothing.
 */
export function leftOut(draft: IssueDraft, filed: FiledIssue, unassignable: readonly string[]): string | null {
  const labels = missing(draft.labels, filed.labels);
  const assignees = notAssigned(draft, filed);
  const said = [
    ...(labels.length === 0 ? [] : [sentences.labelsLeftOut(labels)]),
    ...(unassignable.length === 0 ? [] : [sentences.notAssignable(unassignable)]),
    ...(assignees.length === 0 ? [] : [sentences.assigneesLeftOut(assignees)]),
  ];
  return said.length === 0 ? null : said.join(" ");
}

/** The logins that GitHub was asked to assign, and dropped in silence. */
export function notAssigned(draft: IssueDraft, filed: FiledIssue): readonly string[] {
  return missing(draft.assignees, filed.assignees);
}

/** GitHub's labels and logins are compared without regard to case. */
function missing(asked: readonly string[], stuck: readonly string[]): readonly string[] {
  const there = new Set(stuck.map((name) => name.toLowerCase()));
  return asked.filter((name) => !there.has(name.toLowerCase()));
}
