import type { Meeting } from "../meetings/meeting.ts";

/** An event of a calendar; its texts may be hostile. */
export type CalendarEvent = {
  /** The same for as long as it is the same event, wherever it moves (RFC 7986, 5.3). */
  readonly uid: string;
  /** Rises with each change that people are told of (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** With its wall-clock time and zone; without a time it is a whole day. */
  readonly when: Meeting;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  readonly isCancelled: boolean;
  /** Whether it is not sure yet; absent: it is. */
  readonly isTentative?: boolean;
  /** ISO instant at which this was said of it. */
  readonly stamp: string;
};

/** A calendar that programs fetch again and again: what it is called, and where it is, if people can reach it. */
export type CalendarFeed = { readonly name: string; readonly url: string | null };

/** Gives events as one iCalendar object (RFC 5545). `CANCEL` takes them out of the calendars they are in. */
export type WriteCalendar = (
  method: "PUBLISH" | "CANCEL",
  events: readonly CalendarEvent[],
  feed?: CalendarFeed,
) => string;
