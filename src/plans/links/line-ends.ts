import type { Block } from "../../notes/text/read-blocks.ts";
import type { Ground } from "../ground/ground.ts";
import { lastLine } from "./todo-places.ts";

/**
 * Where something can be added to the words of a block, the best place first: at the end of its last line, before blanks and the sign of a line break; in a row of a
 * table at the end of the fullest cell. Further places are for lines that end in a name, a comment, or what is off the record.
 */
export function lineEnds(ground: Ground, block: Block): readonly number[] {
  const ends: number[] = [];
  for (let line = lastLine(block); line >= block.line; line--) {
    const source = ground.lines[line - 1];
    if (source === undefined || ground.hidden[line - 1] === true) continue;
    const found =
      block.kind === "row"
        ? [cellEnd(source.text)]
        : [wordsEnd(source.text), ...beforeTail(source.text), ...beforeHidden(source.text)];
    ends.push(...found.map((end) => source.start + end));
  }
  return ends;
}

/** The end of a line without its blanks and a backslash that breaks it. */
function wordsEnd(line: string): number {
  const end = line.trimEnd().length;
  const backslashes = /\\*$/u.exec(line.slice(0, end))?.[0].length ?? 0;
  return backslashes % 2 === 1 ? wordsEnd(line.slice(0, end - 1)) : end;
}

/** Before "(Ann)" or "- done", which tell something of the point only while they are its last words. */
function beforeTail(line: string): readonly number[] {
  const at = line.search(/\s*(?:[(（[][^()（）[\]]*[)）\]]|\s[-–—]+\s*\p{L}+)[\s.!]*$/u);
  return at > 0 && /[\p{L}\p{N}]/u.test(line.slice(0, at)) ? [at] : [];
}

function beforeHidden(line: string): readonly number[] {
  return [line.lastIndexOf("<!--"), line.search(/\[off\]/iu)]
    .filter((at) => at > 0)
    .map((at) => wordsEnd(line.slice(0, at)));
}

/** The end of the words in the cell that has most of them. */
function cellEnd(row: string): number {
  let fullest = { end: wordsEnd(row), length: -1 };
  let start = 0;
  for (const { index } of row.matchAll(/(?<!\\)\||$/gu)) {
    const words = row.slice(start, index).trim();
    if (words.length > fullest.length) fullest = { end: row.slice(0, index).trimEnd().length, length: words.length };
    start = index + 1;
  }
  return fullest.end;
}
