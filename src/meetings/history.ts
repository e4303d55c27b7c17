import type { SeriesState } from "./series-state.ts";

/** How long before the bot first saw the series a meeting may have ended and still be its business. */
const reach = { hours: 7 * 24 };

/** What was over before this is history: nothing happens for it unasked (docs/decisions/003). */
export function historyEnds({ firstSeen }: Pick<SeriesState, "firstSeen">): Temporal.Instant {
  return Temporal.Instant.from(firstSeen).subtract(reach);
}

/**
 * Of dates on which there were meetings, those that are somebody's business: all since history ended, and the last one that
 * was held, however long ago. In their order, none to come.
 */
export function currentDates(
  dates: Iterable<string>,
  state: Pick<SeriesState, "firstSeen">,
  now: Temporal.Instant,
  timeZone: string,
): readonly string[] {
  const dayOf = (instant: Temporal.Instant): string => instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const held = [...new Set(dates)].filter((date) => date <= dayOf(now)).toSorted();
  const first = dayOf(historyEnds(state));
  return held.filter((date, place) => date >= first || place === held.length - 1);
}
