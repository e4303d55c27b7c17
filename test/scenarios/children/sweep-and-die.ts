import { type CommunityOptions, openCommunity } from "../../support/community.ts";
import { watchMoments } from "./moments.ts";

/** Sweeps, and once more half an hour later, and is killed (kill -9) at the `killAt`-th moment. */
// The test that starts this process wrote the argument.
const given: CommunityOptions & { folder: string; killAt: number } = JSON.parse(process.argv[2] ?? "");

let moment = 0;
const community = await openCommunity({
  ...given,
  wrap: watchMoments(() => {
    moment += 1;
    if (moment === given.killAt) process.kill(process.pid, "SIGKILL");
  }),
});
await community.sweep();
await community.pass({ minutes: 30 });
await community.close();
