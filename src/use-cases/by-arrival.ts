import type { Delivery } from "../ports/delivery.ts";

/** Orders deliveries as they came, the first first. */
export function byArrival(a: Delivery, b: Delivery): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a.arrivedAt), Temporal.Instant.from(b.arrivedAt));
}
