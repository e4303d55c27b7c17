import { dayInWords } from "./date-in-words.ts";
import { endInstant, startInstant } from "./instants.ts";
import type { Meeting } from "./meeting.ts";

/** How a chat shows instants: marked up, so that each reader sees their own zone, or spelt out in the series' zone. */
export type TimeForm = "discord" | "plain";

/** An instant: `<t:1736758800:F>`, or `Monday 13 January 2025, 10:00 (Europe/Paris)`. */
export function showTime(instant: Temporal.Instant, form: TimeForm, timeZone: string): string {
  if (form === "discord") return discordTime(instant, "F");
  const local = instant.toZonedDateTimeISO(timeZone);
  return `${dayInWords(local.toPlainDate())}, ${clock(local)} (${timeZone})`;
}

/** The day of an instant: `<t:1736758800:D>`, or `Monday 13 January 2025` in the series' zone. */
export function showDay(instant: Temporal.Instant, form: TimeForm, timeZone: string): string {
  if (form === "discord") return discordTime(instant, "D");
  return dayInWords(instant.toZonedDateTimeISO(timeZone).toPlainDate());
}

/** How far off an instant is: `<t:1736758800:R>`, which Discord keeps up to date, or `in 15 minutes`. */
export function showDistance(instant: Temporal.Instant, form: TimeForm, now: Temporal.Instant): string {
  if (form === "discord") return discordTime(instant, "R");
  const minutes = Math.round(now.until(instant).total("minutes"));
  const words = new Intl.RelativeTimeFormat("en-GB", { numeric: "always" });
  if (Math.abs(minutes) < 120) return words.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48 ? words.format(hours, "hour") : words.format(Math.round(hours / 24), "day");
}

/**
 * When a meeting is: `<t:…:F> – <t:…:t>`, or `Monday 13 January 2025, 10:00–12:00 (Europe/Paris)`; just the day where no
 * more is known. An end that nobody named is left out.
 */
export function showMeeting(meeting: Meeting, form: TimeForm): string {
  const day = dayInWords(Temporal.PlainDate.from(meeting.date));
  const start = startInstant(meeting);
  if (start === null) return day;
  if (form === "plain") return `${day}, ${showHours(meeting)}`;
  const named = meeting.end === null ? "" : ` – ${discordTime(endInstant(meeting), "t")}`;
  return discordTime(start, "F") + named;
}

/** `10:00–12:00 (Europe/Paris)`; null where no time is known. */
export function showHours({ start, end, timeZone }: Meeting): string | null {
  if (start === null) return null;
  return `${start}${end === null ? "" : `–${end}`} (${timeZone})`;
}

/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
function discordTime(instant: Temporal.Instant, style: "D" | "F" | "R" | "t"): string {
  return `<t:${Math.floor(instant.epochMilliseconds / 1000)}:${style}>`;
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}
