import type { Todo } from "../todo.ts";
import { bestAssignment, type Pair } from "./assign.ts";
import type { Entry } from "./entries.ts";
import { readGaps } from "./gaps.ts";
import { hasVanished } from "./has-vanished.ts";
import { isSettled } from "./is-settled.ts";
import { losesWork } from "./loses-work.ts";
import type { Matching } from "./matching.ts";
import { isExchanged } from "./word-changes.ts";
import { normalWording, type Wording } from "./wording.ts";
import { similarity, typedOn } from "./similarity.ts";

/** More than 500 lines of one meeting are not reworded at once by people: beyond, likeness is not looked for. */
const mostPairs = 500 * 500;

/** What likeness a todo asks for, from 0 to 1, before and after something was done about it. */
const needed = { unsettled: 0.5, settled: 0.65 } as const;

/** Finds among the todos of the same meeting those that the remaining entries are most likely to be in new words. */
export function matchSimilar(matching: Matching, meeting: string, entries: readonly Entry[]): void {
  const left = entries.filter((entry) => matching.todoOf(entry) === undefined);
  const free = matching.ofMeeting(meeting).filter((todo) => matching.entryOf(todo, meeting) === undefined);
  // a pad without dates gathers todos that were gone long ago: of too many, only those count that stood there just now
  const todos = left.length * free.length > mostPairs ? free.filter(({ inPad }) => inPad) : free;
  if (left.length === 0 || left.length * todos.length > mostPairs) return;
  const gaps = readGaps(matching, meeting, entries);
  const pairs = left.flatMap((entry, row) =>
    todos.flatMap((todo, column): Pair[] => {
      const inPlace = todo.inPad && gaps.ofTodo.get(todo) === gaps.ofEntry.get(entry) ? 0.1 : 0;
      const inTopic = todo.inPad && isSameTopic(todo, entry) ? 0.05 : 0;
      const likeness = likenessOf(matching, todo, entry);
      const score = likeness + inPlace + inTopic;
      if (score < (isSettled(todo) ? needed.settled : needed.unsettled)) return [];
      if (changesWords(matching, todo, entry)) {
        const isItsLine = inPlace * inTopic > 0 ? !hasMoved(matching, todo) : hasVanished(matching, todo);
        if (losesWork(matching, todo) && !isItsLine) return [];
        // where a word stands in the place of another, the place alone makes no todo of it
        if (likeness < needed.unsettled) return [];
      }
      return [{ row, column, score }];
    }),
  );
  for (const { row, column } of bestAssignment(pairs)) {
    const [entry, todo] = [left[row], todos[column]];
    if (entry !== undefined && todo !== undefined) matching.match(entry, todo);
  }
}

/** A settled todo stays itself where words were taken away; one that nothing was done about, where some were added too. */
function likenessOf(matching: Matching, todo: Todo, entry: Entry): number {
  const later = matching.wording(entry.noted.text);
  return Math.max(...matching.wordingsOf(todo).map((earlier) => likeWordings(earlier, later, isSettled(todo))));
}

function likeWordings(earlier: Wording, later: Wording, settled: boolean): number {
  const { alike, kept, covered } = similarity(earlier, later);
  if (settled) return kept >= 0.9 ? Math.max(alike, 0.9 * kept) : alike;
  if (typedOn(earlier.normal, later.normal)) return Math.max(alike, 0.9);
  const part = Math.max(kept, covered);
  return part >= 0.8 ? Math.max(alike, 0.9 * part) : alike;
}

/** Whether the todo stands in a meeting that did not have it before. */
function hasMoved(matching: Matching, todo: Todo): boolean {
  return matching.entriesOf(todo).some((place) => !todo.meetings.includes(place.meeting));
}

function changesWords(matching: Matching, todo: Todo, entry: Entry): boolean {
  const later = matching.wording(entry.noted.text);
  return matching.wordingsOf(todo).every((earlier) => isExchanged(earlier, later));
}

/** Whether the todo was read under the topic that the entry stands under. */
export function isSameTopic(todo: Todo, entry: Entry): boolean {
  return normalWording(todo.noted.topic ?? "") === normalWording(entry.noted.topic ?? "");
}
