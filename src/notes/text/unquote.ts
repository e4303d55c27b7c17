const quoted = /^\s?>/u;

/** Takes off `> ` where most of the text is one quotation: notes that were replied to or forwarded. A few quoted lines in notes stay quotations. */
export function unquote(lines: readonly string[]): string[] {
  let result = [...lines];
  for (let level = 0; level < 5; level++) {
    const filled = result.filter((line) => line.trim() !== "");
    const marked = filled.filter((line) => quoted.test(line));
    if (marked.length < 3 || marked.length * 2 < filled.length) return result;
    result = result.map((line) => line.replace(/^\s?>[ ]?/u, ""));
  }
  return result;
}
