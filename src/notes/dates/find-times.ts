/** Wall-clock times as written: `HH:MM`, and the zone's words where they follow. */
export type FoundTimes = {
  readonly start: string;
  readonly end: string | null;
  readonly zone: string | null;
  readonly index: number;
  readonly length: number;
};

const clock = String.raw`(\d{1,2})(?:(?::|h|時)(\d{2})?)?\s{0,2}([AaPp]\.?[Mm]\b\.?|[Uu]hr\b)?`;
const zone = String.raw`(?:\s{0,2}[(（]?\s?((?:UTC|GMT)(?:\s?[+-]\d{1,2})?|[A-Z][a-z]+(?:\/[A-Z][A-Za-z_]+)+|[A-Z]{1,4}T\b|(?:\p{Lu}\p{L}+\s){1,2}[Tt]ime\b|local time\b|heure de \p{Lu}\p{L}+))?`;
const pattern = new RegExp(
  String.raw`(?<![\d:.,/#-]|\d\s)${clock}(?:\s{0,2}(?:-|–|—|~|〜|to|till|until|bis|à|a|alle)\s{0,2}${clock})?${zone}(?![\d/]|\.\d)`,
  "gu",
);

/** The first time or span of times in a text; null where it has none. */
export function findTimes(text: string): FoundTimes | null {
  for (const match of text.slice(0, 2000).matchAll(pattern)) {
    const [whole, h1, m1, half1, h2, m2, half2, zoneWords] = match;
    const spoken = /[:h時]|uhr|[ap]\.?m/iu.test(whole.slice(0, 14));
    if (!spoken || h1 === undefined) continue;
    if (
      m1 === undefined &&
      half1 === undefined &&
      !/^\d{1,2}[h時]/u.test(whole) &&
      (m2 === undefined || h2 === undefined) &&
      half2 === undefined
    )
      continue;
    const start = wallClock(h1, m1, half1 ?? (h2 !== undefined && Number(h1) <= Number(h2) ? half2 : undefined));
    const end = h2 === undefined ? null : wallClock(h2, m2, half2);
    if (start !== null)
      return { start, end, zone: zoneWords?.trim() ?? null, index: match.index, length: whole.length };
  }
  return null;
}

function wallClock(hours: string, minutes: string | undefined, half: string | undefined): string | null {
  const noon = /^p/iu.test(half ?? "") ? 12 : 0;
  const hour = /^[ap]/iu.test(half ?? "") ? (Number(hours) % 12) + noon : Number(hours);
  if (hour > 24 || Number(minutes ?? 0) > 59) return null;
  return `${String(hour % 24).padStart(2, "0")}:${(minutes ?? "00").padStart(2, "0")}`;
}
