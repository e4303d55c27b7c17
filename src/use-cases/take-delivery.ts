import type { Delivery, HookOutcome } from "../ports/delivery.ts";
import type { World } from "../world.ts";
import { byArrival } from "../sweep/untaken-deliveries.ts";

/**
 * GitHub delivers again what is at most three days old (https://docs.github.com/en/webhooks/testing-and-troubleshooting-webhooks):
 * for longer, nobody asks whether a delivery is known.
 */
const REMEMBERED = Temporal.Duration.from({ hours: 4 * 24 });

/** How often it is looked what can be forgotten, and how many wait: as often as a sweep takes them. */
const TIDIED_EVERY = Temporal.Duration.from({ minutes: 1 });

/**
 * Gives what takes deliveries: each is kept once, for the next sweep, and a second one of the same id changes nothing. Where `limit`
 * of them wait already, it is not kept: GitHub then shows that it failed, and what it told of is found by asking GitHub, as
 * without web hooks. Throws a `UserError` where it can't be written down.
 *
 * GitHub waits ten seconds for an answer, and a sweep may hold the store's turn for longer, so this takes no turn. It needs none:
 * each write is one row, on the disk when it resolves, which no decision reads twice; only here are rows made and forgotten, one
 * delivery after the other, and a sweep only marks those that it has looked at (`markTaken`).
 */
export function deliveryTaker(
  { store: { deliveries }, now }: Pick<World, "store" | "now">,
  limit = 10_000,
): (delivery: Delivery) => Promise<HookOutcome & ("kept" | "known" | "nothing" | "full")> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let tidied: Temporal.Instant | null = null;

  /** Forgets those taken long ago, and the oldest where they are many; counts those that wait. */
  async function tidy(at: Temporal.Instant): Promise<void> {
    const all = await deliveries.all();
    const taken = all.filter((one) => one.taken).toSorted((a, b) => byArrival(b, a));
    for (const [place, one] of taken.entries()) {
      const old = Temporal.Duration.compare(at.since(one.arrivedAt), REMEMBERED) > 0;
      if (old || place >= limit) await deliveries.delete(one.id);
    }
    waiting = all.length - taken.length;
    tidied = at;
  }

  async function take(delivery: Delivery) {
    if (delivery.issues.length + delivery.repositories.length === 0) return "nothing";
    if ((await deliveries.get(delivery.id)) !== null) return "known";
    const at = now();
    if (tidied === null || Temporal.Duration.compare(at.since(tidied), TIDIED_EVERY) >= 0) await tidy(at);
    if (waiting >= limit) return "full";
    await deliveries.set(delivery.id, delivery);
    waiting += 1;
    return "kept";
  }

  return (delivery) => {
    const taken = last.then(() => take(delivery));
    last = taken.catch(() => null);
    return taken;
  };
}
