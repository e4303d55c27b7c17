import { startInstant } from "./instants.ts";
import type { Meeting } from "./meeting.ts";

/** Names a meeting's start in records: its ISO instant, or its ISO date where only the day is known. */
export function startKey(meeting: Meeting): string {
  return (startInstant(meeting) ?? meeting.date).toString();
}

/** The meeting that a record speaks of, in the given zone; its end is not known. */
export function meetingAt(key: string, timeZone: string): Meeting {
  if (!key.includes("T")) return { date: key, start: null, end: null, timeZone };
  const local = Temporal.Instant.from(key).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const start = local.toPlainTime().toString({ smallestUnit: "minute" });
  return { date: local.toPlainDate().toString(), start, end: null, timeZone };
}

/** Whether both begin at the same time; where only the day of one is known, on the same day. */
export function sameStart(one: Meeting, other: Meeting): boolean {
  const [start, otherStart] = [startInstant(one), startInstant(other)];
  return start === null || otherStart === null ? one.date === other.date : start.equals(otherStart);
}
