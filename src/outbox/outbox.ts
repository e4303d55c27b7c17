import type { Clock } from "../ports/clock.ts";
import type { Collection } from "../ports/store.ts";
import { CallError } from "../errors.ts";
import type { Effect, EffectRecord } from "./effect.ts";
import { nextStep, REPEATABLE } from "./next-step.ts";
import type { Performer, Progress } from "./performer.ts";
import {
  advance,
  beginCall,
  compact,
  type Decision,
  decide,
  expire,
  fail,
  failToLook,
  giveUp,
  intend,
  succeed,
  takeUp,
} from "./record-call.ts";

/** Performs effects exactly once: what is known is written down before each call and after it. */
export type Outbox = {
  /** Takes the effect as far as it goes now; one that was begun before is taken up where it stands. */
  perform(effect: Effect): Promise<EffectRecord>;
  /** Takes up an effect that is parked, or that waits, on a person's word, with what it should be now. */
  retry(effect: Effect): Promise<EffectRecord>;
  /** Ends an effect on a person's word. No call is made, and none will be. */
  decide(record: EffectRecord, decision: Decision): Promise<EffectRecord>;
};

/**
 * Gives the outbox on this store. Its work runs inside `store.exclusively`, which its callers hold.
 * `settle` tells whoever the effect is about what came of it; it must bear being told twice.
 * `onBug` hears of errors that no adapter should throw.
 */
export function createOutbox(options: {
  effects: Collection<EffectRecord>;
  performer: Performer;
  now: Clock;
  settle: (record: EffectRecord) => Promise<void>;
  onBug: (error: unknown, effect: Effect) => void;
}): Outbox {
  const { effects, performer, now, settle, onBug } = options;

  async function write(record: EffectRecord): Promise<EffectRecord> {
    await effects.set(record.effect.id, record);
    return record;
  }

  async function finish(record: EffectRecord): Promise<EffectRecord> {
    if (record.settled) return record;
    await settle(record);
    return write({ ...compact(record), settled: true });
  }

  async function take(record: EffectRecord, progress: Progress): Promise<EffectRecord> {
    if (progress === null) return record;
    if ("outcome" in progress) return write(succeed(record, progress.outcome));
    const advanced = advance(record, progress.message);
    const { effect, posted } = advanced;
    const complete = effect.type === "post" && posted.length >= effect.messages.length;
    return write(complete ? succeed(advanced, { type: "post", posted }) : advanced);
  }

  async function run(first: EffectRecord): Promise<EffectRecord> {
    let record = first;
    let looked = false;
    while (record.status === "pending") {
      const step = nextStep(record, now(), looked);
      switch (step.do) {
        case "wait":
          return finish(record);
        case "expire":
          return finish(await write(expire(record)));
        case "park":
          return finish(await write(giveUp(record, now())));
        case "look":
          try {
            const before = record;
            record = await take(record, await performer.look(record));
            looked = record === before;
          } catch (error) {
            if (!(error instanceof CallError)) onBug(error, record.effect);
            return finish(await write(failToLook(record, error, now())));
          }
          break;
        case "call":
          record = await write(beginCall(record, now()));
          try {
            record = await take(record, await performer.call(record));
            looked = false;
          } catch (error) {
            if (!(error instanceof CallError)) onBug(error, record.effect);
            return finish(await write(fail(record, error, now())));
          }
          break;
      }
    }
    return finish(record);
  }

  return {
    async perform(effect) {
      const known = await effects.get(effect.id);
      if (known !== null && !REPEATABLE.has(effect.type)) return run(known);
      return run(await write(known?.status === "pending" ? { ...known, effect } : intend(effect, now())));
    },
    async retry(effect) {
      const known = (await effects.get(effect.id)) ?? intend(effect, now());
      return run(await write(takeUp(known, effect, now())));
    },
    async decide(record, decision) {
      return finish(await write(decide(record, decision)));
    },
  };
}
