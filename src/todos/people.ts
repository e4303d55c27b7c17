import type { Series } from "../meetings/series.ts";

export type People = {
  /** GitHub logins, as configured or as written with `@`. */
  readonly logins: readonly string[];
  /** Names for which we know no login. */
  readonly names: readonly string[];
};

/** Turns the names of the notes into GitHub logins. */
export function resolvePeople(names: readonly string[], people: Series["people"]): People {
  return { logins: Object.keys(people), names };
}
