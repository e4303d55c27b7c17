import type { MeetingNotes } from "../notes/notes.ts";

/** The pad's text as it was when a meeting's minutes were made. */
export type Snapshot = {
  readonly version: 1;
  readonly series: string;
  /** ISO date of the meeting. */
  readonly meeting: string;
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string;
  /** ISO instant. */
  readonly takenAt: string;
  readonly notes: MeetingNotes;
};
