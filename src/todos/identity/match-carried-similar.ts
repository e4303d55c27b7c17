import { isDated, type Todo } from "../todo.ts";
import { bestAssignment, type Pair } from "./assign.ts";
import type { Entry } from "./entries.ts";
import { isSettled } from "./is-settled.ts";
import { isFree } from "./match-exact.ts";
import type { Matching } from "./matching.ts";
import { similarity } from "./similarity.ts";
import type { WordIndex } from "./word-index.ts";

/** Across meetings there is no place to go by: more likeness is asked for than within one, and that no names differ. */
const needed = { unsettled: 0.65, settled: 0.75 } as const;

/** Finds open or skipped todos of earlier meetings that were carried over in other words. */
export function matchCarriedSimilar(matching: Matching, alikeIn: WordIndex, entries: readonly Entry[]): void {
  const left = entries.filter((entry) => matching.todoOf(entry) === undefined);
  const columns = new Map<Todo, number>();
  const pairs = left.flatMap((entry, row) =>
    alikeIn(entry.noted.text).flatMap((todo): Pair[] => {
      if (!isEarlier(todo, entry) || !isFree(matching, todo, entry)) return [];
      const { alike, apart } = similarity(matching.wording(todo.noted.text), matching.wording(entry.noted.text));
      if (apart || alike < (isSettled(todo) ? needed.settled : needed.unsettled)) return [];
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

function isEarlier(todo: Todo, entry: Entry): boolean {
  return todo.meeting < entry.meeting || !isDated(todo.meeting);
}
