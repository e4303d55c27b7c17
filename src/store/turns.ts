import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../errors.ts";
import type { FileLock } from "./file-lock.ts";
import { sentences } from "./sentences.ts";

/** How long to wait for a turn, and how often to look whether another process has given up the lock. In milliseconds. */
export type Patience = { readonly limitMs: number; readonly pauseMs: number };

const patient: Patience = { limitMs: 60_000, pauseMs: 25 };

/**
 * Gives `exclusively` of the store's port: works run one after the other, in this process in the order in which they came,
 * and never beside one of another process that uses the same lock. With no lock, this process is the only one.
 * A work that asks for a turn inside its own turn would wait for itself: that is a bug and throws at once.
 */
export function createTurns(lock: FileLock | null, { limitMs, pauseMs }: Patience = patient) {
  let last: Promise<void> = Promise.resolve();
  const current = new AsyncLocalStorage<{ over: boolean }>();

  const take = () => lock === null || lock.tryTake();
  async function acrossProcesses(limit: AbortSignal): Promise<void> {
    while (!take()) {
      limit.throwIfAborted();
      await pause(pauseMs);
    }
  }

  return async function exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore()?.over === false) throw new Error("exclusively() was called inside exclusively()");
    const limit = AbortSignal.timeout(limitMs);
    const before = last;
    const turn = { over: false };
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    last = before.then(() => ended);
    try {
      await orAborted(before, limit);
      await acrossProcesses(limit);
    } catch (error) {
      end();
      if (!limit.aborted) throw error;
      throw new UserError(sentences.waitedTooLong(lock?.holder() ?? null, limitMs / 1000));
    }
    try {
      return await current.run(turn, work);
    } finally {
      turn.over = true;
      lock?.release();
      end();
    }
  };
}

function orAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
