import type { Effect, EffectRecord, FileIssue } from "../outbox/effect.ts";
import type { Facts } from "../sweep/facts.ts";
import { issueEffect } from "../sweep/issue-effect.ts";
import { readStates } from "../sweep/read-states.ts";
import { pullsToRead } from "../todos/decide.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";

/** The todo's issue as it is to be filed now. Throws a `UserError` where it may not be. */
export async function draftFiling(world: World, facts: Facts, todo: Todo): Promise<Effect & FileIssue> {
  const states = (await readStates(world, pullsToRead([todo], todo.meeting))) ?? new Map();
  return issueEffect(world, facts, todo, states);
}

/** Files it; one that got stuck is taken up again. */
export function performFiling(world: World, facts: Facts, effect: Effect & FileIssue): Promise<EffectRecord> {
  // The record says whether it is stuck: a crash may have left the todo approved and its filing parked. What was dropped is filed where a person names it.
  const stuck = ["parked", "dropped"].includes(facts.effects.get(effect.id)?.status ?? "");
  return stuck ? world.outbox.retry(effect) : world.outbox.perform(effect);
}
