/** 32 signs that cannot be mistaken for one another when read aloud or typed off (Crockford's base 32, small letters). */
export const digestSigns = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A short name for a text: ten signs of base 32 (50 bits), the same on every machine and in every version, for naming
 * and comparing things, not for secrets. The hash is cyrb53 by bryc (public domain), over UTF-16 code units.
 */
export function digest(text: string): string {
  let rest = cyrb53(text);
  let name = "";
  for (let place = 0; place < 10; place += 1) {
    name = digestSigns.charAt(rest % 32) + name;
    rest = Math.floor(rest / 32);
  }
  return name;
}

function cyrb53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
