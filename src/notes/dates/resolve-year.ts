import { dayNumber, weekdayOf } from "./day-number.ts";
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
  const near = dayNumber(anchor.year, anchor.month, anchor.day);
  let nearest: number | null = null;
  let least = Infinity;
  for (let year = anchor.year - reach; year <= anchor.year + reach; year++) {
    if (date.day > daysInMonth(year, date.month)) continue;
    const day = dayNumber(year, date.month, date.day);
    if (date.weekday !== null && weekdayOf(day) !== date.weekday) continue;
    if ((side === "after" && day <= near) || (side === "before" && day >= near)) continue;
    const distance = Math.abs(day - near);
    if (distance < least) [nearest, least] = [year, distance];
  }
  return nearest === null ? null : at(date, nearest);
}

function at(date: FoundDate, year: number): Temporal.PlainDate | null {
  if (date.day > daysInMonth(year, date.month)) return null;
  return new Temporal.PlainDate(year, date.month, date.day);
}
