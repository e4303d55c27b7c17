/** Days since 1970-01-01 of a date of the Gregorian calendar; January is 1. Counted here since a text may hold a hundred thousand dates. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The weekday of a day number, 1 is Monday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}
