import MarkdownIt, { type Token } from "markdown-it";
import { githubLink } from "../todos/text/github-link.ts";
import { escapeHtml, shownText } from "./escape-html.ts";

const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** The marks that are kept, and what they are in HTML. */
const marks: Readonly<Record<string, string>> = {
  em_open: "<em>",
  em_close: "</em>",
  strong_open: "<strong>",
  strong_close: "</strong>",
  s_open: "<s>",
  s_close: "</s>",
  softbreak: " ",
  hardbreak: " ",
};

/** `owner/repo#12` in plain words. */
const named =
  /(?<![\p{L}\p{N}_/.-])([A-Za-z\d][A-Za-z\d-]{0,38})\/([A-Za-z\d_][\w.-]{0,99})#(\d{1,9})(?![\p{L}\p{N}_])/gu;

/** A bare address is shown no longer than this. */
const longestAddress = 60;

/**
 * Gives a line of the pad as HTML that keeps its emphasis, code, and links to the web and to mail, and does nothing else: it is read
 * as Markdown and written anew from the few things that are known to be harmless, all else is escaped. An image becomes a
 * link to it. `owner/repo#12` leads to GitHub. `links` false: as a label inside a link of our own.
 */
export function htmlLine(text: string, { links }: { readonly links: boolean }): string {
  const [line] = markdown.parseInline(shownText(text), {});
  return write(line?.children ?? [], links);
}

function write(tokens: readonly Token[], links: boolean): string {
  let written = "";
  let within: { readonly before: string; readonly href: string; readonly bare: boolean } | null = null;
  for (const token of tokens) {
    if (token.type === "link_open") {
      within = { before: written, href: attribute(token, "href"), bare: token.info === "auto" };
      written = "";
    } else if (token.type === "link_close" && within !== null) {
      const { before, href, bare } = within;
      within = null;
      written = before + link(href, bare ? escapeHtml(shortAddress(href)) : written, links);
    } else if (token.type === "image") {
      const label = write(token.children ?? [], false);
      written += link(
        attribute(token, "src"),
        label === "" ? escapeHtml(shortAddress(attribute(token, "src"))) : label,
        links && within === null,
      );
    } else {
      written += writeOne(token, links && within === null);
    }
  }
  return within === null ? written : within.before + written;
}

function writeOne(token: Token, links: boolean): string {
  const mark = marks[token.type];
  if (mark !== undefined) return mark;
  if (token.type === "code_inline") return `<code>${escapeHtml(token.content)}</code>`;
  return links ? withNamed(token.content) : escapeHtml(token.content);
}

function withNamed(text: string): string {
  let written = "";
  let from = 0;
  for (const { index, 0: name, 1: owner, 2: repo, 3: number } of text.matchAll(named)) {
    written +=
      escapeHtml(text.slice(from, index)) + link(`https://github.com/${owner}/${repo}/issues/${number}`, name, true);
    from = index + name.length;
  }
  return written + escapeHtml(text.slice(from));
}

/** Only to the web and to mail: any other scheme could act. */
function link(href: string, label: string, links: boolean): string {
  if (!links || !/^(?:https?:\/\/|mailto:)/i.test(href)) return label;
  return `<a href="${escapeHtml(href)}" rel="nofollow noopener">${label}</a>`;
}

/** What is shown of a bare address: an issue's name, or the address without its scheme, cut. */
function shortAddress(href: string): string {
  const name = githubLink(href)?.name ?? href.replace(/^https?:\/\/(?:www\.)?|^mailto:|\/$/g, "");
  return name.length <= longestAddress ? name : `${name.slice(0, longestAddress).toWellFormed()}…`;
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
