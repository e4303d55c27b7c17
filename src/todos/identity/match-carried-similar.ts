import type { Todo } from "../todo.ts";
import { bestAssignment, type Pair } from "./assign.ts";
import type { Entry } from "./entries.ts";
import { hasVanished } from "./has-vanished.ts";
import { isNewWork } from "./is-new-work.ts";
import { isSettled } from "./is-settled.ts";
import { isFree } from "./match-exact.ts";
import { losesWork } from "./loses-work.ts";
import type { Matching } from "./matching.ts";
import { similarity } from "./similarity.ts";
import { isExchanged } from "./word-changes.ts";
import type { WordIndex } from "./word-index.ts";

/** Across meetings there is no place to go by: more likeness is asked for than within one, and that no names differ. */
const needed = { unsettled: 0.65, settled: 0.75 } as const;

/** More lines than these are not carried over in other words at once. */
const most = 500;

/** Finds todos of other meetings that were carried over, or moved, in other words. */
export function matchCarriedSimilar(matching: Matching, alikeIn: WordIndex, entries: readonly Entry[]): void {
  const left = entries.filter((entry) => matching.todoOf(entry) === undefined);
  if (left.length > most) return;
  const columns = new Map<Todo, number>();
  const pairs = left.flatMap((entry, row) =>
    alikeIn(entry.noted.text).flatMap((todo): Pair[] => {
      if (todo.meeting === entry.meeting || !isFree(matching, todo, entry) || isNewWork(todo, entry)) return [];
      const alike = likenessOf(matching, todo, entry);
      if (alike < (isSettled(todo) ? needed.settled : needed.unsettled)) return [];
      const column = columns.get(todo) ?? columns.size;
      columns.set(todo, column);
      return [{ row, column, score: alike }];
    }),
  );
  const todos = [...columns.keys()];
  for (const { row, column } of bestAssignment(pairs)) {
    const [entry, todo] = [left[row], todos[column]];
    if (entry !== undefined && todo !== undefined) matching.match(entry, todo);
  }
}

/** How alike the line is to the todo, as far as no name and no word in the place of another tells them apart. */
function likenessOf(matching: Matching, todo: Todo, entry: Entry): number {
  const later = matching.wording(entry.noted.text);
  const mayChange = hasVanished(matching, todo) && !losesWork(matching, todo);
  const likenesses = matching.wordingsOf(todo).map((earlier) => {
    const { alike, apart } = similarity(earlier, later);
    return apart || (!mayChange && isExchanged(earlier, later)) ? 0 : alike;
  });
  return Math.max(...likenesses);
}
