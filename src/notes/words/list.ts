/** The words of a list written with commas between them. */
export function list(words: string): readonly string[] {
  return words
    .split(/,\s*|\n/u)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
