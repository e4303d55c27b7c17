import type { ReadDiagnostic } from "./diagnostic.ts";

const mark = /\[(off|\/off|on)\]/iu;

/**
 * Each `[off]` on a line of its own that nothing closes, and that hides something of its section; or that the next `[off]`
 * finds still open. One within a point needs no end. `lines` are those of the text, with what is hidden still in them.
 */
export function openOffs(lines: readonly string[]): readonly ReadDiagnostic[] {
  const found: ReadDiagnostic[] = [];
  let open: { readonly line: number; readonly text: string } | null = null;
  let section: "going on" | "over" = "going on";
  let hides = false;
  for (const [index, line] of lines.entries()) {
    const first = line.includes("[") ? mark.exec(line)?.[1]?.toLowerCase() : undefined;
    if (first !== undefined) {
      if (open !== null && first === "off") found.push({ rule: "off-not-closed", ...open });
      open = /^[\s\-*+>#]*\[off\]\s*$/iu.test(line) ? { line: index + 1, text: line.trim() } : null;
      [section, hides] = ["going on", false];
    } else if (/^#{1,6}\s/u.test(line)) section = "over";
    else if (section === "going on" && line.trim() !== "") hides = true;
  }
  if (open !== null && hides) found.push({ rule: "off-not-closed", ...open });
  return found;
}
