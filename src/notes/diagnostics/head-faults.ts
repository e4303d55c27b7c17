import { findDates, type FoundDate } from "../dates/find-dates.ts";
import { lineAt } from "../text/prose.ts";
import { areBackward, backwardTimes } from "./backward-times.ts";
import type { Around, ReadPart } from "./diagnose.ts";
import type { ReadDiagnostic } from "./diagnostic.ts";
import { weekdaySlip } from "./weekday-slip.ts";

/** What is wrong with the date and the times of a meeting itself: in its heading, or in the lines at its top. */
export function headFaults(part: ReadPart, around: Around): readonly ReadDiagnostic[] {
  if (part.meeting === null) return [];
  return [...wrongWeekday(part, around), ...wrongTimes(part)];
}

function wrongWeekday({ section, date }: ReadPart, { today, timeZone }: Around): readonly ReadDiagnostic[] {
  const found = section.date;
  if (found === null || found.weekday === null || date === null) return [];
  const monthFirst = section.heading === null && timeZone.startsWith("America/");
  for (const block of section.heading === null ? section.blocks.slice(0, 40) : [section.heading]) {
    const text = block.prose.text.slice(0, 300);
    const written = findDates(text, monthFirst).find((one) => isSame(one, found));
    if (written === undefined) continue;
    const slip = weekdaySlip(text, written, date, today);
    const line = lineAt(block.prose, written.start);
    return slip === null ? [] : [{ rule: "weekday", line, text: slip.text, date: slip.date.toString() }];
  }
  return [];
}

function wrongTimes({ section: { heading, blocks, date, times } }: ReadPart): readonly ReadDiagnostic[] {
  if (times === null || !areBackward(times)) return [];
  const head = (heading === null ? blocks : [heading, ...blocks]).slice(0, 15);
  for (const block of head) {
    const text = backwardTimes(block.prose.text.slice(block === heading ? (date?.end ?? 0) : 0, 500));
    if (text !== null) return [{ rule: "end-before-start", line: block.line, text }];
  }
  return [];
}

function isSame(one: FoundDate, other: FoundDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day && one.weekday === other.weekday;
}
