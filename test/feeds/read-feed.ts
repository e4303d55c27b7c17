import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";

const text = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const iri = z.url();
const link = z.strictObject({ rel: z.enum(["alternate", "self"]), type: text, href: iri });

/** What RFC 4287, 4.1, demands of an entry with content and of a feed; nothing else may stand in them. */
const entry = z.strictObject({
  id: iri,
  title: text,
  published: instant,
  updated: instant,
  link: z.array(link),
  category: z.array(z.strictObject({ term: text })).default([]),
  content: z.strictObject({ "#text": z.string(), type: z.literal("html") }),
});
const atom = z.strictObject({
  "?xml": z.strictObject({ version: z.literal("1.0"), encoding: z.literal("utf-8") }),
  feed: z.strictObject({
    xmlns: z.literal("http://www.w3.org/2005/Atom"),
    id: iri,
    title: text,
    updated: instant,
    author: z.strictObject({ name: text }),
    link: z.array(link).default([]),
    entry: z.array(entry).default([]),
  }),
});

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: text,
  home_page_url: iri.optional(),
  feed_url: iri.optional(),
  authors: z.array(z.strictObject({ name: text })).min(1),
  items: z.array(
    z.strictObject({
      id: text,
      url: iri.optional(),
      title: text,
      content_html: z.string(),
      date_published: instant,
      date_modified: instant,
      tags: z.array(text).optional(),
    }),
  ),
});

/** Signs that XML 1.0 has no way to write. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Reads an Atom feed with a parser that is not ours. Throws where it is not well formed, or not what the standard demands. */
export function readAtom(body: string): z.infer<typeof atom>["feed"] {
  const faulty = XMLValidator.validate(body);
  if (faulty !== true) throw new Error(`not well formed: ${faulty.err.msg}, line ${faulty.err.line}`);
  if (notXml.test(body)) throw new Error("a sign that XML does not have");
  const lists = new Set(["entry", "link", "category"]);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
    processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
    isArray: (name) => lists.has(name),
  });
  return atom.parse(withoutBlanks(parser.parse(body))).feed;
}

/** Reads a JSON Feed. Throws where it is none. */
export function readJsonFeed(body: string): z.infer<typeof jsonFeed> {
  return jsonFeed.parse(JSON.parse(body));
}

/** The line breaks between elements are no text of theirs. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).filter(
    ([name, part]) => name !== "#text" || String(part).trim() !== "" || "type" in value,
  );
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutBlanks(part)]));
}
