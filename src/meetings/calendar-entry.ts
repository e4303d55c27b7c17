import type { Meeting } from "./meeting.ts";

/**
 * What the bot remembers of a meeting that it announced, so that calendars know it again wherever it moves: kept with the series,
 * and brought up to date by `followCalendar`.
 */
export type CalendarEntry = {
  /** The ISO date under which it was announced first; where that was another meeting's before, with a number. It names the event. */
  readonly root: string;
  /** The ISO dates that it has had, the first one first, the present one last. */
  readonly dates: readonly string[];
  /** When it is, or was to be. */
  readonly meeting: Meeting;
  /**
   * `tentative`: only a rule says so; `withdrawn`: nobody says so any more, and nobody cancelled it. Of a meeting that has begun, what
   * was last said.
   */
  readonly standing: "planned" | "tentative" | "cancelled" | "withdrawn";
  /** Why it was cancelled, in a person's words. */
  readonly reason: string | null;
  /** How often its time, or whether it takes place, was changed (RFC 5545, 3.8.7.4). It never goes down. */
  readonly sequence: number;
  readonly callUrl: string | null;
  /** Digest of its agenda. */
  readonly agenda: string;
  /** ISO instant at which any of this changed last. */
  readonly changedAt: string;
};

/** The meeting of a date, whether it still is then or was to be, the latest of several; null: the bot announced none. */
export function calendarEntryOf(calendar: readonly CalendarEntry[], date: string): CalendarEntry | null {
  return (
    calendar.findLast((entry) => entry.meeting.date === date) ??
    calendar.findLast(({ dates }) => dates.includes(date)) ??
    null
  );
}
