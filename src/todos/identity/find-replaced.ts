import type { Todo, TodoState } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { readGaps } from "./gaps.ts";
import type { Matching } from "./matching.ts";
import { isSameTopic } from "./match-similar.ts";
import { similarity } from "./similarity.ts";

/** What a person or the bot has done something about, so that filing its successor might file it twice. */
const handled: ReadonlySet<TodoState> = new Set(["filing", "filed", "parked", "skipped"]);

/**
 * Finds for lines of a meeting that are no known todo the handled one that they may replace: it stood in the very place
 * and is gone, or the line is a part that was split off it.
 */
export function findReplaced(matching: Matching, meeting: string, entries: readonly Entry[]): ReadonlyMap<Entry, Todo> {
  const fresh = entries.filter((entry) => matching.todoOf(entry) === undefined);
  if (fresh.length === 0) return new Map();
  const todos = matching.ofMeeting(meeting).filter(({ state }) => handled.has(state));
  const taken = new Set(matching.ofMeeting(meeting).map(({ replaces }) => replaces));
  const gaps = readGaps(matching, meeting, entries);
  const replaced = new Map<Entry, Todo>();
  for (const entry of fresh) {
    const todo =
      todos.find(
        (gone) =>
          matching.entryOf(gone, meeting) === undefined &&
          !taken.has(gone.id) &&
          gaps.ofTodo.get(gone) === gaps.ofEntry.get(entry) &&
          isSameTopic(gone, entry),
      ) ?? todos.find((whole) => isSplitOff(matching, whole, entry));
    if (todo === undefined) continue;
    replaced.set(entry, todo);
    taken.add(todo.id);
  }
  return replaced;
}

/** Whether the line says nothing that the todo did not say before, and no longer says. */
function isSplitOff(matching: Matching, whole: Todo, part: Entry): boolean {
  const rest = matching.entryOf(whole, part.meeting);
  if (rest === undefined || rest.noted.text === whole.noted.text) return false;
  const wording = matching.wording(part.noted.text);
  const before = similarity(matching.wording(whole.noted.text), wording);
  const now = similarity(matching.wording(rest.noted.text), wording);
  return before.kept >= 0.9 && now.kept < 0.9;
}
