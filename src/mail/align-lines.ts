const keyLength = 20;
const reach = 200;

/**
 * Finds for each line of a decoded mail the line of the raw file that it came from, by their first characters. A line that is not found belongs to the one before it;
 * where the raw file shows none of the text (base64), lines keep their own numbers.
 */
export function alignLines(text: string, raw: string): (line: number) => number {
  const places = new Map<string, number[]>();
  for (const [index, line] of raw.split("\n").entries()) {
    const key = keyOf(decodeQuotedPrintable(line));
    if (key === "") continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [index + 1]);
    else known.push(index + 1);
  }
  const from: number[] = [];
  let last = 0;
  let found = false;
  for (const line of text.split("\n")) {
    const candidates = places.get(keyOf(line)) ?? [];
    const next = candidates[firstAfter(candidates, last)];
    if (next !== undefined && (!found || next - last <= reach)) {
      last = next;
      found = true;
    } else if (found && line.trim() === "") last++;
    from.push(last);
  }
  return (line) => (found ? Math.max(1, from[line - 1] ?? last) : line);
}

function keyOf(line: string): string {
  return line
    .trim()
    .replace(/^(?:>\s?)+/u, "")
    .slice(0, keyLength)
    .trimEnd();
}

function firstAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One raw line as quoted-printable would decode it; other lines hardly ever change by this. */
function decodeQuotedPrintable(line: string): string {
  const bare = line.replace(/=?\r?$/u, "");
  if (!/=[\dA-F]{2}/iu.test(bare)) return bare;
  const bytes = bare.replace(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0) & 0xff));
}
