import type { FoundDate } from "./dates/find-dates.ts";
import { resolveYear } from "./dates/resolve-year.ts";

/**
 * The dates of a pad's meetings. One without a year lies just before the next meeting that it announces, else nearest to a dated neighbour (pads are in order,
 * newest first or last), else nearest to `today`.
 */
export function dateMeetings(
  meetings: readonly { readonly date: FoundDate | null; readonly announced: FoundDate | null }[],
  today: Temporal.PlainDate,
): (Temporal.PlainDate | null)[] {
  const sure = meetings.map(({ date, announced }) => {
    if (date === null) return null;
    if (date.year !== null) return resolveYear(date, today);
    const next =
      announced !== null && (announced.year !== null || announced.weekday !== null)
        ? resolveYear(announced, today)
        : null;
    // What it announces may be this very meeting: the agenda of the next one, put down beforehand.
    if (next !== null && isSameDay(date, next)) return next;
    const own = date.weekday === null ? null : resolveYear(date, today);
    const before = next === null ? null : resolveYear(date, next, "before");
    // A slip in the announcement's weekday would lead both into another year: then the meeting's own weekday counts.
    const isLedAstray = announced?.year === null && before?.dayOfWeek !== date.weekday;
    return before === null || (own !== null && isLedAstray) ? own : before;
  });
  const dates: (Temporal.PlainDate | null)[] = [];
  for (const [index, { date }] of meetings.entries()) {
    const neighbour =
      sure[index] ??
      dates.findLast((known) => known !== null) ??
      sure.slice(index + 1, index + 20).find((known) => known !== null) ??
      today;
    dates.push(sure[index] ?? (date === null ? null : resolveYear(date, neighbour)));
  }
  return dates;
}

function isSameDay(date: FoundDate, day: Temporal.PlainDate): boolean {
  return date.month === day.month && date.day === day.day;
}
