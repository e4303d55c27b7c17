/** Control characters but for the line break, and a byte-order mark; a tab is a blank. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Unseen signs: they turn text around, hide words from a reader, or from a pattern. Joiners of letters and emoji are kept. */
const unseen =
  /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|(?<!\p{L})\u200c|(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u070f])\p{Cf}/gu;

/**
 * Gives text of the pad without what can't be seen. What looks like one of our hidden markers, or the beginning of any
 * HTML comment, is broken: an issue that carried another todo's marker would be taken for that todo's.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(controls, " ")
    .replace(unseen, "")
    .replace(/(meetbot)(?=:)/gi, "$1\u200b")
    .replaceAll("<!--", "<\u200b!--");
}
