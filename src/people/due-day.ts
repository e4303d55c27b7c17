import type { SendWindow } from "./quiet-hours.ts";

/** When people begin their day, by their own clock. */
const morning = "09:00";

/** When it helps somebody to hear that something is due on a day: from so long before its morning until the day ends. */
export function dueDay(date: string, lead: string, zone: string): SendWindow {
  const day = Temporal.PlainDate.from(date);
  const begins = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(morning) });
  return {
    from: begins.subtract(lead).toInstant(),
    expires: day.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}
