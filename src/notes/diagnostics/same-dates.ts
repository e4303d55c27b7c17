import type { ReadPart } from "./diagnose.ts";
import type { ReadDiagnostic } from "./diagnostic.ts";

/**
 * Meetings of one date that each have their own participants: a heading was copied, and its date left. Parts of one meeting, an
 * agenda here and notes there, have one list of them.
 */
export function sameDates(parts: readonly ReadPart[]): readonly ReadDiagnostic[] {
  const firsts = new Map<string, number>();
  return parts.flatMap(({ section: { heading, date: found }, meeting }): ReadDiagnostic[] => {
    const date = meeting?.date ?? null;
    if (meeting === null || date === null || heading === null || found === null || meeting.participants.length === 0)
      return [];
    const first = firsts.get(date);
    if (first === undefined) firsts.set(date, heading.line);
    const text = heading.prose.text.slice(found.start, found.end);
    return first === undefined ? [] : [{ rule: "same-date", line: heading.line, text, date, first }];
  });
}
