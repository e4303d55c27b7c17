import { clean } from "../todos/text/clean.ts";

/**
 * Gives text of a pad or a person as one line that may be shown: nothing unseen in it, and cut after so many UTF-16 code units,
 * which an ellipsis then tells.
 */
export function shown(text: string, longest: number): string {
  // What is cleaned away counts little, and nobody is to wait for a million signs.
  const head = text.slice(0, longest * 2 + 1);
  const line = clean(head)
    .replace(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, " ")
    .trim();
  if (line.length <= longest && head.length === text.length) return line;
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** An address that leads to the web and does nothing else; null for any other, and for one that no program takes. */
export function webAddress(url: string | null): string | null {
  return url !== null && url.length <= 2000 && /^https?:\/\/[^\s\p{Cc}\p{Cf}"<>]+$/iu.test(url) && URL.canParse(url)
    ? url
    : null;
}
