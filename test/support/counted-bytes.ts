import type { Random } from "../../src/ports/random.ts";

/** Stands in for chance: bytes that differ from call to call, and are the same in every run. */
export function countedBytes(): Random {
  let calls = 0;
  return (bytes) => {
    calls += 1;
    return Uint8Array.from({ length: bytes }, (_, place) => (calls * 73 + place * 151) % 256);
  };
}
