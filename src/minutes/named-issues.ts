import type { MeetingNotes } from "../notes/notes.ts";
import type { IssueName } from "../ports/forge.ts";
import { issueKey } from "../todos/issue-key.ts";

/** A pull request or issue that notes name; `kind` null where they don't tell which it is. */
export type NamedIssue = IssueName & { readonly kind: "pull" | "issue" | null };

/** Gives every pull request and issue that the notes name with its repository, in the order of first naming, each once. */
export function namedIssues(notes: MeetingNotes): readonly NamedIssue[] {
  const named = new Map<string, NamedIssue>();
  for (const { kind, owner, repo, number } of notes.references.toSorted((one, other) => one.line - other.line)) {
    if (owner === null || repo === null || number === null) continue;
    if (kind !== "pull" && kind !== "issue" && kind !== "unknown") continue;
    const issue = { owner, repo, number, kind: kind === "unknown" ? null : kind };
    const before = named.get(issueKey(issue));
    if (before === undefined) named.set(issueKey(issue), issue);
    else if (before.kind === null) named.set(issueKey(issue), { ...before, kind: issue.kind });
  }
  return [...named.values()];
}
