import type { Series } from "../meetings/series.ts";
import { followIssues } from "../sweep/follow-issues.ts";
import { type Facts, keepFacts, readFacts, recallFacts } from "../sweep/facts.ts";
import type { World } from "../world.ts";

/** Runs `work` on the facts as they are now: the pad read, what is new in it written down. Nothing else runs meanwhile. */
export function withFacts<T>(world: World, series: Series, work: (facts: Facts) => Promise<T>): Promise<T> {
  return world.store.exclusively(async () => {
    const fresh = await readFacts(world, series);
    await keepFacts(world, fresh);
    return work(fresh.facts);
  });
}

/** The same, with the state of every filed issue read from the forge, as far as it answers. */
export function withFollowedFacts<T>(world: World, series: Series, work: (facts: Facts) => Promise<T>): Promise<T> {
  return withFacts(world, series, async (facts) => {
    await followIssues(world, facts);
    return work(await recallFacts(world, series));
  });
}
