import type { Series } from "./series.ts";

/** When a part of the pad that is as it is since the ISO instant `since` has been left alone for `filing.quiet`. */
export function quietUntil(since: string, { timeZone, filing }: Pick<Series, "timeZone" | "filing">): Temporal.Instant {
  return Temporal.Instant.from(since).toZonedDateTimeISO(timeZone).add(filing.quiet).toInstant();
}
