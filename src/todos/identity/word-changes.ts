import { stopWords } from "./stop-words.ts";
import { isLikeWord } from "./like-words.ts";
import type { Wording } from "./wording.ts";

/** The telling words that only the earlier wording has, and those that only the later one has; a typo or another ending is no change. */
export type WordChanges = { readonly lost: readonly string[]; readonly gained: readonly string[] };

/** Tells which words were taken out of a wording, and which were put in. */
export function wordChanges(earlier: Wording, later: Wording): WordChanges {
  return { lost: missingIn(later, earlier), gained: missingIn(earlier, later) };
}

/**
 * Whether a telling word stands in the place of another: "the TCP stack", "the UDP stack". That may be a rewording, or another
 * todo; where the line stands elsewhere too, no rule can tell.
 */
export function isExchanged(earlier: Wording, later: Wording): boolean {
  const { lost, gained } = wordChanges(earlier, later);
  return lost.length > 0 && gained.length > 0;
}

/** Whether two wordings say the same in the same order, but for a typo, or for small words that only one of them has. */
export function readsTheSame(one: Wording, other: Wording): boolean {
  const [left, right] = [tellingWords(one, other), tellingWords(other, one)];
  // a link may name a number that the other line leaves out
  const isOneNumber = one.numbers.isSubsetOf(other.numbers) || other.numbers.isSubsetOf(one.numbers);
  if (left.length !== right.length || !isOneNumber) return false;
  if (hasSmallWordsBeyond(one, other) && hasSmallWordsBeyond(other, one)) return false;
  return left.every((word, place) => word === right[place] || isLikeWord(word, right[place] ?? ""));
}

/** The words that tell a wording from others, in their order; not one that is a small word of the other with a typo. */
function tellingWords({ words }: Wording, other: Wording): readonly string[] {
  const small = [...other.words].filter((word) => stopWords.has(word));
  return [...words].filter((word) => !stopWords.has(word) && !small.some((like) => isLikeWord(word, like)));
}

function hasSmallWordsBeyond(one: Wording, other: Wording): boolean {
  return [...one.words.difference(other.words)].some((word) => stopWords.has(word));
}

function missingIn(other: Wording, { words }: Wording): readonly string[] {
  const apart = [...other.words.difference(words)];
  return [...words.difference(other.words)].filter(
    (word) => word !== "" && !stopWords.has(word) && !apart.some((like) => isLikeWord(word, like)),
  );
}
