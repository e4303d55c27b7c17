import type { Delivery } from "../ports/delivery.ts";
import type { Store } from "../ports/store.ts";

/** Orders deliveries as they came, the first first. */
export function byArrival(a: Delivery, b: Delivery): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a.arrivedAt), Temporal.Instant.from(b.arrivedAt));
}

/** The deliveries that no sweep has looked at yet, in the order in which they came. */
export async function untakenDeliveries({ deliveries }: Pick<Store, "deliveries">): Promise<readonly Delivery[]> {
  const all = await deliveries.all();
  return all.filter((one) => !one.taken).toSorted(byArrival);
}

/**
 * Notes that a sweep has looked at what these name, once it has: after a crash between the two it looks again, which does no
 * harm. What came meanwhile has a record of its own and stays untaken. Doing it twice changes nothing.
 */
export async function markTaken({ deliveries }: Pick<Store, "deliveries">, looked: readonly Delivery[]): Promise<void> {
  for (const delivery of looked) await deliveries.set(delivery.id, { ...delivery, taken: true });
}
