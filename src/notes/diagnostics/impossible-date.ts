import { daysInMonth } from "../dates/days-in-month.ts";
import { months } from "../words/calendar.ts";

const year = String.raw`(?:19|20)\d\d`;
const numeric = new RegExp(String.raw`(?<![\d-])(?<year>${year})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d-])`, "gu");
const monthDay = new RegExp(
  String.raw`(?<![\p{L}\d])(?<name>\p{Lu}\p{L}{2,9})\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:\p{L}]|\.\d)(?:,?\s{1,3}(?<year>${year})(?!\d))?`,
  "gu",
);
const dayMonth = new RegExp(
  String.raw`(?<![\p{L}\d.:])(?<day>\d{1,2})(?:st|nd|rd|th|\.)?\s{1,3}(?:of\s)?(?<name>\p{L}{3,10})(?!\p{L})(?:,?\s{1,3}(?<year>${year})(?!\d))?`,
  "gu",
);

/** What is written like a date and is none: "February 30th", "2025-04-31", "29 February 2025". */
export type ImpossibleDate = { readonly start: number; readonly text: string };

/** The first date of a short text that no calendar has. A text of more than 400 characters is looked at up to there. */
export function findImpossibleDate(text: string): ImpossibleDate | null {
  const head = text.slice(0, 400);
  const all = [numeric, monthDay, dayMonth].flatMap((pattern) => [...head.matchAll(pattern)]);
  const found = all.filter(({ groups }) => isImpossible(groups)).toSorted((a, b) => a.index - b.index)[0];
  return found === undefined ? null : { start: found.index, text: found[0] };
}

function isImpossible(groups: Readonly<Record<string, string>> | undefined): boolean {
  const { name, day } = groups ?? {};
  const month = name === undefined ? Number(groups?.["month"]) : months[name.toLowerCase()];
  if (month === undefined || month < 1 || Number(day) < 1 || Number(day) > 31) return false;
  // A leap year where none is said.
  return month > 12 ? month <= 31 : Number(day) > daysInMonth(Number(groups?.["year"] ?? 2024), month);
}
