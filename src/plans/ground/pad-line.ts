/** Control characters, line breaks and signs that turn text around; joiners of letters and emoji are kept. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * Gives a person's words as one line of a pad that opens nothing: no comment, no HTML, no passage off the record, no heading, list or block of code, whatever
 * the words are. Emphasis, links, references and inline code stay what they are: in a pad they do no harm.
 */
export function padLine(words: string): string {
  const line = words.toWellFormed().replace(unseen, " ").replace(/\s+/gu, " ").trim();
  return line
    .replace(/<(?=[\p{L}/!?])/gu, String.raw`\<`)
    .replace(/\[(\/?off|on)\]/giu, String.raw`\[$1\]`)
    .replace(opensBlock, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`);
}

/** What would make a heading, list, quotation, rule, checkbox, definition or block of a line that begins with it. */
const opensBlock =
  /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|[-*_](?=(?:\s?[-*_]){2,}$)|>|:::|`{3}|~{3}|\$\$|\{%|\[(?=[ xX✓✔_-]?\]|toc\]|[^\]]*\]:))/iu;
