import { plain } from "../text/plain.ts";

/** What is to be announced. */
export type Announced = {
  /** As the object of "announce": `the ocaml-solo5 1.0.0 release`. */
  readonly object: string;
  /** As a headline: `ocaml-solo5 1.0.0 is released`. */
  readonly headline: string;
  /** What was said of it before; null: only the todo itself speaks of it. */
  readonly news: string | null;
  /** Where it is a version of something that is released. */
  readonly release: { readonly name: string; readonly version: string } | null;
};

const version = "v?\\d+(?:\\.\\d+)*(?:[-+~.]?(?:alpha|beta|rc)[.\\d]*)?";
const name =
  "(?<![\\p{L}\\p{N}_.-])(?!(?:the|a|an|our|new|version|release)\\b)[\\p{L}][\\p{L}\\p{N}]*(?:[-_.+/][\\p{L}\\p{N}]+)*\\+{0,2}";
const numbered = `(?<name>${name}) (?:version )?(?<version>${version})`;
const done = "(?:released|out|published|available|tagged|done|ready)";

/** A release as people speak of it. */
const releases: readonly RegExp[] = [
  new RegExp(
    `${numbered},? (?:(?:is|was|got|has been|have been|are|were) )?(?:now |finally |just |almost )?${done}\\b`,
    "iu",
  ),
  new RegExp(
    `(?:released?|releasing|published|tagged|release of|announce|announcing|announcement of) (?:the )?(?:new )?${numbered}(?![\\w.])`,
    "iu",
  ),
  new RegExp(`${numbered} release\\b`, "iu"),
];

/** Finds what an announcement is about: in its own words, else in what was said before it, the nearest first; null: not told. */
export function announced(text: string, context: readonly string[]): Announced | null {
  const said = context.map((line) => plain(line).replace(/^\p{Lu}[\p{L}]+: /u, "")).toReversed();
  for (const [place, line] of [text, ...said].entries()) {
    for (const form of releases) {
      const found = form.exec(line)?.groups;
      if (found === undefined) continue;
      const release = { name: found["name"] ?? "", version: found["version"] ?? "" };
      const what = `${release.name} ${release.version}`;
      const news = place === 0 ? null : line;
      return { object: `the ${what} release`, headline: `${what} is released`, news, release };
    }
  }
  const [, object] =
    /\bannounc(?:e|ing|es|ement of) (.+?)(?:\.?$|[,;]| (?:on|at|to|in|via|by|when|once|after|before)\b)/i.exec(text) ??
    [];
  if (object === undefined || pronoun.test(object)) return null;
  return { object, headline: capital(object.replace(/^(?:the|our|a|an) /i, "")), news: null, release: null };
}

const pronoun = /^(?:this|that|it|these|those|them)\b/i;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
