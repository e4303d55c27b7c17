import type { Meeting, NextMeeting } from "./meeting.ts";
import type { Series } from "./series.ts";
import { startKey } from "./start-key.ts";

/** A reminder whose window is open. `start` is the meeting's, an ISO instant, or its ISO date where it has no time yet. */
export type DueReminder = {
  readonly start: string;
  /** The lead time, as the configuration writes it. */
  readonly lead: string;
  /** The window in which it makes sense: ISO instants, `expires` no longer in it. */
  readonly due: string;
  readonly expires: string;
};

/** When people are reminded of a meeting that has a day but no time yet. */
const morning = "09:00";

/**
 * Gives the reminder that is due now, if any. Each lead's window runs from its time before the start to the next shorter
 * lead's, the last one's to the start: so after an outage only the latest that still helps is due, and none once the
 * meeting has begun. Days count on the calendar of the meeting's zone, hours on the clock. A meeting with only a day has
 * its whole-day leads, in the morning. `already`: whether this reminder was posted, or is about to be.
 */
export function dueReminders(
  series: Series,
  next: NextMeeting | null,
  now: Temporal.Instant,
  already: (start: string, lead: string) => boolean,
): readonly DueReminder[] {
  if (next === null) return [];
  const { date } = next.meeting;
  return reminderWindows(series.reminders, next.meeting).filter(
    ({ start, lead, due, expires }) =>
      Temporal.Instant.compare(due, now) <= 0 &&
      Temporal.Instant.compare(now, expires) < 0 &&
      !already(start, lead) &&
      // It may have been posted before the meeting's time was known.
      !already(date, lead),
  );
}

/** The windows of all leads of a meeting, earliest first; those that would be empty are left out. */
export function reminderWindows(leads: readonly string[], meeting: Meeting): readonly DueReminder[] {
  const start = startKey(meeting);
  const begins = Temporal.PlainDate.from(meeting.date).toZonedDateTime({
    timeZone: meeting.timeZone,
    plainTime: Temporal.PlainTime.from(meeting.start ?? "00:00"),
  });
  const dues = leads
    .map((lead) => ({ lead, due: dueAt(begins, lead, meeting.start !== null) }))
    .filter((one): one is { lead: string; due: Temporal.Instant } => one.due !== null)
    .filter(({ due }) => Temporal.Instant.compare(due, begins.toInstant()) < 0)
    .toSorted((one, other) => Temporal.Instant.compare(one.due, other.due));
  return dues
    .map(({ lead, due }, place) => ({ lead, due, expires: dues[place + 1]?.due ?? begins.toInstant() }))
    .filter(({ due, expires }) => !due.equals(expires))
    .map(({ lead, due, expires }) => ({ start, lead, due: due.toString(), expires: expires.toString() }));
}

function dueAt(begins: Temporal.ZonedDateTime, lead: string, timeKnown: boolean): Temporal.Instant | null {
  const due = begins.subtract(lead);
  if (timeKnown) return due.toInstant();
  const { years, months, weeks, days } = Temporal.Duration.from(lead);
  const wholeDays =
    Temporal.Duration.from({ years, months, weeks, days }).toString() === Temporal.Duration.from(lead).toString();
  return wholeDays ? due.withPlainTime(morning).toInstant() : null;
}
