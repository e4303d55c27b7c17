/** Control characters, and the unseen signs that turn text around: what could end a header or disguise an address. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]/gu;

/**
 * Gives text of a pad for a mail that is read as it is: on one line, so that it can't begin a header, a quotation or a
 * signature of its own, and without signs that nobody sees. Nothing else is changed.
 */
export function inertText(text: string): string {
  return text.replace(/\s+/g, " ").replace(unseen, "").trim();
}
