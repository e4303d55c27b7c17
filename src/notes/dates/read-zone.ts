/**
 * The IANA zone that the words behind a time mean: UTC, an IANA name or an offset by themselves; an abbreviation or "Paris time" in the series' own zone
 * (abbreviations are ambiguous, and people write CET in summer too).
 */
export function readZone(words: string | null, seriesZone: string): string | null {
  if (words === null) return null;
  const offset = /^(?:UTC|GMT)\s?([+-])(\d{1,2})$/u.exec(words);
  if (offset !== null) return `Etc/GMT${offset[1] === "+" ? "-" : "+"}${Number(offset[2])}`; // the names of Etc have the sign reversed
  if (words === "UTC" || words === "GMT") return "UTC";
  return words.includes("/") && isZone(words) ? words : seriesZone;
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
