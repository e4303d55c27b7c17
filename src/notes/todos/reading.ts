/** What a rule made of words: work, and whose; or, with `heldBy`, why these words are no work though they look like it. */
export type Reading = { readonly rule: string; readonly owners: readonly string[]; readonly heldBy: string | null };

/** The rule finds work, for these people. */
export function work(rule: string, owners: readonly string[] = []): Reading {
  return { rule, owners, heldBy: null };
}

/** The rule fits but for `heldBy`. */
export function held(rule: string, heldBy: string): Reading {
  return { rule, owners: [], heldBy };
}

/** Work, unless something holds it back. */
export function workUnless(heldBy: string | null, rule: string, owners: readonly string[] = []): Reading {
  return { rule, owners: heldBy === null ? owners : [], heldBy };
}
