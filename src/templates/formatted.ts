import MarkdownIt, { type Token } from "markdown-it";
import { escapeStart, escapeWithin, withoutUnseen } from "./escape.ts";

const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/**
 * Gives a line of the pad as Markdown that keeps its emphasis, code and links to the web, and does nothing else: it is
 * read as Markdown and written anew, so whatever it opens is closed, and all the rest is escaped as by `escape`. An image
 * becomes a link to it.
 */
export function formatted(text: string): string {
  const [line] = markdown.parseInline(withoutUnseen(text.replace(/\s+/g, " ")).trim(), {});
  return escapeStart(write(line?.children ?? []).trim());
}

function write(tokens: readonly Token[]): string {
  let written = "";
  const open: { before: string; url: string; bare: boolean }[] = [];
  for (const token of tokens) {
    if (token.type === "link_open") {
      open.push({ before: written, url: attribute(token, "href"), bare: token.info === "auto" });
      written = "";
    } else if (token.type === "link_close") {
      const { before, url, bare } = open.pop() ?? { before: "", url: "", bare: true };
      written = withLink(before, written, url, bare);
    } else if (token.type === "image") {
      written = withLink(written, write(token.children ?? []), attribute(token, "src"), false);
    } else {
      written += writeOne(token);
    }
  }
  return written;
}

function writeOne(token: Token): string {
  if (token.type === "code_inline") return code(token.content);
  if (/^(?:em|strong|s)_(?:open|close)$/.test(token.type)) return token.markup;
  return token.type === "softbreak" || token.type === "hardbreak" ? " " : escapeWithin(token.content);
}

function withLink(before: string, label: string, url: string, bare: boolean): string {
  if (!/^https?:\/\//i.test(url)) return before + label;
  const target = /^[^\s()<>]+$/.test(url) ? url : `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`;
  if (bare || label === "") return before + target;
  // An exclamation mark before a link would make an image of it.
  return `${before.replace(/!$/, String.raw`\!`)}[${label}](${target})`;
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** A code span with a fence longer than any run of backticks in it (CommonMark 6.1). */
function code(content: string): string {
  const runs = content.match(/`+/g)?.map(({ length }) => length) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const room = /^`|`$|^ .* $/.test(content) ? " " : "";
  return fence + room + content + room + fence;
}
