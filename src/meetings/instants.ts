import type { Meeting } from "./meeting.ts";

/** How long a meeting is taken to last where nobody says. */
const usualLength = { hours: 2 };

/** When the meeting starts; null where only the day is known. A time in a DST gap is read as the clocks go, an hour later. */
export function startInstant(meeting: Meeting): Temporal.Instant | null {
  return meeting.start === null ? null : at(meeting, meeting.start, 0);
}

/**
 * When the meeting is over: its end, the day after where that is before its start; two hours after its start where no
 * end is known; the end of its day where only the day is.
 */
export function endInstant(meeting: Meeting): Temporal.Instant {
  const start = startInstant(meeting);
  if (meeting.end === null || meeting.end === meeting.start) {
    return start?.add(usualLength) ?? at(meeting, "00:00", 1);
  }
  if (meeting.start === null || start === null) return at(meeting, meeting.end, 0);
  const end = at(meeting, meeting.end, meeting.end < meeting.start ? 1 : 0);
  if (Temporal.Instant.compare(end, start) > 0) return end;
  // The start fell into a DST gap and was moved behind the end: the length is then what counts.
  return start.add(Temporal.PlainTime.from(meeting.start).until(meeting.end));
}

/** Whether the meeting is going on or over; of one with only a day, whether its day has come. */
export function hasBegun(meeting: Meeting, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(startInstant(meeting) ?? at(meeting, "00:00", 0), now) <= 0;
}

export function isOver(meeting: Meeting, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(endInstant(meeting), now) <= 0;
}

export function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}

function at(meeting: Meeting, time: string, daysLater: number): Temporal.Instant {
  return Temporal.PlainDate.from(meeting.date)
    .add({ days: daysLater })
    .toZonedDateTime({ timeZone: meeting.timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}
