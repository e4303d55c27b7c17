import { stopWords } from "../identity/stop-words.ts";

/** What of a text tells one piece of news, or of work, from another, in small letters. */
export type TellingWords = {
  /** Names and words, in the singular where that is plain. */
  readonly words: ReadonlySet<string>;
  /** As written, without a `v`: `4.9` and `4.10` are different, and so are `4.9` and `4.9.0`. */
  readonly versions: ReadonlySet<string>;
};

/** Words that stand in every announcement and in every title of a pull request. */
const usual = new Set(
  (
    "ann announce announced announcement announcing blog post news new newly release released releasing version versions out available " +
    "finally just almost ready tagged publish published done over how why more first next via " +
    "pr prs pull request requests part parts half piece bit change changes commit commits patch patches code stuff thing things " +
    "add adds added adding split splits splitting separate other another own"
  ).split(" "),
);

const dates = /(?<!\p{N})\p{N}{4}-\p{N}{1,2}-\p{N}{1,2}(?!\p{N})/gu;

/** A version behind a name, as packages are written: `mirage.4.9.0`, `ocaml-solo5.1.0.0`; `v4.9` is no name. */
const joined = /(?<=(?<![\p{L}\p{N}])(?!v\p{N})\p{L}[\p{L}\p{N}]*)[.-](?=v?\p{N}+(?:\.\p{N}+)*(?![\p{L}\p{N}]))/gu;
const version = /(?<![\p{L}\p{N}.#])v?(\p{N}+(?:\.\p{N}+)*(?:[-+~.]?(?:alpha|beta|rc)[.\p{N}]*)?)(?!\.?[\p{L}\p{N}])/gu;
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-+][\p{L}\p{M}\p{N}]+)*\+*/gu;

/** No title is longer. */
const mostRead = 600;

/** Gives what is telling in a text: a title, or what a todo is about. */
export function tellingWords(text: string): TellingWords {
  const line = text
    .slice(0, mostRead)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/_/g, "-")
    .replace(dates, " ")
    .replace(joined, " ");
  const versions = new Set([...line.matchAll(version)].map(([, found = ""]) => found.replace(/\.$/, "")));
  const words = line.replace(version, " ").match(word) ?? [];
  return { words: new Set(words.map(singular).filter(isTelling)), versions };
}

/** Whether a title has all that is wanted of it. */
export function hasAll(title: TellingWords, wanted: TellingWords): boolean {
  return wanted.words.isSubsetOf(title.words) && wanted.versions.isSubsetOf(title.versions);
}

function isTelling(found: string): boolean {
  return found.length > 1 && !stopWords.has(found) && !usual.has(found);
}

function singular(found: string): string {
  return found.length > 4 && /[^su]s$/.test(found) ? found.slice(0, -1) : found;
}
