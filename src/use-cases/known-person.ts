import { isDeepStrictEqual } from "node:util";
import type { Asker } from "../bot.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { expire } from "../outbox/record-call.ts";
import { type KnownPerson, stranger } from "../people/person.ts";
import type { World } from "../world.ts";

/** What is kept of whoever asks, by the name that they have now. */
export async function knownPerson({ store }: Pick<World, "store">, by: Asker): Promise<KnownPerson> {
  const known = await store.people.get(by.id);
  return known === null ? stranger({ id: by.id, called: by.name }) : { ...known, called: by.name };
}

/** Keeps what somebody said; of whom there is nothing to keep, nothing is. */
export async function keepPerson({ store }: Pick<World, "store">, person: KnownPerson): Promise<void> {
  if (isDeepStrictEqual(person, stranger(person))) await store.people.delete(person.id);
  else await store.people.set(person.id, person);
}

/** The messages to somebody alone that are in the outbox, sent or not. */
export async function personalPosts({ store }: Pick<World, "store">, id: string): Promise<readonly EffectRecord[]> {
  return (await store.effects.all()).filter(
    ({ effect }) => effect.type === "post" && effect.about.what === "to person" && effect.about.person === id,
  );
}

/** Takes back what waits to be sent to somebody: it is decided anew by what they wish now. What may have been sent is left at that. */
export async function takeBackWaiting(world: Pick<World, "store">, id: string): Promise<void> {
  for (const record of await personalPosts(world, id)) {
    if (record.status !== "pending") continue;
    const begun = record.unsure || record.posted.length > 0;
    if (begun) await world.store.effects.set(record.effect.id, expire(record));
    else await world.store.effects.delete(record.effect.id);
  }
}
