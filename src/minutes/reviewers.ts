import type { Series } from "../meetings/series.ts";
import { resolvePeople } from "../todos/people.ts";

/** GitHub takes so many at once. */
const most = 15;

/**
 * The logins of those who took part, as far as the series knows them. A login that stands in the notes is not taken at its word: anybody
 * could have it written there, and whoever has it would be called.
 */
export function knownLogins(participants: readonly string[], people: Series["people"]): readonly string[] {
  const known = new Set(Object.values(people).map(({ github }) => github?.toLowerCase()));
  return resolvePeople(participants, people)
    .logins.filter((login) => known.has(login.toLowerCase()))
    .slice(0, most);
}
