import type { FoundDate } from "../dates/find-dates.ts";
import { resolveYear } from "../dates/resolve-year.ts";
import { weekdayWords } from "./weekday-words.ts";

/** So far ahead nobody plans a meeting: a year that only the weekday asks for. */
const farAhead = { days: 200 };

/**
 * The date that was meant, and its words, where the weekday beside it is another day's; null where it fits. `read` is the date
 * as the reader understood it: a slip in the weekday alone may have led it into another year.
 */
export function weekdaySlip(
  text: string,
  found: FoundDate,
  read: Temporal.PlainDate,
  today: Temporal.PlainDate,
): { readonly text: string; readonly date: Temporal.PlainDate } | null {
  if (found.weekday === null) return null;
  const isFar = found.year === null && Temporal.PlainDate.compare(read, today.add(farAhead)) > 0;
  const meant = isFar ? (resolveYear({ ...found, weekday: null }, today) ?? read) : read;
  if (meant.dayOfWeek === found.weekday) return null;
  const words = weekdayWords(text, found);
  return words === null ? null : { text: words.trim(), date: meant };
}
