import type { Series } from "../meetings/series.ts";

export type People = {
  /** GitHub logins, each once: as configured, or as typed with `@`. */
  readonly logins: readonly string[];
  /** Names for which we know no login, each once. */
  readonly names: readonly string[];
};

/**
 * Turns names of the notes into GitHub logins: a whole name or a login that the series knows, else a first name that only
 * one of its people has; in any case, with accents or without. `@login` is taken at its word.
 */
export function resolvePeople(names: readonly string[], people: Series["people"]): People {
  const found = names.map((name) => name.trim()).filter((name) => name !== "" && name !== "@");
  const logins = found.flatMap((name) => loginOf(name, people) ?? []);
  const unknown = found.filter((name) => loginOf(name, people) === null).map((name) => name.replace(/^@/, ""));
  return { logins: distinct(logins), names: distinct(unknown) };
}

/** Turns logins into the names that the notes have for them; one that the series does not know stays, as `@login`. */
export function namesOf(logins: readonly string[], people: Series["people"]): readonly string[] {
  return logins.map((one) => {
    const found = Object.entries(people).find(([, { github }]) => github?.toLowerCase() === one.toLowerCase());
    return found?.[0] ?? `@${one}`;
  });
}

/** A login as GitHub allows it: letters, digits and single hyphens, 39 at most. */
const login = /^@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})$/i;

/** The configuration stands first; what people say of themselves comes after a login that was typed as one. */
function loginOf(name: string, people: Series["people"]): string | null {
  const all = Object.entries(people);
  const configured = entryOf(
    name,
    all.filter(([, { claimed }]) => claimed !== true),
  );
  if (configured !== undefined) return configured[1].github;
  const claimed = all.filter(([, entry]) => entry.claimed === true);
  return login.exec(name)?.[1] ?? entryOf(name, claimed)?.[1].github ?? null;
}

function entryOf<T extends { readonly github: string | null }>(
  name: string,
  all: readonly (readonly [string, T])[],
): readonly [string, T] | undefined {
  const wanted = folded(name.replace(/^@/, ""));
  return (
    all.find(([key]) => folded(key) === wanted) ??
    all.find(([, { github }]) => github !== null && folded(github) === wanted) ??
    only(all.filter(([key]) => first(folded(key)) === first(wanted) && (isOneWord(key) || isOneWord(name))))
  );
}

/** A name in small letters without accents. */
export function folded(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function first(name: string): string {
  return name.split(/\s+/, 1)[0] ?? name;
}

function isOneWord(name: string): boolean {
  return !/\s/.test(name.trim());
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
