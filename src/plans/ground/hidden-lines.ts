import { takeFrontMatter } from "../../notes/text/front-matter.ts";
import { hideComments, hideOffRecord } from "../../notes/text/hide.ts";

/** For each line whether the reader is kept from it: front matter, comments, what is off the record. */
export function hiddenLines(lines: readonly string[]): readonly boolean[] {
  const kept = [...lines];
  hideComments(kept);
  hideOffRecord(kept);
  takeFrontMatter(kept);
  return lines.map((line, index) => /\S/u.test(line) && !/\S/u.test(kept[index] ?? ""));
}
