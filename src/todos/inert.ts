import { codeSpan } from "./text/code.ts";
import { githubLink } from "./text/github-link.ts";
import { parseLine, type Piece } from "./text/parse-line.ts";

/**
 * Gives text of the pad as Markdown for GitHub that shows the same and does nothing there: no mention, no back-reference,
 * no closing keyword, no HTML, no image, no marker of ours. Links lead where they say. Line breaks stay.
 */
export function inert(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => escapeStart(parseLine(line).flatMap(inertPiece).reduce(glue, "").trim()))
    .join("\n");
}

function inertPiece(piece: Piece): readonly string[] {
  if (piece.type === "text") return inertText(piece.text);
  if (piece.type === "code") return [codeSpan(piece.text)];
  return piece.type === "link" ? inertLink(piece.label, piece.url) : ["~~"];
}

/**
 * Two code spans side by side would be read as one, or end at the wrong place, and an exclamation mark makes an image of
 * a link: a zero-width space keeps them apart.
 */
function glue(left: string, right: string): string {
  const joins = (left.endsWith("`") && right.startsWith("`")) || (left.endsWith("!") && right.startsWith("["));
  return joins ? `${left}\u200b${right}` : left + right;
}

/** The address always shows: a label may say what it likes. */
function inertLink(label: string, url: string): readonly string[] {
  const github = githubLink(url);
  const isWeb = /^https?:\/\/[^\s<>]+$/i.test(url);
  const target = github !== null ? `[${codeSpan(github.name)}](<${github.url}>)` : isWeb ? `<${url}>` : codeSpan(url);
  const isBare = label === "" || label === url || label.includes("://");
  return isBare ? [target] : [...inertText(label), " (", target, ")"];
}

/**
 * What GitHub makes links of in plain text, so that it goes into a code span: addresses, `owner/repo#12`, `#12`, `GH-12`,
 * `owner/repo@1a2b3c4` and commits; a mail address, which stays; an `@`, which gets a zero-width space behind it.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const linked =
  /(?<code>\S*(?::\/\/|www\.)\S*[^\s.,;:!?)]|[\w.-]*(?:\/[\w.-]+)*#\d+\w*|\bGH-\d+\w*|[\w.-]*(?:\/[\w.-]+)?@(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b|\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b|\b[0-9a-f]{40}\b)|(?<mail>[\w.+-]*[a-z0-9]@[a-z0-9-]+(?:\.(?![0-9a-f]{7,40}\b)[a-z0-9-]+)+)|(?<at>@)/gi;

function inertText(text: string): readonly string[] {
  const written: string[] = [];
  let from = 0;
  for (const { index, 0: found, groups } of text.matchAll(linked)) {
    written.push(escape(text.slice(from, index)));
    if (groups?.["code"] !== undefined) written.push(codeSpan(found));
    else written.push(groups?.["at"] === undefined ? escape(found) : "@\u200b");
    from = index + found.length;
  }
  return [...written, escape(text.slice(from))].filter((part) => part !== "");
}

/** Escapes what formats, links or makes HTML; an underscore within a word does nothing and stays readable. */
function escape(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*[\]~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`);
}

/** Escapes what makes a heading, list, rule, or underline of a heading of a line that begins with it. */
function escapeStart(line: string): string {
  return line.replace(/^[#+=-]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}
