import type { After } from "../../src/pads/hedgedoc/after.ts";

/** Timers on a clock that stands still: what has become due runs, in its order, when the clock is told to go on. */
export function manualTimers() {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];

  const after: After = (milliseconds, run) => {
    const timer = { at: now + milliseconds, run };
    due.push(timer);
    return () => {
      const index = due.indexOf(timer);
      if (index >= 0) due.splice(index, 1);
    };
  };

  return {
    after,
    pass(milliseconds: number): void {
      const end = now + milliseconds;
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
        if (next === undefined) break;
        due.splice(due.indexOf(next), 1);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

/** Timers for who can't wait: up to a second passes by itself, and what is later never comes. */
export const hastyTimers: After = (milliseconds, run) => {
  if (milliseconds > 1000) return () => {};
  const immediate = setImmediate(run);
  return () => clearImmediate(immediate);
};
