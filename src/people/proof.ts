import type { Writing } from "../ports/forge.ts";
import type { PendingProof } from "./person.ts";

/** How long a word is good for. */
export const proofLasts = { hours: 1 };

/** So many bytes make a word: nobody meets it by chance, and it has not been written anywhere before. */
export const proofBytes = 10;

/** Letters and digits that are not mistaken for one another (Crockford's base 32, small letters). */
const signs = "0123456789abcdefghjkmnpqrstvwxyz";

/** Makes a word of bytes that nobody can foresee: `meetbot-` and a sign for every five bits. */
export function proofWord(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.match(/.{5}/g) ?? [];
  return `meetbot-${fives.map((five) => signs.charAt(Number.parseInt(five, 2))).join("")}`;
}

/** When the word is no longer good. */
export function proofEnds({ askedAt }: PendingProof): Temporal.Instant {
  return Temporal.Instant.from(askedAt).add(proofLasts);
}

/** Whether a word was given for this account, and is still good. */
export function isPending(pending: PendingProof | null, login: string, now: Temporal.Instant): pending is PendingProof {
  return pending !== null && sameLogin(pending.login, login) && Temporal.Instant.compare(now, proofEnds(pending)) < 0;
}

/** Why writings prove nothing: there are none; by somebody else; without the word; or changed since, perhaps by another. */
export type ProofFault = "nothing" | "somebody else's" | "no word" | "edited";

/**
 * Gives the writing that proves the account, or why none does. The word must stand on a line of its own: an answer by mail quotes
 * what another wrote. What was edited counts for nothing: whoever may write to a repository may edit everybody's comments there.
 */
export function weighProof({ login, word }: PendingProof, writings: readonly Writing[]): Writing | ProofFault {
  const theirs = writings.filter(({ author }) => author !== null && sameLogin(author, login));
  const holding = theirs.filter(({ texts }) => texts.some((text) => holds(text, word)));
  const proof = holding.find(({ edited }) => !edited);
  if (proof !== undefined) return proof;
  if (holding.length > 0) return "edited";
  if (theirs.length > 0) return "no word";
  return writings.length > 0 ? "somebody else's" : "nothing";
}

/** GitHub's logins are compared without regard to case. */
export function sameLogin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Around a word on a line of its own there may be code marks and stars; behind a file's name its ending. */
function holds(text: string, word: string): boolean {
  return text
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^[`*_]+|[`*_.]+$/g, "")
        .replace(/\.\w{1,10}$/, "")
        .toLowerCase(),
    )
    .includes(word);
}
