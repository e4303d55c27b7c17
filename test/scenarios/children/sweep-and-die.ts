import { type CommunityOptions, openCommunity } from "../../support/community.ts";

/**
 * Sweeps once and is killed (kill -9) at the `killAt`-th moment that matters: before each write to the store, and right
 * after the write that begins a call. Ends with status 0 where it gets to the end before that.
 */
const given: CommunityOptions & { folder: string; killAt: number } = JSON.parse(process.argv[2] ?? "");

let moment = 0;
function mayDie(): void {
  moment += 1;
  if (moment === given.killAt) process.kill(process.pid, "SIGKILL");
}

const community = await openCommunity({
  ...given,
  wrap: (collection) => ({
    ...collection,
    async set(key, value) {
      mayDie();
      await collection.set(key, value);
      const begins = typeof value === "object" && value !== null && "unsure" in value && value.unsure === true;
      if (begins) mayDie();
    },
  }),
});
await community.sweep();
await community.close();
