import MarkdownIt, { type Token } from "markdown-it";
import { escapeStart, escapeWithin } from "./escape.ts";

const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/**
 * Gives a line of the pad as Markdown that keeps its emphasis, code and links to the web, and does nothing else: it is
 * read as Markdown and written anew, so whatever it opens is closed, and all the rest is escaped as by `escape`. An image
 * becomes a link to it.
 */
export function formatted(text: string): string {
  const [line] = markdown.parseInline(text.replace(/\s+/g, " ").trim(), {});
  return escapeStart(write(line?.children ?? []).trim());
}

function write(tokens: readonly Token[]): string {
  let written = "";
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    if (token.type === "link_open") {
      const length = tokens.slice(place).findIndex(({ type }) => type === "link_close");
      written += link(write(tokens.slice(place + 1, place + length)), attribute(token, "href"), token.info === "auto");
      place += length;
    } else if (token.type === "image") written += link(write(token.children ?? []), attribute(token, "src"), false);
    else if (token.type === "code_inline") written += code(token.content);
    else if (/^(?:em|strong|s)_(?:open|close)$/.test(token.type)) written += token.markup;
    else if (token.type === "softbreak" || token.type === "hardbreak") written += " ";
    else written += escapeWithin(token.content);
  }
  return written;
}

function link(label: string, url: string, bare: boolean): string {
  if (!/^https?:\/\//i.test(url)) return label;
  const target = /^[^\s()<>]+$/.test(url) ? url : `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`;
  return bare || label === "" ? target : `[${label}](${target})`;
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
