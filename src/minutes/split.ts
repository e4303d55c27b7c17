/** What must not be torn apart: code, links, what stands in angle brackets, bold words, web addresses. */
const whole =
  /(`{1,9})[^`][^]{0,2000}?\1|\[(?:\\.|[^\]\n[\\]){0,400}\]\((?:<[^<>\n]{0,2000}>|[^()\s]{0,2000})\)|<[^<>\s]{1,2000}>|\*\*[^*\n]{1,400}\*\*|https?:\/\/\S{1,2000}/g;

/**
 * Where a text may be cut, best first, and how full the part before must at least be: before a heading (or a line in
 * bold, which serves as one), between paragraphs, before a list's outermost item, between lines, between words.
 */
const borders = [
  { border: /\n(?=\n*(?:#{1,6} |\*\*[^\n]*\*\*:?(?:\n|$)))/g, atLeast: 0.5 },
  { border: /\n(?=\n)/g, atLeast: 0.5 },
  { border: /\n(?=[-*+] |\d+[.)] )/g, atLeast: 0.3 },
  { border: /\n/g, atLeast: 0.1 },
  { border: /[ \t]/g, atLeast: 0 },
] as const;

const headingLast = /(?:^|\n)(?:#{1,6} [^\n]*|\*\*[^\n]*\*\*:?)\s*$/;

/**
 * Splits Markdown into parts of at most `limit` UTF-16 code units, each as full as sensible borders allow. Nothing but
 * blanks at the cuts is lost. What stands whole (a link, a code span, a character of two units) is torn only where it is
 * longer than a part.
 */
export function splitMessage(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = bestCut(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

function bestCut(text: string, limit: number): number {
  const ahead = text.slice(0, limit * 2);
  const kept = [...ahead.matchAll(whole)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const tears = (cut: number) => kept.some(([from, to]) => from < cut && cut < to);
  const cuts = borders.map(({ border, atLeast }) => ({
    places: [...ahead.slice(0, limit + 1).matchAll(border)].map(({ index }) => index).filter((index) => index > 0),
    atLeast,
  }));
  for (const { places, atLeast } of cuts) {
    const cut = places.findLast((place) => !tears(place) && !headingLast.test(text.slice(0, place)));
    if (cut !== undefined && cut >= limit * atLeast) return cut;
  }
  return cuts.at(-1)?.places.at(-1) ?? hardCut(text, limit);
}

/** In the midst of a word, but not of a character. */
function hardCut(text: string, limit: number): number {
  return limit > 1 && /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
