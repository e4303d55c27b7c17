import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { chairReport } from "../sweep/chair-report.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";

/** Tells what became of the todos since the last meeting, as the chair is told a day before the next. */
export function tellSinceLast(world: World, series: Series): Promise<Reply> {
  return withFollowedFacts(world, series, (facts) => say(chairReport(world, facts) ?? replies.noSinceLast));
}
