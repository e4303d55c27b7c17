import { digest } from "../digest.ts";

/** In UTF-16 code units; longer ones are cut, and told apart by a digest of the whole. */
const longest = 60;

/**
 * Gives each text an anchor: `topic-what-does-our-ci-still-build`. One text's anchor does not depend on which other texts there
 * are, only on how many of the same letters stand before it: these have a number, `topic-release--2`, as no slug has two hyphens.
 */
export function anchorsOf(prefix: string, texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const slug = slugOf(text);
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return `${prefix}-${slug}${count === 1 ? "" : `--${count}`}`;
  });
}

/** Small letters and digits of any script, joined by single hyphens; of a text that has none, a digest. */
function slugOf(text: string): string {
  const words = text
    .slice(0, 1000)
    .toWellFormed()
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (words === "") return digest(text);
  if (words.length <= longest) return words;
  const head = words.slice(0, longest).replace(/-[^-]*$|[\uD800-\uDBFF]$/, "");
  return `${head}-${digest(text)}`;
}
