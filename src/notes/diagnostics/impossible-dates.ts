import { namesMeeting } from "../divide-meetings.ts";
import { namesNextMeeting } from "../find-next-meeting.ts";
import { lineAt } from "../text/prose.ts";
import type { Block } from "../text/read-blocks.ts";
import type { ReadDiagnostic } from "./diagnostic.ts";
import { findImpossibleDate } from "./impossible-date.ts";

const dueBefore = /\b(?:by|due|due by|due on|before|until|deadline:?)\s(?:the\s)?(?:\p{L}{3,10},?\s)?$/iu;
const labelled = /^\W{0,4}(?:meeting )?(?:date|when)\s?[:：]/iu;

/** Days that no calendar has, where a date counts: in a heading or a line that dates a meeting, in an announcement, behind "by". */
export function impossibleDates(blocks: readonly Block[]): readonly ReadDiagnostic[] {
  return blocks.flatMap(({ kind, prose }): ReadDiagnostic[] => {
    if (kind === "quotation" || !/[23]\d|\d-\d/u.test(prose.text)) return [];
    const found = findImpossibleDate(prose.bare);
    if (found === null) return [];
    const before = prose.bare.slice(0, found.start);
    const datesMeeting =
      kind === "heading"
        ? namesMeeting(prose.text.slice(0, 300)) || before.trim().split(" ").length <= 2
        : labelled.test(prose.bare) || namesNextMeeting(before);
    if (!datesMeeting && !dueBefore.test(before.slice(-40))) return [];
    return [{ rule: "no-such-date", line: lineAt(prose, found.start), text: found.text.trim() }];
  });
}
