import type { Notes } from "../notes/notes.ts";
import type { ChatEvent } from "../ports/chat.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import type { MeetingChanges } from "./meeting.ts";

/** What the bot knows of a series between two sweeps. Instants are ISO 8601. */
export type SeriesState = {
  readonly version: 1;
  readonly id: string;
  /** Meetings that ended long before this are history: nothing is filed or published for them unasked. */
  readonly firstSeen: string;
  readonly pad: PadState | null;
  /** Why the pad could not be read the last time, and since when; null: it could. */
  readonly padTrouble: { readonly since: string; readonly why: string } | null;
  readonly changes: MeetingChanges;
  /** The meetings that were announced, as calendars have them. */
  readonly calendar: readonly CalendarEntry[];
  /** When the sweep last read what became of the issues that the pad links to; null: not yet. */
  readonly followedAt: string | null;
  /** What stood against filing in the series' repositories when they were last looked at; null: they were not yet. */
  readonly access: RepositoryCheck | null;
  /** When the sweep last looked whether announcements were made and splits are moot; null: not yet. */
  readonly lookedAt: string | null;
  /** The scheduled event that stands for the next meeting; `gone`: a person deleted it, it is not made again. */
  readonly event: {
    readonly id: string;
    readonly date: string;
    readonly event: ChatEvent;
    readonly gone: boolean;
  } | null;
};

/** `since`: when the sentence was first found. */
export type RepositoryCheck = {
  readonly checkedAt: string;
  readonly found: readonly { readonly repository: string; readonly sentence: string; readonly since: string }[];
};

/**
 * The pad as last read: its text, what was understood of it, and of each meeting's part since when it has been as it is, and
 * since when it has been written at without a rest of `filing.quiet` (null: as long as it is as it is).
 */
export type PadState = {
  readonly version: string;
  readonly readAt: string;
  readonly text: string;
  readonly notes: Notes;
  readonly sections: Readonly<Record<string, PadSection>>;
};

export type PadSection = { readonly digest: string; readonly since: string; readonly writtenSince: string | null };
