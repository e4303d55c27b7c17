import { daysInMonth } from "./days-in-month.ts";
import type { FoundDate } from "./find-dates.ts";

/** Where a date without a year may lie: near an anchor, or only after or before it. */
export type Side = "near" | "after" | "before";

/**
 * The full date meant: its own year, else the one closest to `anchor` on the given side that its weekday allows. After or before an anchor it is the first there is: a
 * weekday that does not fit is then taken for a slip.
 */
export function resolveYear(
  date: FoundDate,
  anchor: Temporal.PlainDate,
  side: Side = "near",
): Temporal.PlainDate | null {
  if (date.year !== null) return at(date, date.year);
  const near = closest({ ...date, weekday: side === "near" ? date.weekday : null }, anchor, side);
  return near ?? closest({ ...date, weekday: null }, anchor, side);
}

function closest(date: FoundDate, anchor: Temporal.PlainDate, side: Side): Temporal.PlainDate | null {
  const reach = date.weekday === null && date.day < 29 ? 1 : 12; // a weekday comes back within twelve years, February 29th within eight
  let nearest: Temporal.PlainDate | null = null;
  for (let year = anchor.year - reach; year <= anchor.year + reach; year++) {
    const candidate = at(date, year);
    if (candidate === null || (date.weekday !== null && candidate.dayOfWeek !== date.weekday)) continue;
    const order = Temporal.PlainDate.compare(candidate, anchor);
    if ((side === "after" && order <= 0) || (side === "before" && order >= 0)) continue;
    if (nearest === null || distance(candidate, anchor) < distance(nearest, anchor)) nearest = candidate;
  }
  return nearest;
}

function distance(date: Temporal.PlainDate, anchor: Temporal.PlainDate): number {
  return Math.abs(anchor.until(date).days);
}

function at(date: FoundDate, year: number): Temporal.PlainDate | null {
  if (date.day > daysInMonth(year, date.month)) return null;
  return new Temporal.PlainDate(year, date.month, date.day);
}
