/** When people begin their day, by their own clock. */
const morning = "09:00";

/** From when on somebody is told that something is due on a day, so long before its morning, and until when that helps: the day's end. */
export function dueDay(
  date: string,
  lead: string,
  zone: string,
): { readonly from: Temporal.Instant; readonly expires: Temporal.Instant } {
  const day = Temporal.PlainDate.from(date);
  const begins = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(morning) });
  return {
    from: begins.subtract(lead).toInstant(),
    expires: day.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}
