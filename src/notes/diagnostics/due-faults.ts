import { findDates } from "../dates/find-dates.ts";
import { findDue } from "../dates/find-due.ts";
import type { Around, ReadPart } from "./diagnose.ts";
import type { ReadDiagnostic } from "./diagnostic.ts";
import { weekdaySlip } from "./weekday-slip.ts";

/** Due dates of stated todos whose weekday is another day's: "by Friday, March 5th". */
export function dueFaults({ meeting, section, date }: ReadPart, { today }: Around): readonly ReadDiagnostic[] {
  const due = (meeting?.todos ?? []).filter((todo) => todo.certainty === "stated" && todo.due !== null);
  if (due.length === 0) return [];
  const lines = new Set(due.map(({ line }) => line));
  return section.blocks.flatMap(({ line, prose }): ReadDiagnostic[] => {
    if (!lines.has(line)) return [];
    const found = findDue(prose.text, date ?? today);
    const words = found === null ? "" : prose.text.slice(found.start, found.end);
    const [written] = findDates(words);
    if (found === null || written === undefined) return [];
    const slip = weekdaySlip(words, written, Temporal.PlainDate.from(found.date), today);
    return slip === null ? [] : [{ rule: "weekday", line, text: slip.text, date: slip.date.toString() }];
  });
}
