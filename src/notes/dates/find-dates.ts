import { daysInMonth } from "./days-in-month.ts";
import { months, weekdays } from "../words/calendar.ts";

/** A calendar date as written, with what it says and leaves open. Offsets count in the searched text. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 1 is Monday; null where none stands beside it. */
  readonly weekday: number | null;
};

const year = String.raw`(?:19|20)\d\d`;
const numeric = new RegExp(String.raw`(?<!\d|\d[-/.])(${year})([-/.]|\.\s)(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)`, "gu");
const spaced = new RegExp(String.raw`(?<!\d|\d[-/. ])(20\d\d) (0[1-9]|1[0-2]) ([0-3]\d)(?![\d]|[-/. ]\d)`, "gu");
const yearFirst = new RegExp(String.raw`(?<!\d)(${year})[-/. ](\p{L}{3,9})[-/. ](\d{1,2})(?!\d)`, "gu");
const packed = new RegExp(String.raw`(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)`, "gu");
const dayFirst = new RegExp(String.raw`(?<!\d|\d[-/.])(\d{1,2})([/.])(\d{1,2})\2(${year})(?!\d)`, "gu");
const monthDay = new RegExp(
  String.raw`(?<![\p{L}\d])(\p{L}{3,10})\.?\s{1,3}(\d{1,2})(st|nd|rd|th)?(?![\d\p{L}]|[:.]\d)(?:,?\s{1,3}(${year})(?!\d))?`,
  "gu",
);
const dayMonth = new RegExp(
  String.raw`(?<![\p{L}\d.:])(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s-]{1,3}(?:of\s|de\s)?(\p{L}{3,10})(?!\p{L})(?:\.?,?[\s-]{1,3}(?:de\s|del\s)?(${year})(?!\d))?`,
  "gu",
);
const japanese = new RegExp(String.raw`(?:(${year})年)?(\d{1,2})月(\d{1,2})日`, "gu");

/** The dates of a text, in their order. `monthFirst` reads `3/4/2021` as March 4th, as is done in America. Linear in the text. */
export function findDates(text: string, monthFirst = false): FoundDate[] {
  if (!/\d/u.test(text)) return [];
  const found: FoundDate[] = [];
  const add = (
    match: RegExpExecArray,
    y: string | undefined,
    month: number | undefined,
    day: string | undefined,
  ): void => {
    const date = { year: y === undefined ? null : Number(y), month: month ?? 0, day: Number(day) };
    if (!exists(date)) return;
    const start = match.index;
    const end = start + match[0].length;
    found.push({ start, end, ...date, weekday: weekdayBeside(text, start, end) });
  };
  for (const match of text.matchAll(numeric)) add(match, match[1], Number(match[3]), match[4]);
  for (const match of text.matchAll(spaced)) add(match, match[1], Number(match[2]), match[3]);
  for (const match of text.matchAll(yearFirst)) add(match, match[1], months[(match[2] ?? "").toLowerCase()], match[3]);
  for (const match of text.matchAll(packed)) add(match, match[1], Number(match[2]), match[3]);
  for (const match of text.matchAll(dayFirst)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const swap = second > 12 || (monthFirst && match[2] === "/" && first <= 12);
    add(match, match[4], swap ? first : second, swap ? match[3] : match[1]);
  }
  for (const match of text.matchAll(monthDay)) {
    const word = match[1] ?? "";
    if (/^\p{Ll}/u.test(word) && match[3] === undefined) continue; // "may 2" is no date, "May 2" is
    add(match, match[4], months[word.toLowerCase()], match[2]);
  }
  for (const match of text.matchAll(dayMonth)) add(match, match[3], months[(match[2] ?? "").toLowerCase()], match[1]);
  for (const match of text.matchAll(japanese)) add(match, match[1], Number(match[2]), match[3]);
  return withoutOverlaps(found);
}

function exists(date: { year: number | null; month: number; day: number }): boolean {
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  return date.day <= daysInMonth(date.year ?? 2024, date.month);
}

function weekdayBeside(text: string, start: number, end: number): number | null {
  const before = /(\p{L}{2,12})\.?,?\s{0,2}(?:the\s|le\s|den\s|dem\s|der\s)?$/iu.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  const after = /^\s{0,2}[,(（]?\s?(\p{L}{2,12})/u.exec(text.slice(end, end + 18));
  return weekdays[(before?.[1] ?? "").toLowerCase()] ?? weekdays[(after?.[1] ?? "").toLowerCase()] ?? null;
}

function withoutOverlaps(found: FoundDate[]): FoundDate[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}
