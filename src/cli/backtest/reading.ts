import type { Notes } from "../../notes/notes.ts";
import { renumber } from "../../notes/renumber.ts";

/** What was understood of a file, or of one mail of it. */
export type Reading = { readonly file: string; readonly notes: Notes };

/** A line of a file. */
export type Place = { readonly file: string; readonly line: number };

/** More lines than a file can have: Node reads none of more than 2 GiB. */
const room = 2 ** 30;

/** Numbers the lines of all readings as if they were one long pad, so that a line number names its file, too. */
export function numberOn(readings: readonly Reading[]): readonly Reading[] {
  return readings.map(({ file, notes }, place) => ({
    file,
    notes: renumber(notes, (line) => place * room + line),
  }));
}

/** The place that such a number names. */
export function placeOf(line: number, readings: readonly Reading[]): Place {
  return { file: readings[Math.floor(line / room)]?.file ?? "", line: line % room };
}
