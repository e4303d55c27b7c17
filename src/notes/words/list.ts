/** The words and phrases of a list written with commas between them, over as many lines as it takes. */
export function list(words: string): readonly string[] {
  return words
    .split(",")
    .map((word) => word.trim().replace(/\s+/gu, " "))
    .filter((word) => word !== "");
}

/** A pattern's alternatives, the longest first; a word of letters ends where its letters end, Japanese ones anywhere. Needs the flag `u`. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) =>
      word.replace(/[.*+?^${}()|[\]\\&/-]/gu, (sign) => (sign === "-" || sign === "&" ? sign : `\\${sign}`)),
    )
    .map((word) => word.replaceAll(" ", String.raw`\s`))
    .map(
      (word) =>
        `${startsInLetter.test(word) ? String.raw`(?<![\p{L}\p{N}])` : ""}${word}${endsInLetter.test(word) ? String.raw`(?![\p{L}\p{N}])` : ""}`,
    )
    .join("|");
}

const startsInLetter = /^[\p{Script=Latin}\d]/u;
const endsInLetter = /[\p{Script=Latin}\d]$/u;

/** A pattern of words that begin so: "ankündig" fits "Ankündigung". */
export function begun(stems: readonly string[]): RegExp {
  return new RegExp(
    stems.map((stem) => (startsInLetter.test(stem) ? `(?<![\\p{L}\\p{N}])${stem}` : stem)).join("|"),
    "iu",
  );
}
