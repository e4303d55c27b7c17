import type { EffectRecord } from "../../outbox/effect.ts";
import { same } from "../identity/same.ts";
import type { Wish } from "./wishes.ts";

/** Whether a wish was not yet taken up: the outbox knows of nothing for it, or only of what an earlier one asked for. */
export function isOwed({ since, effect }: Wish, record: EffectRecord | undefined): boolean {
  if (record === undefined) return true;
  const isOther = !same(record.effect, effect);
  if (record.status === "pending") return isOther;
  const order = Temporal.Instant.compare(record.intendedAt, since);
  return order < 0 || (order === 0 && isOther);
}
