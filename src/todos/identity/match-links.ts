import type { Todo } from "../todo.ts";
import { hasVanished } from "./has-vanished.ts";
import { isNewWork } from "./is-new-work.ts";
import type { Entry } from "./entries.ts";
import type { Matching } from "./matching.ts";
import { wordChanges } from "./word-changes.ts";

/** Finds the todo whose issue the line names, where it says nothing else than that todo did: somebody wrote the link behind it. */
export function matchLinks(matching: Matching, entries: readonly Entry[]): void {
  matchNamed(matching, entries, (todo, entry) => isSaid(matching, todo, entry));
}

/**
 * Finds the todo whose issue the line names, in whatever words, where that todo's own line has just gone from the meeting. While it
 * stands, other words beside its link speak of the issue: "test #12 on the old boards".
 */
export function matchLinksReworded(matching: Matching, entries: readonly Entry[]): void {
  matchNamed(matching, entries, (todo, entry) => todo.meetings.includes(entry.meeting) && hasVanished(matching, todo));
}

function matchNamed(
  matching: Matching,
  entries: readonly Entry[],
  isMeant: (todo: Todo, entry: Entry) => boolean,
): void {
  for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
    const todo = namedTodos(matching, entry).find((named) => !isNewWork(named, entry) && isMeant(named, entry));
    if (todo !== undefined) matching.match(entry, todo);
  }
}

/** The todos whose issues a line names. */
export function namedTodos(matching: Matching, entry: Entry): readonly Todo[] {
  return entry.links.flatMap((link) => matching.filedAs(link));
}

/** Whether the line says nothing beside the link that the todo did not say. */
function isSaid(matching: Matching, todo: Todo, entry: Entry): boolean {
  const words = matching.wording(withoutLinks(entry.noted.text));
  return [...matching.wordingsOf(todo), ...matching.wordingsOnceOf(todo)].some(
    (earlier) => wordChanges(earlier, words).gained.length === 0,
  );
}

/** The text without links, and without the names of issues. */
function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/[^\s)]+|(?:[\w.-]+\/[\w.-]+)?#\d+/gu, " ");
}
