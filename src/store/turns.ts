import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../errors.ts";
import type { FileLock } from "./file-lock.ts";
import { sentences } from "./sentences.ts";

/** How long to wait for a turn, and how often to look whether another process has given up the lock. In milliseconds. */
export type Patience = { readonly limitMs: number; readonly pauseMs: number };

const patient: Patience = { limitMs: 60_000, pauseMs: 25 };

/** `exclusively` of the store's port, and `idle`, which resolves when the turns asked for so far are over. */
export type Turns = {
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  idle(): Promise<void>;
};

/**
 * Gives turns: works run one after the other, in this process in the order in which they came, and never beside one of another
 * process that uses the same lock. With no lock, this process is the only one. A work that asks for a turn inside its own turn
 * would wait for itself: that is a bug and throws at once.
 */
export function createTurns(lock: FileLock | null, { limitMs, pauseMs }: Patience = patient): Turns {
  let last: Promise<void> = Promise.resolve();
  const current = new AsyncLocalStorage<{ over: boolean }>();

  const take = () => lock === null || lock.tryTake();
  async function waitFor(before: Promise<void>): Promise<void> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), limitMs);
    try {
      await Promise.race([before, abortion(limit.signal)]);
      while (!take()) await pause(pauseMs, undefined, { signal: limit.signal });
    } catch (error) {
      if (!limit.signal.aborted) throw error;
      throw new UserError(sentences.waitedTooLong(lock?.holder() ?? null, limitMs / 1000), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  async function exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore()?.over === false) throw new Error("exclusively() was called inside exclusively()");
    const before = last;
    const turn = { over: false };
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    last = before.then(() => ended);
    try {
      await waitFor(before);
      try {
        return await current.run(turn, work);
      } finally {
        turn.over = true;
        lock?.release();
      }
    } finally {
      end();
    }
  }

  return { exclusively, idle: () => last };
}

function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("The wait is over")), { once: true });
  });
}
