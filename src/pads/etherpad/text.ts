import { z } from "zod";

/** What `getText` gives: up to 1.8.14 an earlier revision comes with its attributes around the text. */
export const textShape = z
  .object({ text: z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]) })
  .transform(({ text }) => text);

/** Etherpad ends each text with a line break of its own, which no editor shows: it is none of what people wrote. */
export function withoutEnd(text: string): string {
  return text.replace(/\n$/, "");
}

/**
 * Etherpad gives the lines of its lists with a tab before them, which Markdown would take for code. Only lists have tabs:
 * those that are typed or pasted become spaces.
 */
export function listsAtMargin(text: string): string {
  return text.replaceAll(/^\t/gm, "");
}

/** What Etherpad makes of text that comes by its API (`cleanText` of its Pad.ts). */
export function cleaned(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll("\t", " ".repeat(8)).replaceAll("\u{a0}", " ");
}

/** Whether a pad, as `getHTML` gives it, has more than lines and the links that it makes of addresses. */
export function isFormatted(html: string): boolean {
  return /<(?!!doctype\b|\/?(?:html|body|br|a)\b)/i.test(html);
}
