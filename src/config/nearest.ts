import { editDistance } from "../todos/text/edit-distance.ts";

/**
 * Gives what a person probably meant: the candidate that differs from what was typed by case alone, by a few letters (one in
 * three, rounded up), or by its ending. Null where nothing is near.
 */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const word = typed.toLowerCase();
  const limit = Math.ceil(word.length / 3);
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)[0];
  const begun = (candidate: string) => word.length > 2 && candidate.toLowerCase().startsWith(word.slice(0, -1));
  return near?.candidate ?? candidates.find(begun) ?? null;
}
