import { type CommunityOptions, openCommunity } from "../../support/community.ts";
import { watchMoments } from "./moments.ts";
import { sayWord, type Word } from "./say-word.ts";

/** Says one word about a todo, and is killed (kill -9) at the `killAt`-th moment of it. */
// The test that starts this process wrote the argument.
const given: CommunityOptions & { folder: string; killAt: number; word: Word } = JSON.parse(process.argv[2] ?? "");

let moment = 0;
const community = await openCommunity({
  ...given,
  wrap: watchMoments(() => {
    moment += 1;
    if (moment === given.killAt) process.kill(process.pid, "SIGKILL");
  }),
});
await sayWord(community, given.word);
await community.close();
