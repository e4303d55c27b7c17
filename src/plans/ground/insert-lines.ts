import type { Change } from "../../ports/pad.ts";
import { isBlankLine, type Ground } from "./ground.ts";

/** Whole lines to put in before the line `before`, which is one past the last line to put them at the end; where blank lines are to keep them apart. */
export type Insertion = {
  readonly before: number;
  readonly lines: readonly string[];
  readonly apartAbove: boolean;
  readonly apartBelow: boolean;
};

/** The change that puts the lines in, at the start of a line; only behind a last line that nothing ends they begin with its line break. */
export function insertLines(ground: Ground, { before, lines, apartAbove, apartBelow }: Insertion): Change {
  const { text } = ground;
  const count = ground.lines.length;
  const line = before > count && ground.lines[count - 1]?.text === "" ? count : before;
  const at = ground.lines[line - 1]?.start ?? text.length;
  const isOpenEnd = line > count;
  const above = apartAbove && line > 1 && !isBlankLine(ground, line - 1) ? [""] : [];
  const below = apartBelow && at < text.length && !isBlankLine(ground, line) ? [""] : [];
  const inserted = [...above, ...lines, ...below];
  return { at, remove: 0, insert: isOpenEnd ? `\n${inserted.join("\n")}` : `${inserted.join("\n")}\n` };
}

/** The line before which something can go in without getting into what is hidden right there: a comment, front matter, what is off the record. */
export function pastHidden({ shown, hidden }: Ground, before: number): number {
  let last = before;
  for (let line = before; line <= shown.length && !/\S/u.test(shown[line - 1] ?? ""); line++)
    if (hidden[line - 1] === true) last = line + 1;
  return last;
}

/** Whether a line is the last one and nothing ends it: who types at its end would be cut off by what goes in there. */
export function isOpenEnded({ lines }: Ground, line: number): boolean {
  return line >= lines.length;
}
