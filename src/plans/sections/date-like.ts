import type { FoundDate } from "../../notes/dates/find-dates.ts";
import { weekdays } from "../../notes/words/calendar.ts";
import { nameLike, type Language } from "./calendar-names.ts";

/** Writes another date as this one is written: with or without a year, in figures or by its month's name, with its ordinal and signs. */
export function dateLike(written: string, found: FoundDate, date: Temporal.PlainDate, language: Language): string {
  const packed = /^\d{8}$/u.test(written);
  if (packed) return date.toString().replaceAll("-", "");
  const figures = [...written.matchAll(/\d+/gu)].map(([figure]) => figure);
  const roles = rolesOf(figures, found);
  let place = 0;
  let day = found.day;
  return written.replace(/\d+|\p{L}+/gu, (part) => {
    if (/^\d/u.test(part)) {
      const role = roles[place++];
      if (role === "year") return String(date.year);
      if (role === "day") day = date.day;
      const value = role === "day" ? date.day : date.month;
      return part.length === 2 && part.startsWith("0")
        ? String(value).padStart(2, "0")
        : padLike(written, figures, value);
    }
    return nameLike(part, "month", language)?.(date) ?? (/^(?:st|nd|rd|th)$/iu.test(part) ? ordinal(day) : part);
  });
}

/** Which figure is what: the one of four is the year; of two others the order tells, where they differ. */
function rolesOf(figures: readonly string[], found: FoundDate): readonly ("year" | "month" | "day")[] {
  const others = figures.filter((figure) => figure.length < 4).map(Number);
  const monthFirst =
    figures[0]?.length === 4 || (others[0] === found.month && others[1] === found.day && found.month !== found.day);
  let seen = 0;
  return figures.map((figure) => {
    if (figure.length === 4) return "year";
    const isFirst = seen++ === 0;
    if (others.length < 2) return "day";
    return isFirst === (monthFirst || /^\d{4}$/u.test(figures[0] ?? "")) ? "month" : "day";
  });
}

/** Dates in figures alone have two for each part, unless theirs show that they have not: "2025-1-5". */
function padLike(written: string, figures: readonly string[], value: number): string {
  const isBare = /\p{L}/u.test(written) || figures.some((figure) => figure.length === 1);
  return isBare ? String(value) : String(value).padStart(2, "0");
}

function ordinal(day: number): string {
  const last = day % 10;
  if (day > 10 && day < 14) return "th";
  return last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th";
}

/** The name of the day beside a date, where one stands there: its place in the text. */
export function weekdayBeside(
  text: string,
  { start, end }: FoundDate,
): { readonly at: number; readonly word: string } | null {
  const before = /(\p{L}{2,12})\.?,?\s{0,2}(?:the\s|le\s|den\s|dem\s|der\s)?$/iu.exec(text.slice(0, start));
  if (before?.[1] !== undefined && isWeekday(before[1])) return { at: before.index, word: before[1] };
  const after = /^\s{0,2}[,(（]?\s?(\p{L}{2,12})/u.exec(text.slice(end));
  if (after?.[1] === undefined || !isWeekday(after[1])) return null;
  return { at: end + after[0].length - after[1].length, word: after[1] };
}

function isWeekday(word: string): boolean {
  return weekdays[word.toLowerCase()] !== undefined;
}
