import { isQuiet } from "../people/quiet-hours.ts";
import type { Effect, EffectRecord } from "./effect.ts";

/** What to do with an effect now: call, look whether an earlier call happened, wait, or give up. */
export type Step =
  | { readonly do: "call" }
  | { readonly do: "look" }
  | { readonly do: "wait" }
  | { readonly do: "expire" }
  | { readonly do: "park" };

const MAX_TRIES = 3;

/**
 * For how long after a call that may have happened a listing may still not show it. GitHub's listings have been seen
 * minutes stale; Discord's are not, but a request that timed out here may still be on its way there.
 */
const STALE: Record<Effect["type"], Temporal.DurationLike> = {
  "file-issue": { minutes: 10 },
  "close-issue": { minutes: 0 },
  "amend-issue": { minutes: 0 },
  comment: { minutes: 10 },
  post: { minutes: 1 },
  "create-event": { minutes: 1 },
  "update-event": { minutes: 0 },
  "cancel-event": { minutes: 0 },
  "write-pad": { minutes: 0 },
  "send-mail": { minutes: 0 },
  "propose-file": { minutes: 1 },
};

/** Doing these twice is doing them once: no need to look before the next try, and their id may come again. */
export const REPEATABLE: ReadonlySet<Effect["type"]> = new Set([
  "close-issue",
  "amend-issue",
  "update-event",
  "cancel-event",
  "write-pad",
]);

/** Where these went, nobody can be asked whether they came: what may have been done is left to a person, not done again. */
export const UNTRACED: ReadonlySet<Effect["type"]> = new Set(["send-mail"]);

/** These stand where they were made for weeks, and can be found by their mark without reading everything since. */
const LASTING: ReadonlySet<Effect["type"]> = new Set(["file-issue", "create-event"]);

/**
 * Decides the next step of a pending effect. `looked`: we have just looked and it was not there.
 * A call that may have happened is looked for at once, and again until a listing can no longer be stale; only then is
 * it tried again, three times in all. An issue and an event are looked for before the first call too: after a lost store
 * the mark that they carry is all that remembers them.
 */
export function nextStep(record: EffectRecord, now: Temporal.Instant, looked: boolean): Step {
  const { effect } = record;
  if (record.notBefore !== null && Temporal.Instant.compare(now, record.notBefore) < 0) return { do: "wait" };
  const over = effect.expires !== null && Temporal.Instant.compare(now, effect.expires) >= 0;
  const mayHaveHappened = record.unsure && !REPEATABLE.has(effect.type);
  if (!looked && (mayHaveHappened || (LASTING.has(effect.type) && !over))) return { do: "look" };
  if (mayHaveHappened && UNTRACED.has(effect.type)) return { do: "park" };
  if (over) return { do: "expire" };
  if (mustBeQuiet(effect, now)) return { do: "wait" };
  if (record.tries === 0 || !record.unsure) return { do: "call" };
  if (mayHaveHappened && isStale(record, now)) return { do: "wait" };
  return record.tries < MAX_TRIES ? { do: "call" } : { do: "park" };
}

/** Whether somebody would be woken: what could not be sent at once waits as it would have. */
function mustBeQuiet(effect: Effect, now: Temporal.Instant): boolean {
  if (effect.type !== "post" || effect.about.what !== "to person" || effect.about.quiet === null) return false;
  return isQuiet(now, effect.about.quiet);
}

function isStale(record: EffectRecord, now: Temporal.Instant): boolean {
  if (record.calledAt === null) return false;
  const fresh = Temporal.Instant.from(record.calledAt).add(STALE[record.effect.type]);
  return Temporal.Instant.compare(now, fresh) < 0;
}
