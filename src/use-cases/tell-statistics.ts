import type { Series } from "../meetings/series.ts";
import type { Reply } from "../reply.ts";
import { recentDays } from "../todos/statistics.ts";
import { statisticsOf } from "../sweep/statistics-of.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";

/** Tells how many todos are open, how old they are, and how fast they are closed, as GitHub has it now. */
export function tellStatistics(world: World, series: Series): Promise<Reply> {
  return withFollowedFacts(world, series, (facts) => {
    const view = { series: series.title, recentDays, ...statisticsOf(facts) };
    return say(world.templates.render("stats", view));
  });
}
