import { limits, type Cut } from "../limits.ts";
import { dedent } from "./dedent.ts";
import { hideComments, hideOffRecord } from "./hide.ts";
import { rejoinWrapped } from "./rejoin-wrapped.ts";
import { takeFrontMatter, type FrontMatter } from "./front-matter.ts";
import { toMarkdown } from "./to-markdown.ts";
import { unquote } from "./unquote.ts";

/** The text as lines that Markdown can be read from, each still at the place it had: nothing here adds or removes a line. */
export type Layout = {
  readonly lines: readonly string[];
  readonly frontMatter: FrontMatter;
  /** Lines too long to be read as a whole. */
  readonly cuts: readonly Cut[];
};

/** Takes off what mailers, archives and pads put around notes: quotation marks, footers, comments, `[off]` passages, hard wraps in headings. */
export function layOut(text: string): Layout {
  const lines = unquote(splitLines(text));
  hideComments(lines);
  hideOffRecord(lines);
  const cuts = cutLines(lines);
  hideMailFooter(lines);
  const frontMatter = takeFrontMatter(lines);
  dedent(lines);
  rejoinWrapped(lines);
  for (const [index, line] of lines.entries()) lines[index] = toMarkdown(line, lines[index - 1], lines[index - 2]);
  return { lines, frontMatter, cuts };
}

/** The text without what is off the record, line by line as it was: for what is kept or shown of a pad as it stands. */
export function onRecord(text: string): string {
  const lines = splitLines(text);
  hideOffRecord(lines);
  return lines.join("\n");
}

/** Shortens lines that nobody can have written; what is off the record must be hidden before, since its mark may stand in the rest. */
function cutLines(lines: string[]): Cut[] {
  const cuts: Cut[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.length <= limits.line) continue;
    lines[index] = line.slice(0, limits.line);
    cuts.push({ line: index + 1, limit: "line" });
  }
  return cuts;
}

/** Lines as markdown-it counts them. */
export function splitLines(text: string): string[] {
  return text.replace(/\0/gu, "\uFFFD").split(/\r\n?|\n/u);
}

/** Cuts what a mailing list's software adds at the end: a rule of underscores and the list's name. */
function hideMailFooter(lines: string[]): void {
  const last = Math.max(0, lines.length - 15);
  for (let index = lines.length - 1; index >= last; index--) {
    if (!/^_{20,}\s*$/u.test(lines[index] ?? "")) continue;
    if (/mailing list|listinfo|lists?\./iu.test(lines.slice(index + 1, index + 4).join(" "))) lines.fill("", index);
  }
}
