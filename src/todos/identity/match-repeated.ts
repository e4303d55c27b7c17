import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import type { Matching } from "./matching.ts";
import { similarity } from "./similarity.ts";
import { isExchanged, readsTheSame } from "./word-changes.ts";
import type { WordIndex } from "./word-index.ts";

/**
 * Finds lines that say the same as a todo of their meeting but for a typo or small words, whether it stands in another line
 * there too or not.
 */
export function matchRepeated(matching: Matching, alikeIn: WordIndex, entries: readonly Entry[]): void {
  for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
    const todo = alikeIn(entry.noted.text).find((known) => isRepeated(matching, known, entry));
    if (todo !== undefined) matching.match(entry, todo);
  }
}

/** How alike a line in words that the todo had must be to the words that it has, to be no other todo by now. */
const enough = 0.6;

function isRepeated(matching: Matching, todo: Todo, { meeting, noted, normal }: Entry): boolean {
  const place = matching.entryOf(todo, meeting);
  const words = matching.wording(noted.text);
  if (place === undefined) return todo.meeting === meeting && readsTheSame(matching.wording(todo.noted.text), words);
  const now = matching.wording(place.noted.text);
  if ([now, matching.wording(todo.noted.text)].some((earlier) => readsTheSame(earlier, words))) return true;
  const wasRead =
    todo.wordings.includes(normal) || matching.wordingsOnceOf(todo).some((earlier) => readsTheSame(earlier, words));
  return wasRead && !isExchanged(now, words) && similarity(now, words).alike >= enough;
}
