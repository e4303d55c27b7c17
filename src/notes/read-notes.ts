import { readText } from "./explain-notes.ts";
import type { Notes } from "./notes.ts";

/** What the reader of notes must know besides the text. */
export type NotesContext = {
  /** The series' IANA zone, in which abbreviations such as CET are read. */
  readonly timeZone: string;
  /** ISO date: the anchor where nothing else says the year. For a mail, the day it was sent. */
  readonly today: string;
  /** May hold the meeting's date. */
  readonly fileName?: string | null;
  /** Read all of it, however long: for whoever asks once, and can wait. A series' pad is read within `limits`. */
  readonly whole?: boolean;
  /** The mail's subject, which may hold the meeting's title and date. */
  readonly subject?: string | null;
};

/** What was understood of Markdown notes, or of the text of a mail that carries them. Never throws; time grows linearly with the text. */
export function readNotes(text: string, context: NotesContext): Notes {
  return readText(text, context).notes;
}
