import { isDeepStrictEqual } from "node:util";
import type { Series } from "../meetings/series.ts";
import type { Effect, EffectRecord } from "../outbox/effect.ts";
import type { World } from "../world.ts";
import { dueEffects } from "./due-effects.ts";
import { dueTroubles } from "./due-troubles.ts";
import { type Facts, recallFacts } from "./facts.ts";
import { keepSnapshot } from "./snapshot.ts";

/** Filing, then the report, then the minutes, then the comments: no more than this many rounds are ever needed. */
const ROUNDS = 5;

/**
 * Does all that is due for a series and gives what came of it (what only went on waiting is left out): first what was begun before, then what the facts in the
 * store call for, deciding anew after each round; then what the maintainers are to know. Runs inside the store's turn, which its callers hold.
 */
export async function performDue(world: World, series: Series): Promise<readonly EffectRecord[]> {
  const taken = new Set<string>();
  const performed: EffectRecord[] = [];
  const perform = async (effect: Effect, facts: Facts): Promise<void> => {
    if (effect.type === "post" && effect.about.what === "minutes")
      await keepSnapshot(world, facts, effect.about.meeting);
    const record = await world.outbox.perform(effect);
    taken.add(effect.id);
    if (!isDeepStrictEqual(record, facts.effects.get(effect.id))) performed.push(record);
  };
  const before = await recallFacts(world, series);
  for (const { effect, status, settled } of before.effects.values()) {
    if (status === "pending" || !settled) await perform(effect, before);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const facts = await recallFacts(world, series);
    const due = await dueEffects(world, facts);
    const fresh = due.filter(({ id }) => !taken.has(id));
    if (fresh.length === 0) break;
    for (const effect of issuesFirst(fresh)) await perform(effect, facts);
  }
  // Last, in one message: each effect that was tried may add to it.
  const facts = await recallFacts(world, series);
  for (const effect of dueTroubles(world, facts)) await perform(effect, facts);
  return performed;
}

/** Where there are issues to file, a reminder waits for the next round: it names what is open. */
function issuesFirst(due: readonly Effect[]): readonly Effect[] {
  if (!due.some(({ type }) => type === "file-issue")) return due;
  return due.filter((effect) => effect.type !== "post" || effect.about.what !== "reminder");
}
