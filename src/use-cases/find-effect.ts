import { UserError } from "../errors.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { effectName, waitingEffects } from "../outbox/waiting.ts";
import { replies } from "../replies.ts";
import type { Facts } from "../sweep/facts.ts";

/** The effect that waits under this name, or the beginning of it. Throws a `UserError` where none or several do, or it waits no more. */
export function findEffect({ effects, todos }: Facts, typed: string): EffectRecord {
  const wanted = typed.trim().toLowerCase();
  const isMeant = ({ effect }: EffectRecord): boolean => wanted !== "" && effectName(effect).startsWith(wanted);
  const all = [...effects.values()];
  const [only, ...others] = waitingEffects(all, todos).filter(isMeant);
  if (only === undefined) {
    const over = all.find(isMeant);
    throw new UserError(over === undefined ? replies.noSuchEffect(typed) : replies.effectOver(over.status));
  }
  if (others.length > 0)
    throw new UserError(
      replies.severalEffects(
        typed,
        [only, ...others].map(({ effect }) => effectName(effect)),
      ),
    );
  return only;
}
