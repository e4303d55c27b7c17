import { UserError } from "../errors.ts";
import { readMail } from "../mail/read-mail.ts";
import type { Notes } from "../notes/notes.ts";
import { explainNotes, type ExplainedNotes } from "../notes/explain-notes.ts";
import { renumber } from "../notes/renumber.ts";
import { replies } from "../replies.ts";

/** What notes are read with besides their bytes. */
export type Around = {
  /** The zone in which abbreviations are read. */
  readonly timeZone: string;
  /** The anchor of dates without a year, where it is no mail that says when it was sent. */
  readonly now: Temporal.Instant;
  /** May hold the meeting's date; null: standard input. */
  readonly fileName: string | null;
};

/** What was understood of notes, Markdown or a mail; lines are those of the file. */
export async function understand(source: Uint8Array, around: Around): Promise<Notes> {
  return (await explain(source, around)).notes;
}

/** What was understood, and by which rules. */
export async function explain(source: Uint8Array, { timeZone, now, fileName }: Around): Promise<ExplainedNotes> {
  const { text, lineOf, sent, subject } = await readMail(source);
  const today = sent ?? now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const { notes, findings } = explainNotes(text, { timeZone, today, fileName, subject, whole: true });
  return {
    notes: renumber(notes, lineOf),
    findings: findings.map((finding) => ({ ...finding, line: lineOf(finding.line) })),
  };
}

/** A time zone as typed, by its name in the zone database. Throws a `UserError` where there is none. */
export function readZone(typed: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed).timeZoneId;
  } catch {
    throw new UserError(replies.notAZone(typed));
  }
}
