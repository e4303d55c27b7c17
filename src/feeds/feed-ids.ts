import type { FeedName } from "../archive/addresses.ts";
import { digest, digestSigns } from "../digest.ts";

/**
 * Gives what names a series' feeds and entries, for ever: tag URIs (RFC 4151) under the public host, as of the year this bot was
 * made; where there is none, UUIDs made of the same words (RFC 9562, version 8).
 */
export function feedIds(series: string, publicUrl: string | null) {
  const host = publicUrl === null ? null : (URL.parse(publicUrl)?.hostname ?? null);
  const name = (...parts: readonly string[]): string => {
    const words = [series, ...parts].map(encodeURIComponent).join("/");
    return host === null ? `urn:uuid:${uuidOf(words)}` : `tag:${host},2024:${words}`;
  };
  return {
    feed: (feed: FeedName): string => name(feed),
    minutes: (date: string): string => name("minutes", date),
    decision: (date: string, anchor: string): string => name("decisions", date, anchor),
    todo: (id: string): string => name("todos", id),
  };
}

function uuidOf(words: string): string {
  const signs = [0, 1, 2].flatMap((round) => digest(`${round} ${words}`).split(""));
  const bits = signs.reduce((sum, sign) => sum * 32n + BigInt(digestSigns.indexOf(sign)), 0n);
  const hex = bits.toString(16).padStart(32, "0").slice(-30);
  const version = `8${hex.slice(12, 15)}`;
  const variant = `a${hex.slice(15, 18)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), version, variant, hex.slice(18)].join("-");
}
