import type { Wrap } from "../../support/community.ts";

/**
 * Calls `moment` whenever a kill would leave something new behind: before each write to the store, and right after the
 * write that begins a call. In between nothing happens that lasts.
 */
export function watchMoments(moment: () => void): Wrap {
  return (collection) => ({
    ...collection,
    async set(key, value) {
      moment();
      await collection.set(key, value);
      if (typeof value === "object" && value !== null && "unsure" in value && value.unsure === true) moment();
    },
  });
}
