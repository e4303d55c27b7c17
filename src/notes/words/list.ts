/** The words and phrases of a list written with commas between them, over as many lines as it takes. */
export function list(words: string): readonly string[] {
  return words
    .split(",")
    .map((word) => word.trim().replace(/\s+/gu, " "))
    .filter((word) => word !== "");
}
