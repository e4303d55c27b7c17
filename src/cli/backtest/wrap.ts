import { columnsOf, cutTo } from "../../terminal/columns.ts";

/** Items set with commas, further lines indented; `left` of them found no room. */
export type Wrapped = { readonly text: string; readonly left: number };

/** Sets items in at most so many lines of so many columns. An item that is longer than a line stands alone on one. */
export function wrapList(items: readonly string[], room: { columns: number; lines: number; indent: number }): Wrapped {
  const set: string[] = [];
  let taken = 0;
  for (const item of items) {
    const piece = taken === items.length - 1 ? item : `${item},`;
    const last = set.at(-1);
    const more = last === undefined ? piece : `${last} ${piece}`;
    if (last !== undefined && columnsOf(more) <= room.columns) set[set.length - 1] = more;
    else if (set.length < room.lines) set.push(piece);
    else break;
    taken += 1;
  }
  return { text: set.join(`\n${" ".repeat(room.indent)}`), left: items.length - taken };
}

/** Sets a text in lines of at most so many columns; a word that is longer than a line is cut. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(`${last} ${word}`) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cutTo(columns, word));
  }
  return lines;
}
