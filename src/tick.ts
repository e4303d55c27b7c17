import cron from "node-cron";
import type { Log } from "./ports/log.ts";

/**
 * Calls `work` every minute, never twice at once, until stopped; the promise of `stop` resolves when the last one has
 * ended. Nothing is owed to a missed tick: what is due is decided anew at the next.
 */
export function startTicks(work: () => Promise<void>, log: Log): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const task = cron.schedule(
    "* * * * *",
    () => {
      running = work().catch((error: unknown) => log.error({ error }, "A sweep broke off"));
      return running;
    },
    { noOverlap: true },
  );
  return {
    async stop() {
      await task.stop();
      await running;
    },
  };
}
