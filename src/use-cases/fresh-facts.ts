import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { showTime } from "../meetings/show-time.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { type Facts, keepFacts, readFacts, recallFacts } from "../sweep/facts.ts";
import { followIssues } from "../sweep/follow-issues.ts";
import type { World } from "../world.ts";

type Work = (facts: Facts) => Reply | Promise<Reply>;

/**
 * Answers from the facts as they are now: the pad read, what is new in it written down. Nothing else runs meanwhile. Where
 * the pad can't be read, the answer is from what it said before, and says so.
 */
export function withFacts(world: World, series: Series, work: Work): Promise<Reply> {
  return world.store.exclusively(async () => {
    const fresh = await readFacts(world, series);
    await keepFacts(world, fresh);
    const trouble = troubleWith(world, fresh.facts);
    try {
      const reply = await work(fresh.facts);
      return reply.kind === "form" || trouble === null ? reply : { ...reply, text: `${reply.text}\n\n${trouble}` };
    } catch (error) {
      if (trouble === null || !(error instanceof UserError)) throw error;
      if (error.message.includes(fresh.facts.state.padTrouble?.why ?? "")) throw error; // it says so already
      throw new UserError(`${error.message} ${trouble}`, { cause: error });
    }
  });
}

/** The same, with the state of every filed issue read from the forge, as far as it answers. */
export function withFollowedFacts(world: World, series: Series, work: Work): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    await followIssues(world, facts);
    return work(await recallFacts(world, series));
  });
}

function troubleWith(world: World, { series, state: { padTrouble } }: Facts): string | null {
  if (padTrouble === null) return null;
  const since = showTime(Temporal.Instant.from(padTrouble.since), world.chat.times, series.timeZone);
  return replies.padTrouble(padTrouble.why, since);
}
