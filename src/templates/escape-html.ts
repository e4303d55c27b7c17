import { clean } from "../todos/text/clean.ts";

/** In UTF-16 code units: nobody reads more in one line, and a page is to stay small. */
const longest = 2000;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Gives text as HTML that shows the same and does nothing, as content and within quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

/**
 * Gives text as it may be shown: on one line, without signs that can't be seen or turn text around, and cut where it is longer than
 * anybody reads, which it then says.
 */
export function shownText(text: string): string {
  const head = text.slice(0, longest + 1);
  const line = clean(head).replace(/\s+/g, " ").trim();
  return text.length <= longest ? line : `${line.slice(0, longest).toWellFormed()} ${cutNote(text.length)}`;
}

function cutNote(length: number): string {
  return `… (cut here: the notes have ${length.toLocaleString("en-GB")} characters in this line)`;
}
