/**
 * Gives what a person probably meant: the candidate that differs from what was typed by case alone, by a few letters (one in
 * three, rounded up), or by its ending. Null where nothing is near.
 */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const word = typed.toLowerCase();
  const limit = Math.ceil(word.length / 3);
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(word, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)[0];
  const begun = (candidate: string) => word.length > 2 && candidate.toLowerCase().startsWith(word.slice(0, -1));
  return near?.candidate ?? candidates.find(begun) ?? null;
}

/** Levenshtein's distance: how many letters must be put in, taken out or changed. */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of from.split("").entries()) {
    const next = [line + 1];
    for (const [column, other] of to.split("").entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
