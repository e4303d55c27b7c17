import type { MeetingNotes } from "../notes/notes.ts";
import type { IssueName } from "../ports/forge.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import { namedIssues } from "./named-issues.ts";

/** The pull requests and issues whose state the minutes need: those the notes name, and those of the todos; each once. */
export function namesToRead(notes: MeetingNotes, todos: readonly Todo[]): readonly IssueName[] {
  const names = [...namedIssues(notes), ...todos.map(issueNameOf)].filter((name) => name !== null);
  return [...new Map(names.map((name) => [issueKey(name), name])).values()];
}
