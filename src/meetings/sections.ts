import { digest } from "../digest.ts";
import type { Notes } from "../notes/notes.ts";
import { withoutOwnLinks } from "../notes/references/own-links.ts";
import type { PadState } from "./series-state.ts";

type Sections = PadState["sections"];

/** The key under which stands what the pad says of when meetings are; the key of a meeting's part is its date. */
export const scheduleKey = "schedule";

/**
 * Notes since when each dated meeting's part of the pad is as it is, and since when its dates are. What differs from
 * `previous`, or was not there, is so since `now`; only the dates of a pad that is read for the first time count as old.
 * Parts of one date count together. Blanks around a line count for nothing, nor do the links that the bot writes behind
 * todos: it would wait for itself to be quiet.
 */
export function trackSections(previous: Sections | null, notes: Notes, text: string, now: Temporal.Instant): Sections {
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
    return [key, { digest: found, since: before?.digest === found ? before.since : fresh.toString() }] as const;
  });
  return Object.fromEntries(sections);
}

function schedule(notes: Notes): string {
  const headed = notes.meetings.filter(({ date }) => date !== null);
  return JSON.stringify([
    notes.nextMeeting,
    ...headed.map(({ date, start, end, timeZone }) => [date, start, end, timeZone]),
  ]);
}
