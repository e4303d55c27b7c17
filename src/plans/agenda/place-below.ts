import type { Block } from "../../notes/text/read-blocks.ts";
import { isBlankLine, type Ground } from "../ground/ground.ts";
import { pastHidden, type Insertion } from "../ground/insert-lines.ts";
import type { Agenda } from "./find-agenda.ts";
import { headingEnd, headingsStandApart, isSignedHeading } from "../ground/headings.ts";
import { readOpening, usualBullet } from "./point-style.ts";

/** Puts the first point of an agenda below what heads it, or below what already stands there. */
export function placeBelow(ground: Ground, { opener, below }: Agenda, content: string): Insertion {
  const line = `${indentBelow(ground, opener)}${usualBullet(ground)} ${content}`;
  const last = below.at(-1);
  if (last !== undefined) {
    const before = pastHidden(ground, lastLineOf(ground, last) + 1);
    return { before, lines: [line], apartAbove: true, apartBelow: true };
  }
  const end = headingEnd(ground, opener);
  const isApart = opener.kind === "heading" && headingsStandApart(ground);
  const isFree = opener.kind !== "item" && end < ground.lines.length && isBlankLine(ground, end + 1);
  const before = pastHidden(ground, end + 1 + Number(isFree && (isApart || opener.kind !== "heading")));
  const isHeadingNext = isSignedHeading(ground.lines[before - 1]?.text);
  return {
    before,
    lines: [line],
    apartAbove: isApart,
    apartBelow: opener.kind !== "item" && (isApart || !isHeadingNext),
  };
}

/** The last line of a block, with the whole point if it is one of a list. */
export function lastLineOf({ points }: Ground, block: Block): number {
  const outermost = points.find(
    ({ line, endLine, depth }) => depth === 0 && line <= block.line && block.line <= endLine,
  );
  return Math.max(block.endLine, outermost?.endLine ?? 0);
}

/** The indentation of a list below a point. */
function indentBelow({ lines }: Ground, { kind, line }: Block): string {
  const opening = kind === "item" ? readOpening(lines[line - 1]?.text ?? "") : null;
  if (opening === null) return "";
  return opening.indent + " ".repeat(opening.mark.length + opening.gap.length);
}
