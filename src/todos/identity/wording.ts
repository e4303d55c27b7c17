import { withoutOwnLinks } from "../../notes/references/own-links.ts";
import { stopWords } from "./stop-words.ts";

/** How a todo is worded, in the forms that comparing it asks for. */
export type Wording = {
  /** In small letters, words alone, single spaces: equal means the same wording. */
  readonly normal: string;
  readonly words: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<string>;
  /** What names one thing and no other (`144`, `4.9`, `mirage-net`): todos that share none are different ones. */
  readonly marks: ReadonlySet<string>;
  /** The marks that are numbers or versions. */
  readonly numbers: ReadonlySet<string>;
};

/** Gives the wording without case, punctuation, Markdown and line breaks. Never empty where the text is not. */
export function normalWording(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? text.trim() : words.join(" ");
}

/** Gives all forms of a text's wording. Links are no words: somebody wrote them behind; but they may name a thing. */
export function wordingOf(text: string): Wording {
  const said = normalWording(withoutLinks(text));
  const marks = marksOf(text);
  return {
    normal: normalWording(text),
    words: new Set(said.split(" ")),
    trigrams: trigramsOf(said),
    marks,
    numbers: new Set([...marks].filter((mark) => /^\p{N}/u.test(mark))),
  };
}

/** The text without links and the names of issues in brackets; a text that has not two words besides is left whole. */
export function withoutLinks(text: string): string {
  const rest = withoutOwnLinks(text).replace(/\s*\(?https?:\/\/[^\s)]+\)?|\s*\((?:[\w.-]+\/[\w.-]+)?#\d+\)/gu, "");
  return normalWording(rest).includes(" ") ? rest : text;
}

/** How much a word says: those that stand in every sentence say little. */
export function weightOf(word: string): number {
  return stopWords.has(word) ? 0.2 : 1;
}

function trigramsOf(normal: string): ReadonlySet<string> {
  const padded = ` ${normal} `;
  const trigrams = new Set<string>();
  for (let place = 0; place + 3 <= padded.length; place += 1) trigrams.add(padded.slice(place, place + 3));
  return trigrams;
}

/** Numbers, versions, and names with a sign inside; of a link, what stands between its slashes. */
function marksOf(text: string): ReadonlySet<string> {
  const marks = text
    .toLowerCase()
    .match(/(?<![\p{L}\p{N}])(?:v?\p{N}+(?:\.\p{N}+)*|\p{L}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)+)/gu);
  return new Set(marks?.map((mark) => mark.replace(/^v(?=\p{N})/u, "")));
}
