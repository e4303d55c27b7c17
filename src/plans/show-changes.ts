import type { PadChange } from "../outbox/write-pad.ts";
import type { Change } from "../ports/pad.ts";

/** Tells changes for people: what came in and what went, and the line of the text after them in which each begins. */
export function showChanges(before: string, changes: readonly Change[]): readonly PadChange[] {
  let shift = 0;
  let text = before;
  return changes.map(({ at, remove, insert }) => {
    const place = at + shift;
    const removed = text.slice(place, place + remove);
    text = text.slice(0, place) + insert + text.slice(place + remove);
    shift += insert.length - remove;
    return { line: text.slice(0, place).split(/\r\n?|\n/u).length, removed, inserted: insert };
  });
}
