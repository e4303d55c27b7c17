import { digest } from "../../digest.ts";
import type { Series } from "../../meetings/series.ts";
import type { PadState } from "../../meetings/series-state.ts";
import type { Diagnostic, ReadDiagnostic } from "../../notes/diagnostics/diagnostic.ts";
import type { MeetingNotes, Notes } from "../../notes/notes.ts";
import { foreignRepositories } from "./foreign-repositories.ts";
import { unknownPeople } from "./unknown-people.ts";

/** A diagnostic with what makes it the same one in the next reading, wherever its line then is. */
export type FoundDiagnostic = { readonly diagnostic: Diagnostic; readonly key: string };

type Source = { readonly series: Series; readonly pad: Pick<PadState, "notes" | "text"> };

/**
 * What looks like a mistake in the notes of a meeting, in the order of their lines. What is so of
 * the whole pad, that it is nearly full or not read to its end, is said with any of them, and is the same one.
 */
export function diagnosticsOf(date: string, { series, pad }: Source): readonly FoundDiagnostic[] {
  const { notes, text } = pad;
  const own = notes.diagnostics.filter((diagnostic) => {
    const holder = holderOf(diagnostic.line, notes);
    return holder === undefined && diagnostic.rule === "too-long" ? true : holder?.date === date;
  });
  const weighed = notes.meetings
    .filter((meeting) => meeting.date === date)
    .flatMap((meeting) => [
      ...unknownPeople(meeting, { notes, text, series }),
      ...foreignRepositories(meeting, series),
    ]);
  return found([...own, ...weighed, ...nearlyFull(text)], notes);
}

/** HedgeDoc takes 100,000 characters unless told otherwise (CMD_DOCUMENT_MAX_LENGTH): there is time to archive before. */
const full = 85_000;

function nearlyFull(text: string): readonly Diagnostic[] {
  return text.length < full ? [] : [{ rule: "nearly-full", line: 1, text: "", characters: text.length }];
}

/**
 * What looks like a mistake in the dates of what is to come, on the day `today`: in the pad's announcement of the next meeting,
 * in a coming meeting's heading, in a heading that is no meeting for want of a date. After the meeting it is too late to say so.
 */
export function comingDiagnostics(today: string, { pad: { notes } }: Source): readonly FoundDiagnostic[] {
  const last = notes.meetings.at(-1);
  const coming = notes.diagnostics.filter((diagnostic) => {
    if (!datesMeetings(diagnostic) || (diagnostic.rule === "weekday" && diagnostic.date < today)) return false;
    const holder = holderOf(diagnostic.line, notes);
    if (holder === undefined || holder.date === null || holder.date > today) return true;
    return diagnostic.rule === "no-such-date" && holder === last && holder.date < today;
  });
  return found(coming, notes);
}

function datesMeetings({ rule }: ReadDiagnostic): boolean {
  return rule === "weekday" || rule === "no-such-date" || rule === "end-before-start" || rule === "next-meeting-before";
}

/** The meeting in whose part of the pad a line stands. */
function holderOf(line: number, { meetings }: Notes): MeetingNotes | undefined {
  return meetings.find((meeting) => meeting.line <= line && line <= meeting.endLine);
}

/** Those of one key are one: the first line says it. */
function found(diagnostics: readonly Diagnostic[], notes: Notes): readonly FoundDiagnostic[] {
  const byKey = new Map<string, FoundDiagnostic>();
  for (const diagnostic of diagnostics.toSorted((a, b) => a.line - b.line)) {
    const key = keyOf(diagnostic, notes);
    if (!byKey.has(key)) byKey.set(key, { diagnostic, key });
  }
  return [...byKey.values()];
}

/** What a todo or a date holds is the same wherever it is copied to; the rest belongs to its meeting. */
function keyOf(diagnostic: Diagnostic, notes: Notes): string {
  const { rule, text } = diagnostic;
  return digest(JSON.stringify([rule, text, about(diagnostic, notes)]));
}

function about(diagnostic: Diagnostic, notes: Notes): string | null {
  switch (diagnostic.rule) {
    case "unknown-person":
      return null;
    case "nearly-full":
      return String(Math.floor(diagnostic.characters / 5000)); // said again as it grows
    case "too-long":
      return diagnostic.what === "read" ? null : (holderOf(diagnostic.line, notes)?.date ?? null);
    case "foreign-repository":
      return diagnostic.repository;
    case "weekday":
    case "same-date":
      return diagnostic.date;
    case "no-such-date":
    case "end-before-start":
    case "next-meeting-before":
    case "empty-todo":
    case "off-not-closed":
      return holderOf(diagnostic.line, notes)?.date ?? null;
  }
}
