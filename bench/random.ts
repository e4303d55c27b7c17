/** Picks, in an order that is the same on each run: no two meetings of a bench are alike, and no two runs differ. */
export type Random = {
  readonly upTo: (most: number) => number;
  readonly one: <T>(things: readonly [T, ...T[]]) => T;
};

/** Numerical Recipes' linear congruential generator, good enough to shuffle words. */
export function createRandom(seed: number): Random {
  let state = seed;
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { upTo, one: (things) => things[upTo(things.length)] ?? things[0] };
}
