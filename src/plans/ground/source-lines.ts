/** A line of the text as it stands: offsets in UTF-16 code units, `end` before its line break, `next` behind it. */
export type SourceLine = { readonly start: number; readonly end: number; readonly next: number; readonly text: string };

/** The lines of a text as the reader of notes counts them; a text that ends in a line break has an empty line behind it. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/gu)) {
    lines.push({ start, end: index, next: index + lineBreak.length, text: text.slice(start, index) });
    start = index + lineBreak.length;
  }
  lines.push({ start, end: text.length, next: text.length, text: text.slice(start) });
  return lines;
}
