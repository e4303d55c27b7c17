import type { Asker } from "../bot.ts";
import { UserError } from "../errors.ts";
import type { KnownPerson, PendingProof } from "../people/person.ts";
import { readProofPlace } from "../people/proof-place.ts";
import { isPending, proofBytes, proofEnds, proofWord, sameLogin, weighProof } from "../people/proof.ts";
import { readLogin } from "../people/read-login.ts";
import type { ProofPlace, Writing } from "../ports/forge.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { World } from "../world.ts";
import { keepPerson, knownPerson } from "./known-person.ts";
import { whisper } from "./message.ts";

/**
 * Links a GitHub account to whoever asks, once a word that was given to them stands in a gist or a comment of that account: first it
 * gives the word, then, asked again, it looks for it. Without a login it tells who they are.
 */
export function proveAccount(
  world: World,
  { login: typed, proof }: { login: string | null; proof: string | null },
  by: Asker,
): Promise<Reply> {
  return world.store.exclusively(async () => {
    const person = await knownPerson(world, by);
    const wanted = typed ?? (proof === null ? null : (person.pending?.login ?? null));
    if (wanted === null && proof !== null) throw new UserError(replies.proofOfWhat);
    if (wanted === null) return whisper(replies.whoYouAre(person));
    const login = readLogin(wanted);
    if (login === null) throw new UserError(replies.notALogin(wanted));
    if (person.github !== null && sameLogin(person.github.login, login))
      return whisper(replies.accountIsYours(person.github.login));
    if (!isPending(person.pending, login, world.now())) return giveWord(world, person, login, proof !== null);
    return takeProof(world, person, person.pending, proof);
  });
}

/** Takes the account back, and the name in the notes with it. */
export function unlinkAccount(world: World, by: Asker): Promise<Reply> {
  return world.store.exclusively(async () => {
    const person = await knownPerson(world, by);
    await keepPerson(world, { ...person, github: null, name: null, pending: null, taken: null });
    if (person.github === null) return whisper(replies.nothingLinked);
    return whisper(replies.unlinked(person.github.login, person.name));
  });
}

/** GitHub is asked first, whether there is such an account at all. */
async function giveWord(world: World, person: KnownPerson, login: string, early: boolean): Promise<Reply> {
  const now = world.now();
  const known = await world.forge.readWritings({ kind: "gists", login, since: now });
  if (known === null) throw new UserError(replies.noSuchLogin(login));
  const pending = { login, word: proofWord(world.random(proofBytes)), askedAt: now.toString() };
  await keepPerson(world, { ...person, pending });
  return whisper([...(early ? [replies.noWordYet] : []), replies.word(pending, untilOf(pending))].join("\n"));
}

async function takeProof(
  world: World,
  person: KnownPerson,
  pending: PendingProof,
  typed: string | null,
): Promise<Reply> {
  const place: ProofPlace | null =
    typed === null
      ? { kind: "gists", login: pending.login, since: Temporal.Instant.from(pending.askedAt) }
      : readProofPlace(typed);
  if (place === null) throw new UserError(replies.notAProof(typed ?? ""));
  const verdict = weighProof(pending, (await world.forge.readWritings(place)) ?? []);
  if (typeof verdict === "string") {
    const fault = replies.proofFaults[place.kind === "gists" ? "in gists" : verdict](pending.login);
    throw new UserError(`${fault}\n${replies.word(pending, untilOf(pending))}`);
  }
  return link(world, person, pending, verdict);
}

/** The proof is as good as the one before it, and newer: whoever had the account has it no longer. */
async function link(
  world: World,
  person: KnownPerson,
  pending: PendingProof,
  { author, url }: Writing,
): Promise<Reply> {
  const at = world.now().toString();
  const login = author ?? pending.login;
  for (const other of await world.store.people.all()) {
    if (other.id === person.id || other.github === null || !sameLogin(other.github.login, login)) continue;
    await keepPerson(world, { ...other, github: null, name: null, taken: { login: other.github.login, at } });
    world.log.info(
      { login, from: other.id, to: person.id },
      "An account was proved anew, by somebody else in the chat",
    );
  }
  await keepPerson(world, {
    ...person,
    github: { login, provenAt: at, proof: url },
    pending: null,
    taken: null,
  });
  return whisper(replies.linked(login, person.reminders.mode));
}

/** The time of day in UTC at which the word ends. */
function untilOf(pending: PendingProof): string {
  return proofEnds(pending).toZonedDateTimeISO("UTC").toPlainTime().toString({ smallestUnit: "minute" });
}
