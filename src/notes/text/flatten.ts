const uneven = /[^\S ]| {2}/;

/** The text in one line, each stretch of blanks made one, none at its ends. */
export function flatten(text: string): string {
  return (uneven.test(text) ? text.replace(/\s+/gu, " ") : text).trim();
}
