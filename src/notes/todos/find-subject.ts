import type { People } from "../people/people.ts";
import { labelWords } from "../words/labels.ts";
import { joints } from "../words/languages.ts";

/** Who a verb is said of. Offsets count in the sentence. */
export type Subject =
  | { readonly kind: "people"; readonly names: readonly string[]; readonly start: number }
  | { readonly kind: "we" | "i" | "pronoun" | "someone" | "everyone" | "none"; readonly start: number }
  | { readonly kind: "stranger"; readonly names: readonly string[]; readonly start: number }
  | { readonly kind: "thing"; readonly word: string; readonly start: number };

const nameAtEnd = /(@?[\p{L}_][\p{L}\p{M}\p{N}_'’.-]{0,38})$/u;
const joining = joints.join("|");
const between = new RegExp(String.raw`(?:\s{0,2}[,/&+]\s{0,2}(?:(?:${joining})\s)?|\s(?:${joining})\s)$`, "u");

const lowerCaseWord = /(?<=\s)[a-z]+$/u;
/** Words between a subject and its verb, and those that stand for people. */
const passed =
  /^(?:who|also|still|then|now|really|probably|likely|both|either|kindly|has|have|everyone|everybody|all)$/u;

/** Whether a mere "to" may have people before it. Mostly a word in lower case stands there that nobody is called, and there is no need to find a subject. */
export function mayHaveSubject(sentence: string, verbAt: number, people: People): boolean {
  const word = lowerCaseWord.exec(sentence.slice(Math.max(0, verbAt - 30), verbAt).trimEnd())?.[0];
  return word === undefined || passed.test(word) || people.knows(word);
}

/** The subject that ends where a verb begins: names joined by commas and "and", a pronoun, or none at the start of a clause. */
export function findSubject(sentence: string, verbAt: number, people: People): Subject {
  const from = Math.max(0, verbAt - 160);
  const before = sentence
    .slice(from, verbAt)
    .replace(/\s+$/u, "")
    .replace(/['’](?:ll)?$/u, "")
    .replace(/\s*\([^()]{0,60}\)$/u, "")
    .replace(/^(\W{0,3}@?\p{L}[\p{L}\p{N}_-]{1,30}),$/u, "$1")
    .replace(/,?\s(?:who|also|still|then|now|really|probably|likely|both|either|kindly|has|have)$/u, "")
    .replace(/,?\s(?:who|also|still|then)$/u, "");
  const names = namesAtEnd(before, people);
  if (names !== null) return { kind: "people", names: names.found, start: from + names.start };
  const word = /([@\p{L}][\p{L}\p{N}_'’-]{0,38})$/u.exec(before)?.[1] ?? "";
  const start = from + before.length - word.length;
  const lower = word.toLowerCase();
  if (lower === "we" || lower === "i") return { kind: lower, start };
  if (lower === "he" || lower === "she" || (lower === "they" && /['’]$/u.test(sentence.slice(0, verbAt))))
    return { kind: "pronoun", start };
  if (/^(?:someone|somebody)$/u.test(lower)) return { kind: "someone", start };
  if (/^(?:everyone|everybody|all)$/u.test(lower)) return { kind: "everyone", start };
  const label = /^[^\p{L}@]*(@?\p{L}[\p{L}\p{N}_-]{1,20}):\s*$/u.exec(before)?.[1];
  if (label !== undefined && !labelWords.has(label.toLowerCase()))
    return { kind: "stranger", names: [label.replace(/^@/u, "")], start: verbAt };
  if (
    word === ""
      ? /(?:^|[,;:.!?(–—>-])\s*$/u.test(before)
      : /^(?:and|but|so|then|also|or|yes|ok|okay|just|now|still|again|next)$/u.test(lower)
  )
    return { kind: "none", start: verbAt };
  const alone =
    before.slice(0, before.length - word.length).trim() === "" ||
    /(?:[,;:(]|\b(?:that|and|so|but|then))\s*$/iu.test(before.slice(0, before.length - word.length));
  if (alone && /^(?:@|\p{Lu})/u.test(word)) return { kind: "stranger", names: [word.replace(/^@/u, "")], start };
  const handle = /(@[\w-]{1,39})\s\p{Lu}[\p{L}.]{0,20}$/u.exec(before);
  if (handle?.[1] !== undefined) return { kind: "people", names: [handle[1].slice(1)], start: from + handle.index };
  return { kind: "thing", word: lower, start };
}

function namesAtEnd(before: string, people: People): { found: string[]; start: number } | null {
  const found: string[] = [];
  let rest = before;
  let start = before.length;
  while (found.length < 10) {
    const name = knownAtEnd(rest, people);
    if (name === null) break;
    found.unshift(name.replace(/^@/u, "").replace(/['’.]$/u, ""));
    rest = rest.slice(0, rest.length - name.length);
    start = rest.length;
    const joint = between.exec(rest);
    if (joint === null) break;
    rest = rest.slice(0, joint.index);
  }
  return found.length === 0 ? null : { found, start };
}

function knownAtEnd(text: string, people: People): string | null {
  const last = nameAtEnd.exec(text)?.[1];
  if (last === undefined) return null;
  const two = /([@\p{Lu}][\p{L}\p{M}'’.-]{0,30}\s\p{Lu}[\p{L}\p{M}'’.-]{0,30})$/u.exec(text)?.[1];
  if (two !== undefined && people.knows(two)) return two;
  return /^@[\w-]+$/u.test(last) || (people.knows(last) && /^(?:\p{Lu}|[\p{Ll}]{3})/u.test(last)) ? last : null;
}
