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
  if (earlier.marks.size > 0 && later.marks.size > 0 && earlier.marks.isDisjointFrom(later.marks)) return unlike;
  const common = weightOfAll(earlier.words.intersection(later.words));
  const before = weightOfAll(earlier.words);
  const after = weightOfAll(later.words);
  return {
    alike: common / (before + after) + sharedTrigrams(earlier, later) / (earlier.trigrams.size + later.trigrams.size),
    kept: later.words.size < 2 ? 0 : common / after,
    covered: earlier.words.size < 2 ? 0 : common / before,
    apart: !earlier.marks.isSubsetOf(later.marks) && !later.marks.isSubsetOf(earlier.marks),
  };
}

/** Whether one wording goes on where the other stops: a line seen while it was being typed. */
export function typedOn(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one));
}

function sharedTrigrams(one: Wording, other: Wording): number {
  return one.trigrams.intersection(other.trigrams).size;
}

function weightOfAll(words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}
