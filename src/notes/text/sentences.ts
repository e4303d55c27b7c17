import type { Span } from "./prose.ts";

const end =
  /(?<=[.?!…]["”')\]]{0,2})\s+(?=[\p{Lu}@("“[\d\uE000])|\n+|;\s+|(?<=[。！？])|\s+(?:->|=>|→|⇒|—|–|-{1,2}(?=\s+[\p{Lu}@]))\s+/gu;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|dr|mr|ms|mrs|prof|approx|resp|no|incl|st|p|ca|z\.b|d\.h|\p{Lu})\.$/iu;

/** The sentences of a stretch of prose, also those that a dash or an arrow sets apart. Offsets count in `text`. */
export function sentences(text: string, from: number, to: number): Span[] {
  const stretch = text.slice(from, to);
  const found: Span[] = [];
  let start = 0;
  for (const cut of stretch.matchAll(end)) {
    if (abbreviation.test(stretch.slice(Math.max(0, cut.index - 8), cut.index))) continue;
    if (cut.index > start) found.push({ start: from + start, end: from + cut.index });
    start = cut.index + cut[0].length;
  }
  if (start < stretch.length) found.push({ start: from + start, end: to });
  return found.filter((span) => text.slice(span.start, span.end).trim() !== "");
}
