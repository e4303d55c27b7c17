import type { FoundDate } from "../dates/find-dates.ts";
import { weekdays } from "../words/calendar.ts";

/**
 * The words of a date with its weekday, "Monday, January 12th"; null where no weekday clearly belongs to it. Stricter than
 * the reader of dates, which only wants to know the year: "We met on Thursday. January 12th …" are two things.
 */
export function weekdayWords(text: string, date: FoundDate): string | null {
  const { start, end } = date;
  const before = /(\p{L}{2,12})(\.?),?\s{0,2}(?:the\s|le\s|den\s|dem\s|der\s)?$/iu.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  if (before?.[1] !== undefined && weekdays[before[1].toLowerCase()] !== undefined) {
    const endsSentence = before[2] === "." && before[1].length > 5;
    const endsRange = /[-–/&]\s?$/u.test(text.slice(0, start - before[0].length)); // "Thursday-Friday October 25"
    return endsSentence || endsRange ? null : text.slice(start - before[0].length, end);
  }
  const after = /^\s{0,2}[,(（]?\s?(\p{L}{2,12})[)）]?/u.exec(text.slice(end, end + 18));
  if (after?.[1] === undefined || weekdays[after[1].toLowerCase()] === undefined) return null;
  return /^\P{Ll}/u.test(after[1]) ? text.slice(start, end + after[0].length) : null; // "on May 2 sat …" is no Saturday
}
