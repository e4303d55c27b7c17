import { dayInWords } from "../meetings/date-in-words.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { showHours } from "../meetings/show-time.ts";

/** When a meeting is, in the series' zone, and as instants for whoever reads in another. */
export type WhenView = {
  readonly day: string;
  /** `10:00–12:00 (Europe/Paris)`; null where only the day is known. */
  readonly hours: string | null;
  /** What a `<time>` says to programs: the instant, else the day. */
  readonly iso: string;
  /** IANA zone. */
  readonly zone: string;
  /** Instants; null where only the day is known. */
  readonly start: string | null;
  readonly end: string | null;
};

/** Tells when a meeting is. */
export function whenView({
  meeting,
  start,
  end,
}: {
  readonly meeting: Meeting;
  readonly start: string | null;
  readonly end: string | null;
}): WhenView {
  const day = dayInWords(Temporal.PlainDate.from(meeting.date));
  return { day, hours: showHours(meeting), iso: start ?? meeting.date, zone: meeting.timeZone, start, end };
}
