const deep = /^ {4}/u;
const point = /^ {0,3}(?:[-*+]|\d{1,3}[.)])\s/u;

/**
 * Takes four blanks off the lines of minutes that are indented below their headings, as W3C's are: Markdown would read all of them as code. Lists further out, or a
 * fence, show that the text is Markdown and its indented parts are what they seem.
 */
export function dedent(lines: string[]): void {
  const filled = lines.filter((line) => /\S/u.test(line));
  const indented = filled.filter((line) => deep.test(line));
  if (indented.length * 2 < filled.length || filled.some((line) => point.test(line) || /^\s*(?:```|~~~)/u.test(line)))
    return;
  for (const [index, line] of lines.entries()) if (deep.test(line)) lines[index] = line.slice(4);
}
