import type { People } from "../people/people.ts";
import { noOwners } from "../words/verbs.ts";

/** What only people do makes a person of an unknown name. */
const personLike =
  /^\W{0,3}\p{Lu}[\p{L}'’-]{1,30} (?:(?:has|have) been \p{Ll}+ing|mention|propos|suggest|ask|thinks|thought|tried|wrote|said|says|offer|report|volunteer|explain|talk|went|promis|wants|is (?:happy|planning|going|looking|working))/u;

/** The person whom a text names last; null where it names nobody who is known. */
export function lastMention(text: string, people: People): readonly string[] | null {
  const names = [...text.slice(-1000).matchAll(/@?\p{Lu}[\p{L}\p{N}_-]{1,30}|@[\w-]{2,39}/gu)];
  const last = names.findLast(([name]) => people.knows(name))?.[0];
  return last === undefined ? null : [last.replace(/^@/u, "")];
}

/** Whom a sentence is about by its first words: people, "we", nobody ("Has merged …"), or a thing. */
export function headOf(text: string, people: People): readonly string[] | "we" | "none" | "thing" {
  const first = /^[^\p{L}@]{0,3}(@?[\p{L}][\p{L}\p{N}_'’-]{0,38}(?:\s\p{Lu}[\p{L}'’-]{0,30})?)/u.exec(text)?.[1] ?? "";
  const [word = ""] = first.split(" ");
  for (const name of [first, word, word.replace(/['’]s$/u, "")])
    if (people.knows(name) || name.startsWith("@")) return [name.replace(/^@/u, "")];
  if (personLike.test(text.slice(0, 80)) && !noOwners.has(word.toLowerCase())) return [word];
  if (/^(?:we|i|we've|i've|we're|i'm)$/iu.test(word)) return "we";
  return /^(?:has|have|had|still|is|was|will|not|been|got|went|some|merged|opened|started|done|did)$/iu.test(word)
    ? "none"
    : "thing";
}
