const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What takes two columns: East Asian wide and full-width signs (Unicode Standard Annex 11), and emoji. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|.*\ufe0f)/u;
const unseen = /^[\p{M}\p{Cf}]*$/u;

/** How many columns of a terminal a line takes. */
export function columnsOf(line: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(line)) columns += widthOf(segment);
  return columns;
}

/** Cuts a line to at most so many columns, and says so with an ellipsis at its end, or at its beginning. */
export function cutTo(columns: number, line: string, side: "end" | "start" = "end"): string {
  if (columnsOf(line) <= columns) return line;
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment);
  let room = columns - 1;
  const kept: string[] = [];
  for (const part of side === "end" ? parts : parts.toReversed()) {
    room -= widthOf(part);
    if (room < 0) break;
    kept.push(part);
  }
  return side === "end" ? `${kept.join("").trimEnd()}…` : `…${kept.toReversed().join("").trimStart()}`;
}

/** Fills a line with blanks up to so many columns. */
export function fillTo(columns: number, line: string, side: "left" | "right" = "left"): string {
  const blanks = " ".repeat(Math.max(0, columns - columnsOf(line)));
  return side === "left" ? line + blanks : blanks + line;
}

function widthOf(grapheme: string): number {
  if (unseen.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
