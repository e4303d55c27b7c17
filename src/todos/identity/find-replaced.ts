import type { Todo, TodoState } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { readGaps } from "./gaps.ts";
import type { Matching } from "./matching.ts";
import { isSameTopic } from "./match-similar.ts";

/** What a person or the bot has done something about, so that filing its successor might file it twice. */
const handled: ReadonlySet<TodoState> = new Set(["filing", "filed", "parked", "skipped"]);

/** Finds for lines of a meeting that are no known todo the handled one that they may replace: it stood in the very place and is gone. */
export function findReplaced(matching: Matching, meeting: string, entries: readonly Entry[]): ReadonlyMap<Entry, Todo> {
  const fresh = entries.filter((entry) => matching.todoOf(entry) === undefined);
  if (fresh.length === 0) return new Map();
  const todos = matching.ofMeeting(meeting).filter(({ state }) => handled.has(state));
  const taken = new Set(matching.ofMeeting(meeting).map(({ replaces }) => replaces));
  const gaps = readGaps(matching, meeting, entries);
  const replaced = new Map<Entry, Todo>();
  for (const entry of fresh) {
    const todo = todos.find(
      (gone) =>
        matching.entriesOf(gone).length === 0 &&
        !taken.has(gone.id) &&
        gaps.ofTodo.get(gone) === gaps.ofEntry.get(entry) &&
        isSameTopic(gone, entry),
    );
    if (todo === undefined) continue;
    replaced.set(entry, todo);
    taken.add(todo.id);
  }
  return replaced;
}
