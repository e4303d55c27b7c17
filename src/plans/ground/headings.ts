import type { Block } from "../../notes/text/read-blocks.ts";
import { isBlankLine, type Ground } from "./ground.ts";

/** The last line of a heading, with the line that underlines it. */
export function headingEnd({ lines, shown }: Ground, { kind, endLine }: Block): number {
  const underlined = kind === "heading" && /^ {0,3}(?:=+|-+)\s*$/u.test(shown[endLine] ?? "");
  return underlined && !/^\s*(?:#|=+\s)/u.test(lines[endLine - 1]?.text ?? "") ? endLine + 1 : endLine;
}

/** Whether this pad leaves a blank line below its headings, as most do where half of its headings do. */
export function headingsStandApart(ground: Ground): boolean {
  const headings = ground.blocks.filter(({ kind }) => kind === "heading");
  const followed = headings.filter((heading) => headingEnd(ground, heading) < ground.lines.length - 1);
  const apart = followed.filter((heading) => isBlankLine(ground, headingEnd(ground, heading) + 1));
  return apart.length * 2 >= followed.length;
}

/** The lines of a heading as they stand in the pad. */
export function headingLines(ground: Ground, heading: Block): readonly string[] {
  return ground.lines.slice(heading.line - 1, headingEnd(ground, heading)).map(({ text }) => text);
}

/** Whether a line is a heading by its own signs, which needs no blank line to be one. */
export function isSignedHeading(line: string | undefined): boolean {
  return /^ {0,3}(?:#{1,6}|={1,6})\s/u.test(line ?? "");
}
