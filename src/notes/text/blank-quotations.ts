import { blank } from "./prose.ts";

const closers: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "„": "“", "「": "」", "『": "』" };
const longestQuotation = 300;
const mark = /["“«„「『]/;

/** Blanks what stands between quotation marks. A mark that finds no partner nearby is left alone. */
export function blankQuotations(text: string): string {
  if (!mark.test(text)) return text;
  let result = "";
  let from = 0;
  for (const found of text.matchAll(/["“«„「『]/gu)) {
    const at = found.index;
    const previous = text[at - 1];
    if (at < from || (found[0] === '"' && previous !== undefined && /[\w)]/u.test(previous))) continue;
    const close = text.slice(at + 1, at + longestQuotation).indexOf(closers[found[0]] ?? '"');
    if (close === -1) continue;
    result += text.slice(from, at + 1) + blank.repeat(close);
    from = at + 1 + close;
  }
  return result + text.slice(from);
}
