import { PadError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";

export type Paced<T> = {
  /** Gives what was answered last, or asks anew once that is old enough. */
  get(): Promise<T>;
  /** Takes what is known otherwise for the last answer. */
  keep(value: T): void;
};

/**
 * Asks at most once in `every`, whatever the answer is; one that never came (the server is down) is asked for again ten
 * times as soon. For servers that count each call.
 */
export function paced<T>(options: {
  readonly now: Clock;
  readonly every: Temporal.Duration;
  readonly ask: () => Promise<T>;
}): Paced<T> {
  const { now, every, ask } = options;
  const everyMs = every.total("milliseconds");
  let last: { readonly answer: Promise<T>; nextAt: Temporal.Instant } | null = null;

  async function askAnew(): Promise<T> {
    const asked = { answer: ask(), nextAt: now().add({ milliseconds: everyMs }) };
    last = asked;
    try {
      return await asked.answer;
    } catch (error) {
      const isDown = error instanceof PadError && error.reason === "unreachable";
      if (isDown) asked.nextAt = now().add({ milliseconds: Math.round(everyMs / 10) });
      throw error;
    }
  }

  return {
    get: () => (last === null || Temporal.Instant.compare(now(), last.nextAt) >= 0 ? askAnew() : last.answer),
    keep(value) {
      last = { answer: Promise.resolve(value), nextAt: now().add({ milliseconds: everyMs }) };
    },
  };
}
