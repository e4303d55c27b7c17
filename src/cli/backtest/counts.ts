/** How often something is named. */
export type Count = { readonly name: string; readonly count: number };

/** Counts names, in either case as they were first written: the most frequent first, then in the order of their letters. */
export function counts(names: readonly string[]): readonly Count[] {
  return [...Map.groupBy(names, (name) => name.toLowerCase())]
    .toSorted(([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1))
    .map(([key, same]) => ({ name: same[0] ?? key, count: same.length }));
}
