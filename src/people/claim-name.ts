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
 * nobody, or somebody who claimed it before. Null: nobody does. `theirs`: it is so already, by the configuration. A first name that several there have may be claimed
 * by one of them.
 */
export function whoHasName(
  name: string,
  { id, login, series, known }: { id: string; login: string; series: readonly Series[]; known: readonly KnownPerson[] },
): { readonly holder: "theirs" | "configuration" | "somebody"; readonly login: string | null } | null {
  const configured = series.map(({ people }) => configuredAs(name, people)).filter((logins) => logins !== null);
  if (configured.length > 0) {
    const logins = configured.flatMap((those) => those);
    const isTheirs = configured.some((those) => those.length === 1 && those.some((given) => sameLogin(given, login)));
    const isAmong = logins.some((given) => sameLogin(given, login));
    if (isTheirs) return { holder: "theirs", login };
    if (!isAmong)
      return { holder: "configuration", login: logins.length === 0 ? null : [...new Set(logins)].join(" or ") };
  }
  const others = known.filter((one) => one.id !== id && one.github !== null);
  const other = others.find((one) =>
    [one.name, one.github?.login].some((taken) => taken != null && folded(taken) === folded(name)),
  );
  return other === undefined ? null : { holder: "somebody", login: other.github?.login ?? null };
}

/**
 * The logins that the name may mean by the configuration: by a whole name, a login, or a first name, which several may have. Empty:
 * it has the name, with no account; null: it does not have it.
 */
function configuredAs(name: string, people: Series["people"]): readonly string[] | null {
  const { logins } = resolvePeople([name], people);
  if (logins.length > 0) return logins;
  const wanted = folded(name);
  const sharing = Object.entries(people).filter(([key]) =>
    [folded(key), folded(key).split(" ", 1)[0]].includes(wanted),
  );
  return sharing.length === 0 ? null : sharing.flatMap(([, { github }]) => github ?? []);
}
