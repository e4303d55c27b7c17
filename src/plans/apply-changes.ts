import type { Change } from "../ports/pad.ts";

/** The text with the changes made, which are in ascending order and apart from each other. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = "";
  let from = 0;
  for (const { at, remove, insert } of changes) {
    result += text.slice(from, at) + insert;
    from = at + remove;
  }
  return result + text.slice(from);
}
