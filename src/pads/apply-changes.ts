import type { Change } from "../ports/pad.ts";

/** Gives the text with the changes made, which are in ascending order and apart from each other. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  // From the end on, so that the offsets before a change stay true.
  return changes.reduceRight(
    (changed, { at, remove, insert }) => changed.slice(0, at) + insert + changed.slice(at + remove),
    text,
  );
}
