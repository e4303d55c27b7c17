import type { Check } from "../advice.ts";
import { nearest } from "../nearest.ts";
import { sentences } from "../sentences.ts";

/** What people write for a zone, and the IANA zone that most of them mean. */
const meant: Readonly<Record<string, string>> = {
  ...sameZone("Europe/Paris", "CET", "CEST", "MET"),
  ...sameZone("Europe/London", "GMT", "BST"),
  ...sameZone("Europe/Lisbon", "WET", "WEST"),
  ...sameZone("Europe/Helsinki", "EET", "EEST"),
  ...sameZone("Europe/Moscow", "MSK"),
  ...sameZone("America/New_York", "ET", "EST", "EDT", "EST5EDT"),
  ...sameZone("America/Chicago", "CT", "CST", "CDT", "CST6CDT"),
  ...sameZone("America/Denver", "MT", "MST", "MDT", "MST7MDT"),
  ...sameZone("America/Los_Angeles", "PT", "PST", "PDT", "PST8PDT"),
  ...sameZone("Asia/Kolkata", "IST"),
  ...sameZone("Asia/Tokyo", "JST"),
  ...sameZone("Australia/Sydney", "AEST", "AEDT"),
  ...sameZone("UTC", "Z", "UCT", "ZULU"),
};

/**
 * A time zone by its IANA name, `Region/City` or `UTC`. An abbreviation or an offset is refused, though a runtime may take
 * it: it does not say when the clocks change. Names: https://www.iana.org/time-zones
 */
export const checkZone: Check = (value) => {
  if (value === "UTC") return null;
  const known = value.includes("/") ? canonicalCase(value) : null;
  if (known === value) return null;
  const abbreviated = meant[value.toUpperCase()];
  if (abbreviated !== undefined) return sentences.zoneAbbreviation(value, abbreviated);
  if (/^(?:UTC|GMT)?[+-]\d/i.test(value)) return sentences.zoneOffset(value);
  return sentences.zoneUnknown(value, known ?? guess(value));
};

function sameZone(zone: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, zone]));
}

/** The zone's name in its right case; null where there is no such zone. */
function canonicalCase(name: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

/** `Paris` and `Europe/Pariss` are both meant for `Europe/Paris`. */
function guess(value: string): string | undefined {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = value.split("/").at(-1)?.replaceAll(" ", "_").toLowerCase() ?? "";
  const sameCity = zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`));
  return sameCity ?? nearest(value.replaceAll(" ", "_"), zones) ?? undefined;
}
