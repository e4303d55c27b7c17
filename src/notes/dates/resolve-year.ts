import type { FoundDate } from "./find-dates.ts";

/** Where a date without a year may lie: near an anchor, or only after or before it. */
export type Side = "near" | "after" | "before";

/** The full date meant: its own year, else the year that its weekday allows and that lies closest to `anchor` on the given side. */
export function resolveYear(
  date: FoundDate,
  anchor: Temporal.PlainDate,
  side: Side = "near",
): Temporal.PlainDate | null {
  if (date.year !== null) return at(date, date.year);
  const years = Array.from({ length: 25 }, (_, index) => anchor.year - 12 + index);
  const all = years.map((year) => at(date, year)).filter((candidate) => candidate !== null);
  const fitting = all.filter((candidate) => date.weekday === null || candidate.dayOfWeek === date.weekday);
  const sided = fitting.filter(
    (candidate) => side === "near" || Temporal.PlainDate.compare(candidate, anchor) * (side === "after" ? 1 : -1) > 0,
  );
  const distance = (candidate: Temporal.PlainDate): number => Math.abs(anchor.until(candidate).days);
  const [nearest] = (sided.length > 0 ? sided : all).toSorted((a, b) => distance(a) - distance(b));
  return nearest ?? null;
}

function at(date: FoundDate, year: number): Temporal.PlainDate | null {
  const daysInMonth = Temporal.PlainYearMonth.from({ year, month: date.month }).daysInMonth;
  return date.day > daysInMonth ? null : Temporal.PlainDate.from({ year, month: date.month, day: date.day });
}
