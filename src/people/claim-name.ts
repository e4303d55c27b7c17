import type { Series } from "../meetings/series.ts";
import { folded, resolvePeople } from "../todos/people.ts";
import type { KnownPerson } from "./person.ts";
import { sameLogin } from "./proof.ts";

/** A name is read at a glance. */
const longest = 60;

/** Reads a name as it may stand in notes; null where it is none: too long, with an `@`, with a line break or without a letter. */
export function readName(typed: string): string | null {
  const name = typed.normalize("NFC").trim().replace(/ +/g, " ");
  return name.length <= longest && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u.test(name) && /\p{L}/u.test(name)
    ? name
    : null;
}

/**
 * Who keeps somebody with this login from being called so: the configuration of a series that gives the name to another or to
 * nobody, or somebody who claimed it before. Null: nobody does. `theirs`: it is so already, by the configuration.
 */
export function whoHasName(
  name: string,
  { id, login, series, known }: { id: string; login: string; series: readonly Series[]; known: readonly KnownPerson[] },
): { readonly holder: "theirs" | "configuration" | "somebody"; readonly login: string | null } | null {
  const configured = series.find(({ people }) => isConfigured(name, people));
  if (configured !== undefined) {
    const [given = null] = resolvePeople([name], configured.people).logins;
    return { holder: given !== null && sameLogin(given, login) ? "theirs" : "configuration", login: given };
  }
  const others = known.filter((one) => one.id !== id && one.github !== null);
  const other = others.find((one) =>
    [one.name, one.github?.login].some((taken) => taken != null && folded(taken) === folded(name)),
  );
  return other === undefined ? null : { holder: "somebody", login: other.github?.login ?? null };
}

/** Whether the configuration knows whom the name means: by the whole name, a login, or a first name that only one has. */
function isConfigured(name: string, people: Series["people"]): boolean {
  const known = Object.keys(people).some((key) => folded(key) === folded(name));
  return known || resolvePeople([name], people).logins.length > 0;
}
