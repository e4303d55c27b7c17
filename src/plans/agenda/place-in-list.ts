import { normalise } from "../../notes/words/role-of.ts";
import { isBlankLine, type Ground } from "../ground/ground.ts";
import { isOpenEnded, pastHidden, type Insertion } from "../ground/insert-lines.ts";
import type { ListPoint } from "../ground/list-points.ts";
import { closingWords } from "./closing-words.ts";
import { openingLike, readOpening } from "./point-style.ts";

/**
 * Puts a point at the end of a list, in its style, before what is meant to be last ("AOB"). Where the list's last line is the pad's, with nothing that ends it, the
 * point goes above the last one: somebody may be typing there. Null where the list is in no style that can be followed.
 */
export function placeInList(ground: Ground, points: readonly ListPoint[], content: string): Insertion | null {
  let place = points.length;
  while (place > 1 && isClosing(ground, points[place - 1])) place--;
  const last = points.at(-1);
  if (last === undefined) return null;
  if (place === points.length && isOpenEnded(ground, endOf(ground, last))) place--;
  const opening = openingLike(ground, points, place);
  if (opening === null) return null;
  const isLoose = points.some(({ endLine }, index) => index < points.length - 1 && isBlankLine(ground, endLine + 1));
  const next = points[place];
  return {
    before: next?.line ?? pastHidden(ground, endOf(ground, last) + 1),
    lines: [opening + content],
    apartAbove: isLoose,
    apartBelow: isLoose && next !== undefined,
  };
}

function isClosing({ lines }: Ground, point: ListPoint | undefined): boolean {
  const line = lines[(point?.line ?? 0) - 1]?.text ?? "";
  return closingWords.has(normalise(line.slice(readOpening(line)?.length ?? 0)).replace(/[.?!…]+$/u, ""));
}

/** The last line of a point, with lines below that are set in further, though not far enough for Markdown to take them for its own. */
function endOf({ lines }: Ground, { line, endLine }: ListPoint): number {
  const indent = (place: number): number => lines[place - 1]?.text.search(/\S/u) ?? -1;
  let end = endLine;
  while (indent(end + 1) > Math.max(0, indent(line))) end++;
  return end;
}
