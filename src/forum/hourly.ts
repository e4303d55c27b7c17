import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";

/** Discourse lets a guest search eight times a minute, and all guests together not often: we ask an hour's worth at once. */
const pace = { hours: 1 };

/**
 * Gives a function that asks at most once an hour for each key, whatever the answer was, and later still where the answer
 * says so. Between, the last answer is given again.
 */
export function hourly<T>(now: Clock): (key: string, ask: () => Promise<T>) => Promise<T> {
  const last = new Map<string, { readonly answer: Promise<T>; nextAt: Temporal.Instant }>();
  return async (key, ask) => {
    const known = last.get(key);
    if (known !== undefined && Temporal.Instant.compare(now(), known.nextAt) < 0) return known.answer;
    const asked = { answer: ask(), nextAt: now().add(pace) };
    last.set(key, asked);
    try {
      return await asked.answer;
    } catch (error) {
      const retryAt = error instanceof CallError ? error.retryAt : null;
      if (retryAt !== null && Temporal.Instant.compare(retryAt, asked.nextAt) > 0) asked.nextAt = retryAt;
      throw error;
    }
  };
}
