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

const mark = /\[(off|\/off|on)\]/iu;

/**
 * Blanks what is off the record: from `[off]` to `[/off]` or `[on]`; with none of them to come, from an `[off]` that stands alone to the next heading, and from an
 * `[off]` in a line to the end of its point. When in doubt more is hidden, not less.
 */
export function hideOffRecord(lines: string[]): void {
  const lastClose = lines.findLastIndex((line) => /\[(?:\/off|on)\]/iu.test(line));
  let until: "closed" | "heading" | "point" | null = null;
  for (const [index, line] of lines.entries()) {
    if (until === "heading" && /^#{1,6}\s/u.test(line)) until = null;
    if (until === "point" && /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|$)/u.test(line)) until = null;
    if (until === null && !line.includes("[")) continue;
    let rest = line;
    let kept = "";
    for (;;) {
      const found = mark.exec(rest);
      if (found === null) break;
      if (until === null) kept += rest.slice(0, found.index);
      const opens = found[1]?.toLowerCase() === "off";
      rest = rest.slice(found.index + found[0].length);
      if (!opens) until = null;
      else
        until ??=
          index < lastClose || /\[(?:\/off|on)\]/iu.test(rest)
            ? "closed"
            : /^[\s\-*+>#]*$/u.test(kept) && rest.trim() === ""
              ? "heading"
              : "point";
    }
    lines[index] = until === null ? kept + rest : kept.replace(/^\s*[-*+>]*\s*$/u, "");
  }
}
