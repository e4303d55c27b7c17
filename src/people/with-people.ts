import type { Series } from "../meetings/series.ts";
import type { KnownPerson } from "./person.ts";

/** The series as it counts: with the names that people claimed for their accounts, where the configuration does not have them. */
export function withPeople(series: Series, known: readonly KnownPerson[]): Series {
  const claimed = known.flatMap(({ name, github }) =>
    name === null || github === null ? [] : [[name, { github: github.login, claimed: true as const }] as const],
  );
  return { ...series, people: { ...Object.fromEntries(claimed), ...series.people } };
}
