import { hideComments, hideOffRecord } from "./hide.ts";
import { rejoinWrapped } from "./rejoin-wrapped.ts";
import { takeFrontMatter, type FrontMatter } from "./front-matter.ts";
import { unquote } from "./unquote.ts";

/** The text as lines that Markdown can be read from, each still at the place it had: nothing here adds or removes a line. */
export type Layout = { readonly lines: readonly string[]; readonly frontMatter: FrontMatter };

/** Takes off what mailers, archives and pads put around notes: quotation marks, footers, comments, `[off]` passages, hard wraps in headings. */
export function layOut(text: string): Layout {
  const lines = unquote(splitLines(text));
  hideComments(lines);
  hideOffRecord(lines);
  hideMailFooter(lines);
  const frontMatter = takeFrontMatter(lines);
  rejoinWrapped(lines);
  for (const [index, line] of lines.entries()) lines[index] = plainLine(line, lines[index - 1], lines[index - 2]);
  return { lines, frontMatter };
}

/** Lines as markdown-it counts them. */
export function splitLines(text: string): string[] {
  return text.replace(/\0/gu, "\uFFFD").split(/\r\n?|\n/u);
}

const tags =
  /<\/?(?:br|hr|p|b|i|u|em|strong|div|span|center|details|summary|sup|sub|small|big|font|kbd|ins|mark|ul|ol|li)\b[^<>\n]{0,200}>/giu;
const struckTags = /<\/?(?:del|s|strike)>/giu;

function plainLine(line: string, before: string | undefined, twoBefore: string | undefined): string {
  if (/^\s*-{1,2}\s*$/u.test(line)) return ""; // a mail's separator, which Markdown would take for the underline of a heading
  if (/^\s{0,3}-{3,}\s*$/u.test(line) && !isLoneLine(before, twoBefore)) return "***"; // a rule, not an underline
  const wiki = /^\s{0,3}(={1,6})\s(.{1,200}?)\s={1,6}\s*$/u.exec(line);
  if (wiki !== null) return `${"#".repeat(wiki[1]?.length ?? 1)} ${wiki[2] ?? ""}`;
  if (/^\s*(?::::.*|\[toc\]|\[\[toc\]\])\s*$/iu.test(line)) return "";
  return line.includes("<") ? line.replace(struckTags, "~~").replace(tags, " ") : line;
}

function isLoneLine(line: string | undefined, before: string | undefined): boolean {
  return (
    line !== undefined &&
    /\S/u.test(line) &&
    line.length < 60 &&
    !/^\s*(?:[-*+>|]|\d+[.)])\s/u.test(line) &&
    !/\S/u.test(before ?? "")
  );
}

/** Cuts what a mailing list's software adds at the end: a rule of underscores and the list's name. */
function hideMailFooter(lines: string[]): void {
  const last = Math.max(0, lines.length - 15);
  for (let index = lines.length - 1; index >= last; index--) {
    if (!/^_{20,}\s*$/u.test(lines[index] ?? "")) continue;
    if (/mailing list|listinfo|lists?\./iu.test(lines.slice(index + 1, index + 4).join(" "))) lines.fill("", index);
  }
}
