import { endInstant, startInstant } from "./instants.ts";
import type { Meeting } from "./meeting.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A meeting's hours for readers in any zone: `09:00–11:00 UTC`, with the weekday where it is another there; null where no time is known, or it is UTC's already. */
export function showUtc(meeting: Meeting): string | null {
  const start = startInstant(meeting)?.toZonedDateTimeISO("UTC");
  if (start === undefined || /^(?:Etc\/)?UTC$/.test(meeting.timeZone)) return null;
  const clock = (time: Temporal.ZonedDateTime): string => time.toPlainTime().toString({ smallestUnit: "minute" });
  const end = meeting.end === null ? "" : `–${clock(endInstant(meeting).toZonedDateTimeISO("UTC"))}`;
  const day = start.toPlainDate().toString() === meeting.date ? "" : `${weekdays[start.dayOfWeek - 1]} `;
  return `${day}${clock(start)}${end} UTC`;
}
