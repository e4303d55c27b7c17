import type { Series } from "../meetings/series.ts";
import { resolvePeople } from "../todos/people.ts";
import type { KnownPerson } from "./person.ts";
import { sameLogin } from "./proof.ts";

/** Who of the people known from the chat proved this account; null: nobody did. */
export function personBehind(login: string, known: readonly KnownPerson[]): KnownPerson | null {
  return known.find(({ github }) => github !== null && sameLogin(github.login, login)) ?? null;
}

/** The people known from the chat whose work it is: those who proved the logins, or claimed the names, that a todo is given to. */
export function ownersOf(
  assignees: readonly string[],
  { people }: Pick<Series, "people">,
  known: readonly KnownPerson[],
): readonly KnownPerson[] {
  const { logins } = resolvePeople(assignees, people);
  const owners = logins.flatMap((login) => personBehind(login, known) ?? []);
  return [...new Map(owners.map((owner) => [owner.id, owner])).values()];
}
