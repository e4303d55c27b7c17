import type { Series } from "./meetings/series.ts";
import type { Delivery } from "./ports/delivery.ts";
import type { Effect, EffectRecord } from "./outbox/effect.ts";
import { checkRepositories } from "./sweep/check-repositories.ts";
import { dueEffects } from "./sweep/due-effects.ts";
import { dueTroubles } from "./sweep/due-troubles.ts";
import { keepFacts, readFacts, recallFacts } from "./sweep/facts.ts";
import { followDeliveries, isOutdated } from "./sweep/follow-deliveries.ts";
import { followHourly } from "./sweep/follow-issues.ts";
import { lookForDone } from "./sweep/look-for-done.ts";
import { performDue } from "./sweep/perform-due.ts";
import { markTaken, untakenDeliveries } from "./sweep/untaken-deliveries.ts";
import type { TodoState } from "./todos/todo.ts";
import type { World } from "./world.ts";

/** What one pass did, by series; `failed` names the series whose pass threw, with what it threw. */
export type Swept = {
  readonly performed: readonly EffectRecord[];
  readonly failed: readonly { readonly series: string; readonly error: unknown }[];
};

/** One pass over everything that may be due. What goes wrong in one series does not hold up the others. */
export async function sweep(world: World): Promise<Swept> {
  const performed: EffectRecord[] = [];
  const failed: { series: string; error: unknown }[] = [];
  const deliveries = await untakenDeliveries(world.store);
  const again = new Set<Delivery>();
  for (const series of world.series) {
    try {
      const swept = await world.store.exclusively(() => sweepSeries(world, series, deliveries));
      performed.push(...swept.performed);
      for (const delivery of swept.again) again.add(delivery);
    } catch (error) {
      failed.push({ series: series.id, error });
      world.log.error({ series: series.id, error }, "The sweep of a series broke off");
    }
  }
  const looked = deliveries.filter((delivery) =>
    failed.length === 0 ? !again.has(delivery) : isOutdated(delivery, world.now()),
  );
  await markTaken(world.store, looked);
  for (const record of performed) logRecord(world, record);
  await measure(world, performed, failed.length > 0);
  return { performed, failed };
}

/** The effects that a sweep would begin now, none of them done, nothing written. */
export async function drySweep(world: World): Promise<readonly Effect[]> {
  const effects: Effect[] = [];
  for (const series of world.series) {
    const { facts } = await readFacts(world, series);
    const waiting = [...facts.effects.values()].filter(({ status }) => status === "pending");
    const due = [...(await dueEffects(world, facts)), ...dueTroubles(world, facts)];
    effects.push(...waiting.map(({ effect }) => effect), ...due);
  }
  return effects;
}

async function sweepSeries(world: World, series: Series, deliveries: readonly Delivery[]) {
  await keepFacts(world, await readFacts(world, series));
  await checkRepositories(world, await recallFacts(world, series));
  const again = await followDeliveries(world, await recallFacts(world, series), deliveries);
  await followHourly(world, await recallFacts(world, series));
  await lookForDone(world, await recallFacts(world, series));
  return { performed: await performDue(world, series), again };
}

async function measure({ metrics, store, now }: World, performed: readonly EffectRecord[], failed: boolean) {
  for (const record of performed) metrics.effectTried(record);
  const counts: Partial<Record<TodoState, number>> = {};
  for (const { state } of await store.todos.all()) counts[state] = (counts[state] ?? 0) + 1;
  metrics.todosCounted(counts);
  metrics.sweepEnded(now(), failed);
}

function logRecord({ log }: World, { effect, status, why, tries }: EffectRecord): void {
  const fields = { series: effect.series, effect: effect.id, type: effect.type, status, tries };
  if (status === "done") log.info(fields, "An effect is done");
  else log.warn({ ...fields, why }, "An effect is not done");
}
