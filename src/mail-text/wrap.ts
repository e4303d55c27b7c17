/** What lists' archives show without breaking it again (RFC 3676, 4.2 asks for at most 78). */
const width = 72;

/** An indent deeper than this leaves no room for words. */
const deepest = 24;

/** Blanks, and the mark of a list, a quotation or nothing; what goes on below stands under the first word. */
const beginning = /^([ \t]*)((?:[-*+•]|\d{1,3}[.)])[ \t]+)?/;

/**
 * Breaks each line between words so that none is longer than 72 characters; only what has no blank in it (a web address)
 * may be longer, on a line of its own. The points of a list go on below their first word. Nothing but blanks is changed.
 */
export function wrapText(text: string): string {
  return text.split("\n").flatMap(wrapLine).join("\n");
}

function wrapLine(line: string): readonly string[] {
  const [whole = "", blanks = "", mark = ""] = beginning.exec(line) ?? [];
  const indent = blanks.replaceAll("\t", "  ").slice(0, deepest);
  const below = indent + " ".repeat(mark === "" ? 0 : mark.trimEnd().length + 1);
  const words = line
    .slice(whole.length)
    .split(/[ \t]+/)
    .filter((word) => word !== "");
  const lines: string[] = [];
  let open = indent + (mark === "" ? "" : `${mark.trimEnd()} `);
  let length = lengthOf(open);
  let isFresh = true;
  for (const word of words) {
    const added = lengthOf(word) + (isFresh ? 0 : 1);
    if (!isFresh && length + added > width) {
      lines.push(open);
      open = below + word;
      length = below.length + lengthOf(word);
    } else {
      open += (isFresh ? "" : " ") + word;
      length += added;
    }
    isFresh = false;
  }
  return [...lines, open.replace(/[ \t]+$/, "")];
}

/** In characters, not in the units of which some take two. */
function lengthOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
