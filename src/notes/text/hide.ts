/** Blanks HTML comments; one that is never closed hides nothing. */
export function hideComments(lines: string[]): void {
  let lastClose = lines.length - 1;
  while (lastClose >= 0 && !(lines[lastClose] ?? "").includes("-->")) lastClose--;
  let inside = false;
  for (let index = 0; index <= lastClose; index++) {
    let rest = lines[index] ?? "";
    let kept = "";
    while (rest !== "") {
      const mark = inside ? "-->" : "<!--";
      const at = rest.indexOf(mark);
      const closes = index < lastClose || rest.indexOf("-->", at + 4) !== -1 || inside;
      if (at === -1 || !closes) {
        kept += inside ? "" : rest;
        break;
      }
      kept += inside ? "" : rest.slice(0, at);
      rest = rest.slice(at + mark.length);
      inside = !inside;
    }
    lines[index] = kept;
  }
}

const mark = /\[(off|\/off|on)\]/giu;
const closing = /\[(\/off|on)\]/giu;

/**
 * Blanks what is off the record: from `[off]` to `[/off]` or `[on]`; with none of them to come, from an `[off]` that stands alone to the next heading, and from an
 * `[off]` in a line to the end of its point. When in doubt more is hidden, not less.
 */
export function hideOffRecord(lines: string[]): void {
  const lastClose = lines.findLastIndex((line) => line.includes("[") && /\[(?:\/off|on)\]/iu.test(line));
  let until: "closed" | "heading" | "point" | null = null;
  for (const [index, line] of lines.entries()) {
    if (until === "heading" && /^#{1,6}\s/u.test(line)) until = null;
    if (until === "point" && /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|$)/u.test(line)) until = null;
    if (until === null && !line.includes("[")) continue;
    let from = 0;
    let kept = "";
    for (;;) {
      const next = until === null ? mark : closing;
      next.lastIndex = from;
      const found = next.exec(line);
      if (found === null) break;
      if (until === null) kept += line.slice(from, found.index);
      from = next.lastIndex;
      if (found[1]?.toLowerCase() !== "off") until = null;
      else until = extentOf(kept, line.slice(from), index < lastClose);
    }
    lines[index] = until === null ? kept + line.slice(from) : kept.replace(/^\s*[-*+>]*\s*$/u, "");
  }
}

/** How far an `[off]` hides, by what stands before and behind it in its line. */
function extentOf(before: string, behind: string, closesLater: boolean): "closed" | "heading" | "point" {
  if (closesLater || /\[(?:\/off|on)\]/iu.test(behind)) return "closed";
  return /^[\s\-*+>#]*$/u.test(before) && behind.trim() === "" ? "heading" : "point";
}
