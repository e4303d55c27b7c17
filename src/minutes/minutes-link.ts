import type { EffectRecord } from "../outbox/effect.ts";

/** Where the minutes that were posted can be read; null: the chat has no addresses. */
export function minutesLink({ posted }: Pick<EffectRecord, "posted">): string | null {
  return posted.find(({ url }) => url !== null)?.url ?? null;
}
