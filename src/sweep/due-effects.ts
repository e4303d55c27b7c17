import { isDeepStrictEqual } from "node:util";
import type { Effect, EffectRecord } from "../outbox/effect.ts";
import type { World } from "../world.ts";
import { dueChairReport } from "./due-chair-report.ts";
import { dueCorrections } from "./due-corrections.ts";
import { dueCloseAsks } from "./due-close-asks.ts";
import { dueComments } from "./due-comments.ts";
import { dueDiagnostics } from "./due-diagnostics.ts";
import { dueEventChange } from "./due-event-change.ts";
import { dueFilings, dueMeetings } from "./due-filings.ts";
import { dueMails } from "./due-mails.ts";
import { dueMailsToSend } from "./due-mails-to-send.ts";
import { dueMeetingPosts } from "./due-meeting-posts.ts";
import { dueMinutes } from "./due-minutes.ts";
import { dueNewsPost } from "./due-news-post.ts";
import { dueToPaste } from "./due-to-paste.ts";
import { dueTicks } from "./due-ticks.ts";
import { duePadWrites } from "./due-pad-writes.ts";
import { dueNamings } from "./due-namings.ts";
import { duePersonalPosts } from "./due-personal-posts.ts";
import { dueProposals } from "./due-proposals.ts";
import { dueReports } from "./due-reports.ts";
import { dueWatchdog } from "./due-watchdog.ts";
import type { Facts } from "./facts.ts";

/**
 * Everything that is to be done now, in the order in which it should happen. What is in the outbox already is left out.
 * Some things wait for others (the report for the filing, the minutes for both): after performing, decide again.
 */
export async function dueEffects(world: World, facts: Facts): Promise<readonly Effect[]> {
  const due = await dueMeetings(world, facts);
  const filings = await dueFilings(world, facts, due);
  const effects = [
    ...(await dueMeetingPosts(world, facts)),
    ...(await dueEventChange(world, facts)),
    ...filings,
    ...dueReports(world, facts, due),
    ...dueNamings(facts),
    ...dueDiagnostics(world, facts),
    ...(await duePersonalPosts(world, facts)),
    ...(await dueMinutes(world, facts, due)),
    ...(await dueChairReport(world, facts)),
    ...(await dueComments(world, facts)),
    ...(await dueProposals(world, facts, due)),
    ...dueNewsPost(world, facts),
    ...dueTicks(facts),
    ...dueCloseAsks(world, facts),
    ...(await dueWatchdog(world, facts)),
    ...duePadWrites(world, facts),
    ...dueToPaste(world, facts),
    ...(await dueMails(world, facts)),
    ...(await dueMailsToSend(world, facts)),
  ];
  const fresh = effects.filter((effect) => {
    const known = facts.effects.get(effect.id);
    return known === undefined || (isRepeated(effect.type) && isNewWish(effect, known));
  });
  return [...dueCorrections(facts), ...fresh];
}

/** What was done, given up or dropped is not wished for again, but something else is. */
function isNewWish(effect: Effect, known: EffectRecord): boolean {
  return known.status === "pending" || !isDeepStrictEqual(known.effect, effect);
}

/** What is brought up to date rather than done once: the latest wish replaces the one that waits. */
function isRepeated(type: Effect["type"]): boolean {
  return type === "update-event" || type === "cancel-event";
}
