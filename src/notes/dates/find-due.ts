import { casual } from "chrono-node";
import { weekdays } from "../words/calendar.ts";
import { dueWords } from "../words/languages.ts";
import { anyOf } from "../words/list.ts";
import { findDates } from "./find-dates.ts";
import { resolveYear } from "./resolve-year.ts";

/** A due date, and where its words stand in the text. */
export type FoundDue = { readonly date: string; readonly start: number; readonly end: number };

const lead = new RegExp(String.raw`(?:\(|\[)?(?:${anyOf(dueWords)})[:：]?\s{0,2}(?:the\s)?`, "giu");

/** The first due date of a todo: the words after "by", "due", "before"…, only where they are a date. Relative ones count from `today`. */
export function findDue(text: string, today: Temporal.PlainDate): FoundDue | null {
  for (const found of text.matchAll(lead)) {
    const from = found.index + found[0].length;
    const phrase = readPhrase(text.slice(from, from + 40), today);
    if (phrase === null) continue;
    const closes = /^[([]/u.test(found[0]) && /^\s*[)\]]/u.test(text.slice(from + phrase.length));
    const end = from + phrase.length + (closes ? text.slice(from + phrase.length).search(/[)\]]/u) + 1 : 0);
    return {
      date: phrase.date.toString(),
      start: /^[([]/u.test(found[0]) && !closes ? found.index + 1 : found.index,
      end,
    };
  }
  return null;
}

function readPhrase(text: string, today: Temporal.PlainDate): { date: Temporal.PlainDate; length: number } | null {
  const [written] = findDates(text);
  if (written !== undefined && /^(?:\p{L}+\.?,?\s)?$/u.test(text.slice(0, written.start))) {
    const date = resolveYear(written, today, "after");
    if (date !== null) return { date, length: written.end };
  }
  const end = /^(?:the\s)?(?:end of(?: the| this)? (week|month|year)|(eow|eom|eoy))\b/iu.exec(text);
  if (end !== null) return { date: endOf((end[1] ?? end[2] ?? "").toLowerCase(), today), length: end[0].length };
  const day = /^\p{L}+/u.exec(text)?.[0] ?? "";
  const weekday = weekdays[day.toLowerCase()];
  if (weekday !== undefined)
    return { date: today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 }), length: day.length };
  return /^(?:next|this|tomorrow|today|in\s)/iu.test(text) ? readRelative(text, today) : null;
}

/** chrono's components only: its own Date is an hour wrong across a change of daylight saving. */
function readRelative(text: string, today: Temporal.PlainDate): { date: Temporal.PlainDate; length: number } | null {
  const instant = new Date(today.toZonedDateTime("UTC").epochMilliseconds); // the type that chrono asks for; nothing is read from it
  const [result] = casual.parse(text, { instant, timezone: 0 }, { forwardDate: true });
  if (result === undefined || result.index !== 0) return null;
  const [year, month, day] = [result.start.get("year"), result.start.get("month"), result.start.get("day")];
  if (year === null || month === null || day === null) return null;
  return { date: Temporal.PlainDate.from({ year, month, day }), length: result.text.length };
}

function endOf(unit: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === "week" || unit === "eow") return today.add({ days: (12 - today.dayOfWeek) % 7 }); // Friday
  if (unit === "month" || unit === "eom") return today.with({ day: today.daysInMonth });
  return today.with({ month: 12, day: 31 });
}
