import type { Todo } from "../todo.ts";
import { topicLineOf, type Entry } from "./entries.ts";
import { isNewWork } from "./is-new-work.ts";
import { isSettled } from "./is-settled.ts";
import { losesWork } from "./loses-work.ts";
import { namedTodos } from "./match-links.ts";
import type { Matching } from "./matching.ts";
import { similarity } from "./similarity.ts";
import { stopWords } from "./stop-words.ts";
import type { WordIndex } from "./word-index.ts";
import { isExchanged, readsTheSame, wordChanges } from "./word-changes.ts";
import type { Wording } from "./wording.ts";

/** How alike a line must be to a todo for a person to be asked whether it is that one; less where both name the same number or thing. */
const enough = { named: 0.5, unnamed: 0.7 } as const;

/** Finds for a line that is no known todo the one that it may be in other words: a person decides. */
export function findAlike(matching: Matching, alikeIn: WordIndex, entry: Entry): Todo | null {
  const [named] = namedTodos(matching, entry);
  if (named !== undefined) return named;
  return alikeIn(entry.noted.text).find((todo) => mayBe(matching, todo, entry)) ?? null;
}

function mayBe(matching: Matching, todo: Todo, entry: Entry): boolean {
  const later = matching.wording(entry.noted.text);
  if (isNewWork(todo, entry)) return readsTheSame(matching.wording(todo.noted.text), later);
  if (!losesWork(matching, todo)) return false;
  if (isSettled(todo) && (isSplitOff(matching, todo, later) || wasAlike(matching, todo, later))) return true;
  return matching
    .wordingsOf(todo)
    .some((earlier) => isAlike(earlier, later) && !(isExchanged(earlier, later) && areTwo(matching, todo, entry)));
}

/** Whoever writes both under one topic means two. */
function areTwo(matching: Matching, todo: Todo, entry: Entry): boolean {
  const beside = matching.entryOf(todo, entry.meeting);
  return beside !== undefined && !matching.isPart(todo, entry.meeting) && topicLineOf(beside) === topicLineOf(entry);
}

function isAlike(earlier: Wording, later: Wording): boolean {
  const { alike, apart } = similarity(earlier, later);
  if (apart) return false;
  const isNamed = !earlier.marks.isDisjointFrom(later.marks);
  return alike >= enough[isNamed ? "named" : "unnamed"] || isLonger(earlier, later) || isLonger(later, earlier);
}

/** Whether one wording only adds telling words to the other. */
function isLonger(short: Wording, long: Wording): boolean {
  const telling = [...short.words].filter((word) => !stopWords.has(word));
  return telling.length >= 2 && wordChanges(short, long).lost.length === 0;
}

/** Whether a line is like the words that the todo had, though it has others by now. */
function wasAlike(matching: Matching, todo: Todo, line: Wording): boolean {
  return [matching.wording(todo.noted.text), ...matching.wordingsOnceOf(todo)].some(
    (earlier) => similarity(earlier, line).alike >= enough.unnamed && !matching.wordingsOf(todo).includes(earlier),
  );
}

/** Whether a line says nothing that the todo did not say before, and nowhere says any longer: it was split off it. */
function isSplitOff(matching: Matching, whole: Todo, part: Wording): boolean {
  const says = (wording: Wording): boolean => similarity(wording, part).kept >= 0.9;
  return says(matching.wording(whole.noted.text)) && !matching.wordingsOf(whole).some(says);
}
