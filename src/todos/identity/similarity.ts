import { isLikeWord } from "./like-words.ts";
import { weightOf, type Wording } from "./wording.ts";

/** How alike two wordings are, each from 0 to 1. */
export type Similarity = {
  /** Of words and of character trigrams, half each (Dice's coefficient): rewording. */
  readonly alike: number;
  /** How much of the later wording stands in the earlier: near 1, it says nothing new. */
  readonly kept: number;
  /** How much of the earlier wording stands in the later: near 1, it was only added to. */
  readonly covered: number;
  /** Whether each names something that the other does not. */
  readonly apart: boolean;
};

const unlike: Similarity = { alike: 0, kept: 0, covered: 0, apart: true };

/** Compares an earlier wording with a later one. */
export function similarity(earlier: Wording, later: Wording): Similarity {
  if (areOthers(earlier.marks, later.marks) || areOthers(earlier.numbers, later.numbers)) return unlike;
  const common = weightOfCommon(earlier, later);
  const before = weightOfAll(earlier.words);
  const after = weightOfAll(later.words);
  return {
    alike: common / (before + after) + sharedTrigrams(earlier, later) / (earlier.trigrams.size + later.trigrams.size),
    kept: later.words.size < 2 ? 0 : common / after,
    covered: earlier.words.size < 2 ? 0 : common / before,
    apart: !earlier.marks.isSubsetOf(later.marks) && !later.marks.isSubsetOf(earlier.marks),
  };
}

/** Whether both name things, and none of them both. */
function areOthers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other);
}

/** Whether one wording goes on where the other stops: a line seen while it was being typed. */
export function typedOn(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one));
}

function sharedTrigrams(one: Wording, other: Wording): number {
  return one.trigrams.intersection(other.trigrams).size;
}

/** The weight of the words that both have, a typo or another ending apart. */
function weightOfCommon(earlier: Wording, later: Wording): number {
  let sum = 0;
  const left: string[] = [];
  for (const word of earlier.words) {
    if (later.words.has(word)) sum += weightOf(word);
    else left.push(word);
  }
  if (left.length === 0) return sum;
  const rest = later.words.difference(earlier.words);
  for (const word of left) {
    for (const other of rest) {
      if (!isLikeWord(word, other)) continue;
      rest.delete(other);
      sum += Math.min(weightOf(word), weightOf(other));
      break;
    }
  }
  return sum;
}

function weightOfAll(words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}
