import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import type { Matching } from "./matching.ts";

/** Names the place between two todos that stayed, for todos that vanished and for lines that are new. */
export type Gaps = { readonly ofTodo: ReadonlyMap<Todo, string>; readonly ofEntry: ReadonlyMap<Entry, string> };

/** Reads the places in a meeting's notes as they are now, and as they were when its todos were read last. */
export function readGaps(matching: Matching, meeting: string, entries: readonly Entry[]): Gaps {
  const before = matching
    .ofMeeting(meeting)
    .filter((todo) => todo.meeting === meeting)
    .toSorted((one, other) => one.noted.line - other.noted.line || Number(one.inPad) - Number(other.inPad));
  return {
    ofTodo: gapsBetween(before, (todo) => matching.entryOf(todo, meeting)?.order),
    ofEntry: gapsBetween(entries, (entry) => (matching.todoOf(entry) === undefined ? undefined : entry.order)),
  };
}

/** For each item that did not stay: who stands before and who after it of those that did. */
function gapsBetween<T>(items: readonly T[], stayed: (item: T) => number | undefined): ReadonlyMap<T, string> {
  const gaps = new Map<T, string>();
  let open: T[] = [];
  let before = "start";
  for (const item of [...items, null]) {
    const order = item === null ? "end" : stayed(item);
    if (order === undefined && item !== null) {
      open.push(item);
      continue;
    }
    for (const gone of open) gaps.set(gone, `${before}-${order}`);
    open = [];
    before = `${order}`;
  }
  return gaps;
}
