const wide = /[\u0100-\uffff]/;

/**
 * The same text, kept at one byte a character where it can be. A piece of a text with a single curly quotation mark in it is kept at two, as the whole is, and
 * expressions with `\p{L}` take twice as long on it.
 */
export function compact(text: string): string {
  return wide.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}
