import type { IssueState, Whereabouts } from "../../ports/forge.ts";
import type { Series } from "../../meetings/series.ts";
import { namesOf } from "../people.ts";
import { issueNameOf, showIssue } from "../issue-name.ts";
import { issueKey } from "../issue-key.ts";
import { sentences } from "../sentences.ts";
import { type Followed, type Todo, type TodoEvent, withEvents } from "../todo.ts";
import { readingOf } from "./reading-of.ts";

/** What the forge said of a todo's issue: its state, or what became of it where it shows none. */
export type Reading = IssueState | Whereabouts;

/**
 * The todo after what the forge said of its issue; the same todo where that tells nothing new. A reading that is older than
 * one before it is no news: the forge's copies lag, and answers overtake each other. What a person decided here stays.
 */
export function followTodo(
  todo: Todo,
  reading: Reading,
  { people, now }: { readonly people: Series["people"]; readonly now: Temporal.Instant },
): Todo {
  if (todo.issue === null) return todo;
  if (reading === "deleted") return vanished(todo, now);
  if (reading === "unseen") return unseen(todo, now);
  if ("movedTo" in reading) return moved(todo, reading.movedTo, now);
  const read = readingOf(reading);
  const before = todo.followed;
  if (before !== null && Temporal.Instant.compare(read.updatedAt, before.updatedAt) < 0) return todo;
  if (before !== null && isSame(before, read)) return todo;
  const seen = before?.state === "unseen" ? [event("seen", read.updatedAt)] : [];
  const followed = withEvents({ ...todo, followed: read, changedAt: now.toString() }, ...seen);
  return withOwners(withState(followed, before), before, people);
}

/** Opened again, it is to be done again; but only where the forge had it closed: what a person finished here may still be on its way there. */
function withState(todo: Todo, before: Followed | null): Todo {
  const { followed } = todo;
  if (followed?.state === "closed" && todo.state === "filed") {
    const { endedAt, updatedAt, closedBy, reason } = followed;
    return withEvents({ ...todo, state: "closed" }, event("closed", endedAt ?? updatedAt, closedBy ?? reason));
  }
  if (followed?.state === "open" && before?.state === "closed" && todo.state === "closed") {
    return withEvents({ ...todo, state: "filed" }, event("reopened", followed.updatedAt));
  }
  return todo;
}

/** What was first read is how it was filed: only what changed since is somebody's word. */
function withOwners(todo: Todo, before: Followed | null, people: Series["people"]): Todo {
  const { followed } = todo;
  if (followed === null || before === null || key(before.assignees) === key(followed.assignees)) return todo;
  const owners = namesOf(followed.assignees, people);
  return withEvents({ ...todo, owners }, event("reassigned", followed.updatedAt, owners.join(", ")));
}

function vanished(todo: Todo, now: Temporal.Instant): Todo {
  if (todo.followed?.state === "deleted") return todo;
  const wasOpen = todo.state === "filed";
  const next: Todo = {
    ...withFollowed(todo, "deleted"),
    ...(wasOpen ? { state: "skipped", remark: sentences.issueDeleted } : {}),
    changedAt: now.toString(),
  };
  return withEvents(next, event("vanished", now.toString()));
}

function unseen(todo: Todo, now: Temporal.Instant): Todo {
  if (todo.followed?.state === "unseen" || todo.followed?.state === "deleted") return todo;
  return withEvents(withFollowed(todo, "unseen"), event("unseen", now.toString()));
}

function moved(todo: Todo, to: { owner: string; repo: string; number: number }, now: Temporal.Instant): Todo {
  const name = issueNameOf(todo);
  if (todo.issue === null || name === null || issueKey(name) === issueKey(to)) return todo;
  const url = URL.parse(`/${to.owner}/${to.repo}/issues/${to.number}`, todo.issue.url)?.href ?? todo.issue.url;
  const issue = { repository: `${to.owner}/${to.repo}`, number: to.number, url };
  const at = now.toString();
  return withEvents({ ...todo, issue, changedAt: at }, event("moved", at, showIssue(issue)));
}

function withFollowed(todo: Todo, state: Followed["state"]): Todo {
  const known = todo.followed ?? { reason: null, closedBy: null, endedAt: null, assignees: [], updatedAt: never };
  return { ...todo, followed: { ...known, state } };
}

/** Before anything that a forge can tell. */
const never = "1970-01-01T00:00:00Z";

function event(what: TodoEvent["what"], at: string, note: string | null = null): TodoEvent {
  return { at, what, by: null, note };
}

/** What counts of two readings is the same; that something else about the issue changed is no matter of ours. */
function isSame(one: Followed, other: Followed): boolean {
  const told = ({ state, reason, closedBy, assignees }: Followed) =>
    [state, reason, closedBy, key(assignees)].join("\n");
  return told(one) === told(other);
}

function key(logins: readonly string[]): string {
  return logins
    .map((login) => login.toLowerCase())
    .toSorted()
    .join(" ");
}
