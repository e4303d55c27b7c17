import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import type { openCommunity, Wrap } from "../../support/community.ts";
import { watchMoments } from "./moments.ts";

type Community = Awaited<ReturnType<typeof openCommunity>>;

/** Thrown by every write of a bot that is dead. */
class Dead extends Error {}

/** Whether a real process is killed at every moment there is, which takes minutes: CI does so. */
export const always = process.env["KILL"] === "always";

/** `npm test` kills real processes at one moment in so many, and has the others die where they are: it takes a tenth of the time. */
const oneIn = always ? 1 : 12;

/** Whether the bot is to be a process of its own, and to be killed, at this moment. */
export function isKilledAt(moment: number): boolean {
  return moment % oneIn === 0;
}

/** Starts a script beside this one with an argument, and gives the signal by which it ended. */
export async function runKilled(script: string, argument: object): Promise<string | null> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), JSON.stringify(argument)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { NODE_COMPILE_CACHE: path.join(tmpdir(), "meetbot-compiled") },
  });
  const [, signal] = await once(child, "exit");
  return typeof signal === "string" ? signal : null;
}

/**
 * Lets a bot live until the moment, after which nothing that it does lasts: the store takes no write any more, and without the
 * write before it no call is made. Gives whether it came so far.
 */
export async function dieAt(
  moment: number,
  open: (wrap: Wrap) => Promise<Community>,
  live: (community: Community) => Promise<unknown>,
): Promise<boolean> {
  let passed = 0;
  const wrap = watchMoments(() => {
    passed += 1;
    if (passed >= moment) throw new Dead();
  });
  const community = await open(wrap);
  try {
    await live(community);
  } catch (error) {
    if (!(error instanceof Dead)) throw error;
  } finally {
    await community.close();
  }
  return passed >= moment;
}
