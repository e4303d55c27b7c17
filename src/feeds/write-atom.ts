import type { Feed, FeedEntry } from "./feed.ts";
import { escapeHtml } from "./html.ts";

/** Writes a feed as Atom (RFC 4287), UTF-8. The same feed gives the same bytes. */
export function writeAtom({ id, title, updated, author, page, self, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", id),
    element("title", title),
    element("updated", updated),
    `<author>${element("name", author)}</author>`,
    ...(page === null ? [] : [link("alternate", page, "text/html")]),
    ...(self === null ? [] : [link("self", self.atom, "application/atom+xml")]),
    ...entries.map(entry),
    "</feed>",
    "",
  ].join("\n");
}

function entry({ id, title, html, url, published, updated, tags }: FeedEntry): string {
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    element("published", published),
    element("updated", updated),
    ...(url === null ? [] : [link("alternate", url, "text/html")]),
    ...tags.map((tag) => `<category term="${escapeHtml(tag)}"/>`),
    element("content", html, ' type="html"'),
    "</entry>",
  ].join("\n");
}

function element(name: string, text: string, attributes = ""): string {
  return `<${name}${attributes}>${escapeHtml(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeHtml(href)}"/>`;
}
