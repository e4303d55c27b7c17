import { readGround, type Ground } from "../ground/ground.ts";
import { meetingParts } from "../ground/meeting-parts.ts";
import type { NotesContext } from "../../notes/read-notes.ts";
import { sentences } from "../sentences.ts";

/** What of a pad is old: a stretch of its text, whole lines from a meeting's heading on. `first` and `last` are ISO dates of its meetings. */
export type OldPart = { readonly at: number; readonly text: string; readonly first: string; readonly last: string };

/**
 * The part of a pad that can be archived: all meetings but the newest `keep`, as far as they stand together at the end of the pad where meetings are added last, or at its
 * other end. What stands above the first meeting stays. Null where there is no such part.
 */
export function oldPart(text: string, keep: number, context: NotesContext): OldPart | null {
  return oldPartOf(readGround(text, context), keep);
}

/** The same, on a text that is read already. */
export function oldPartOf(ground: Ground, keep: number): OldPart | null {
  const parts = meetingParts(ground).filter(({ heading }) => heading !== null);
  const dates = [...new Set(parts.flatMap(({ date }) => date ?? []))].toSorted().toReversed();
  const oldest = dates[keep - 1];
  if (keep < 1 || oldest === undefined) return null;
  const isOld = parts.map(({ date }) => date !== null && date < oldest);
  const lastKept = isOld.lastIndexOf(false);
  const firstKept = isOld.indexOf(false);
  const old = lastKept < parts.length - 1 ? parts.slice(lastKept + 1) : parts.slice(0, firstKept);
  const [first] = old;
  if (first === undefined) return null;
  const at = startOf(ground, first.line);
  const end = startOf(ground, pastMeetingsLine(ground, old.at(-1)) ?? (old.at(-1)?.end ?? 0) + 1);
  const own = old.flatMap(({ date }) => date ?? []).toSorted();
  return { at, text: ground.text.slice(at, end), first: own[0] ?? "", last: own.at(-1) ?? "" };
}

/** The line of the heading under which links to archived meetings stand, within a part of the pad or in all of it. */
export function pastMeetingsLine(
  { blocks }: Ground,
  within?: { readonly line: number; readonly end: number },
): number | null {
  const found = blocks.find(
    ({ kind, line, prose }) =>
      kind === "heading" &&
      prose.text.trim() === sentences.pastMeetings &&
      (within === undefined || (line >= within.line && line <= within.end)),
  );
  return found?.line ?? null;
}

function startOf({ lines, text }: Ground, line: number): number {
  return lines[line - 1]?.start ?? text.length;
}
