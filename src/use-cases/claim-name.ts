import type { Asker } from "../bot.ts";
import { UserError } from "../errors.ts";
import { readName, whoHasName } from "../people/claim-name.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { World } from "../world.ts";
import { keepPerson, knownPerson } from "./known-person.ts";
import { whisper } from "./message.ts";

/** Notes what the meetings' notes call whoever asks; for names that nobody else has, and after an account is proved. */
export function claimName(world: World, typed: string, by: Asker): Promise<Reply> {
  return world.store.exclusively(async () => {
    const person = await knownPerson(world, by);
    if (person.github === null) throw new UserError(replies.nameNeedsAccount);
    const { login } = person.github;
    const name = readName(typed);
    if (name === null) throw new UserError(replies.notAName(typed));
    const known = await world.store.people.all();
    const holder = whoHasName(name, { id: person.id, login, series: world.series, known });
    if (holder?.holder === "theirs") return whisper(replies.nameIsYours(name, login));
    if (holder !== null) throw new UserError(replies.nameIsTaken[holder.holder](name, holder.login, login));
    await keepPerson(world, { ...person, name });
    return whisper(replies.nameClaimed(name, login));
  });
}
