import { setTimeout as sleep } from "node:timers/promises";
import type { ThrottlingOptions } from "@octokit/plugin-throttling";

type Limiter = NonNullable<ThrottlingOptions["write"]>;

/**
 * Gives a limiter for plugin-throttling that begins one task after the other, at least `gap` milliseconds apart. The
 * plugin's own have their seconds built in, which a test can't wait for.
 */
export function spaced(gap: number): Limiter {
  let free: Promise<unknown> = Promise.resolve();
  const schedule = async (_options: object, task: () => Promise<unknown>): Promise<unknown> => {
    const turn = free;
    free = turn.then(() => sleep(gap));
    await turn;
    return task();
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a Group the plugin calls nothing but this
  return { key: () => ({ schedule }) } as unknown as Limiter;
}
