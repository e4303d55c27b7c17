/** Where a text may be cut, best first: before a heading, at a blank line, a line's end, a sentence's end, a space. */
const borders = [/\n+(?=#{1,6} )/g, /\n[ \t]*\n/g, /\n/g, /(?<=[.!?;:]) /g, /\s/g];

const closing = "\n```";

/**
 * Splits Markdown into pieces of at most `limit` UTF-16 code units (no fewer than 100), none of them blank, on the best
 * border in the latter half of each. Only whitespace is lost, at the cuts. A code block that is cut is closed, and
 * opened again in the next piece.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trimEnd();
  while (rest.length > limit) {
    const [end, next] = findCut(rest, rest.includes("```") ? limit - closing.length : limit);
    const piece = rest.slice(0, end);
    const fence = openFence(piece);
    pieces.push(fence === null ? piece : piece + closing);
    rest = fence === null ? rest.slice(next) : `${fence}\n${rest.slice(next)}`;
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== "");
}

/** Where the piece ends, and where the next begins. */
function findCut(text: string, room: number): [number, number] {
  for (const border of borders) {
    const found = [...text.slice(0, room + 1).matchAll(border)].findLast(
      ({ index }) => index > room / 2 && index <= room,
    );
    if (found !== undefined) return [found.index, found.index + found[0].length];
  }
  const cut = /[\uD800-\uDBFF]/.test(text.charAt(room - 1)) ? room - 1 : room;
  return [cut, cut];
}

/** How the code block was opened that the text does not close; null: none is open. */
function openFence(text: string): string | null {
  let open: string | null = null;
  for (const [fence] of text.matchAll(/^ {0,3}```[\w+-]{0,20}/gm)) open = open === null ? fence : null;
  return open;
}
