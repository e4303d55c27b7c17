import { blank } from "./prose.ts";

const closers: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "„": "“", "「": "」", "『": "』" };
const longestQuotation = 298;
const mark = /["“«„「『]/;

/** Blanks what stands between quotation marks. A mark that finds no partner nearby is left alone. */
export function blankQuotations(text: string): string {
  if (!mark.test(text)) return text;
  let result = "";
  let from = 0;
  const nextOf = createFinder(text);
  for (const found of text.matchAll(/["“«„「『]/gu)) {
    const at = found.index;
    const previous = text[at - 1];
    if (at < from || (found[0] === '"' && previous !== undefined && /[\w)]/u.test(previous))) continue;
    const close = nextOf(closers[found[0]] ?? '"', at) - at - 1;
    if (close < 0 || close > longestQuotation) continue;
    result += text.slice(from, at + 1) + blank.repeat(close);
    from = at + 1 + close;
  }
  return result + text.slice(from);
}

/** Where a character stands next behind a place, -1 where it doesn't; asked for places one after the other, it looks at each character once. */
function createFinder(text: string): (character: string, behind: number) => number {
  const known = new Map<string, number>();
  return (character, behind) => {
    const last = known.get(character) ?? 0;
    const next = last === -1 || last > behind ? last : text.indexOf(character, behind + 1);
    known.set(character, next);
    return next;
  };
}
