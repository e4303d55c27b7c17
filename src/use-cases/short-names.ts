/** The shortest name that a todo, or an effect, may be called by. */
const SHORTEST = 4;

/** The shortest beginning of each id that names it alone, by id; no two are the same. */
export function shortNames(all: readonly string[]): ReadonlyMap<string, string> {
  const ids = all.toSorted();
  const shared = (one: string, other = ""): number => {
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return length;
  };
  // Sorted, an id shares its longest beginning with a neighbour.
  return new Map(
    ids.map((id, place) => {
      const unique = Math.max(shared(id, ids[place - 1]), shared(id, ids[place + 1])) + 1;
      return [id, id.slice(0, Math.max(SHORTEST, unique))];
    }),
  );
}
