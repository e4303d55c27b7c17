import { isBlank, isBlankBetween } from "./is-blank.ts";
import type { Span } from "./prose.ts";

const end =
  /(?<=[.?!…]["”')\]]{0,2})\s+(?=[\p{Lu}@("“[\d\uE000])|\n+|;\s+|(?<=[。！？])|\s+(?:->|=>|→|⇒|—|–|-{1,2}(?=\s+[\p{Lu}@]))\s+/uy;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|dr|mr|ms|mrs|prof|approx|resp|no|incl|st|p|ca|z\.b|d\.h|\p{Lu})\.$/iu;

/** The sentences of a stretch of prose, also those that a dash or an arrow sets apart. Offsets count in `text`. */
export function sentences(text: string, from: number, to: number): Span[] {
  const stretch = text.slice(from, to);
  const found: Span[] = [];
  const add = (start: number, stop: number): void => {
    if (!isBlankBetween(stretch, start, stop)) found.push({ start: from + start, end: from + stop });
  };
  let start = 0;
  let next = 0;
  for (let cut = nextCut(stretch, next); cut !== null; cut = nextCut(stretch, next)) {
    next = cut.end + (cut.end === cut.at ? widthAt(stretch, cut.at) : 0);
    if (stretch[cut.at - 1] === "." && abbreviation.test(stretch.slice(Math.max(0, cut.at - 8), cut.at))) continue;
    if (cut.at > start) add(start, cut.at);
    start = cut.end;
  }
  if (start < stretch.length) add(start, stretch.length);
  return found;
}

/** The first end of a sentence at or behind `from`. Only where it may be one the expression is asked, since it is slow to look at each place. */
function nextCut(text: string, from: number): { readonly at: number; readonly end: number } | null {
  let before = from > 0 ? text.charCodeAt(from - 1) : 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (mayCut(text, at, unit, before, at === from)) {
      end.lastIndex = at;
      if (end.test(text)) return { at, end: end.lastIndex };
    }
    before = unit;
  }
  return null;
}

function mayCut(text: string, at: number, unit: number, before: number, isFirst: boolean): boolean {
  if (before > 0x3000 && fullStops.has(before)) return true;
  if (unit === 59 || unit === 10) return true; // a semicolon, a line break
  if ((unit > 32 && unit < 160) || !isBlank(unit)) return false;
  if (!isFirst && isBlank(before)) return false;
  if (closing.has(before)) return true;
  let next = at + 1;
  while (isBlank(text.charCodeAt(next))) next++;
  return dashes.has(text.charCodeAt(next));
}

const unitsOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (one) => one.charCodeAt(0)));
const fullStops = unitsOf("。！？");
const closing = unitsOf(`.?!…"”')]`);
const dashes = unitsOf("-=→⇒—–");

/** How many units the character at `at` takes. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
