/** How a line's item stands in nested lists: what is closed, and whether a list is opened, before it. */
export type Nested<T> = T & { readonly opens: boolean; readonly closes: readonly number[]; readonly follows: boolean };

/**
 * Puts lines of a flat list, each with its depth, into lists in lists: a line that skips a depth stands one below the line before
 * it. `ends`: the lists to be closed after the last line.
 */
export function nestedLines<T extends { readonly depth: number }>(
  lines: readonly T[],
): { readonly lines: readonly Nested<T>[]; readonly ends: readonly number[] } {
  const open: number[] = [];
  const nested = lines.map((line) => {
    const closes: number[] = [];
    while (open.length > 1 && line.depth < (open.at(-1) ?? 0)) closes.push(open.pop() ?? 0);
    const opens = open.length === 0 || line.depth > (open.at(-1) ?? 0);
    if (opens) open.push(line.depth);
    return { ...line, opens, closes, follows: !opens };
  });
  return { lines: nested, ends: open };
}
