import { blankQuotations } from "./blank-quotations.ts";
import type { Prose } from "./prose.ts";

const suspect = /[\\`*~<&\]_]/;
const special = /[\\`*]|~~|<[^<>]+>|&[#a-zA-Z]|\]\(|_(?![a-zA-Z\d_])|(?<![a-zA-Z\d_])_/;

/**
 * The prose of inline Markdown that is nothing but text, as most of it is; null where a character may mean more, so that markdown-it must read it. `labels`: the
 * notes define link labels, and any bracket may be a link.
 */
export function plainProse(content: string, line: number, labels: boolean): Prose | null {
  if ((suspect.test(content) && special.test(content)) || (labels && content.includes("["))) return null;
  const breaks: number[] = [];
  const text = content.includes("\n") ? joinLines(content.split("\n"), breaks) : content;
  return { text, bare: blankQuotations(text), links: [], strong: [], struck: false, line, breaks };
}

/** Joins lines as Markdown does: by a blank, or by a line break where two blanks stand before it. Adds to `breaks` where each further line begins. */
function joinLines([first = "", ...others]: readonly string[], breaks: number[]): string {
  let text = "";
  let last = first;
  for (const line of others) {
    const end = endOf(last);
    text += last.slice(0, end) + (last.length - end > 1 ? "\n" : " ");
    breaks.push(text.length);
    last = line.replace(/^[ \t]+/, "");
  }
  return text + last;
}

/** Where the blanks at the end of a line begin. */
function endOf(line: string): number {
  let end = line.length;
  while (line.charCodeAt(end - 1) === 32) end--;
  return end;
}
