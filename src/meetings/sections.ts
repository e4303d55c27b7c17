import { digest } from "../digest.ts";
import type { Notes } from "../notes/notes.ts";
import { withoutOwnLinks } from "../notes/references/own-links.ts";
import { quietUntil } from "./quiet.ts";
import type { Series } from "./series.ts";
import type { PadSection, PadState } from "./series-state.ts";

type Sections = PadState["sections"];

/** The key under which stands what the pad says of when meetings are; the key of a meeting's part is its date. */
export const scheduleKey = "schedule";

/**
 * Notes since when each dated meeting's part of the pad is as it is, and since when its dates are. What differs from
 * `previous`, or was not there, is so since `now`; only the dates of a pad that is read for the first time count as old.
 * Parts of one date count together. Blanks around a line count for nothing, nor do the links that the bot writes behind
 * todos: it would wait for itself to be quiet.
 */
export function trackSections(
  previous: Sections | null,
  notes: Notes,
  text: string,
  { series, now }: { readonly series: Series; readonly now: Temporal.Instant },
): Sections {
  const lines = text.split(/\r\n|\r|\n/).map(withoutOwnLinks);
  const parts = new Map([[scheduleKey, schedule(notes)]]);
  for (const { date, line, endLine } of notes.meetings) {
    if (date === null) continue;
    const part = lines
      .slice(line - 1, endLine)
      .join("\n")
      .trimEnd();
    parts.set(date, `${parts.get(date) ?? ""}${part}\n`);
  }
  const sections = [...parts].map(([key, part]) => {
    const found = digest(part);
    const fresh = previous === null && key === scheduleKey ? Temporal.Instant.fromEpochMilliseconds(0) : now;
    const before = previous?.[key];
    if (before?.digest === found) return [key, before] as const;
    const writtenSince = before === undefined ? null : goesOnSince(before, series, now);
    return [key, { digest: found, since: fresh.toString(), writtenSince }] as const;
  });
  return Object.fromEntries(sections);
}

/** Of a part that has changed now: since when it is written at; null where it had come to rest before. */
function goesOnSince({ since, writtenSince }: PadSection, series: Series, now: Temporal.Instant): string | null {
  return Temporal.Instant.compare(quietUntil(since, series), now) > 0 ? (writtenSince ?? since) : null;
}

function schedule(notes: Notes): string {
  const headed = notes.meetings.filter(({ date }) => date !== null);
  return JSON.stringify([
    notes.nextMeeting,
    ...headed.map(({ date, start, end, timeZone }) => [date, start, end, timeZone]),
  ]);
}
