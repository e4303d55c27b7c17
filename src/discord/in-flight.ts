/** Work that listeners began and nobody awaits. */
export type InFlight = {
  /** Follows the work to its end; `failed` hears of what it throws. */
  add(work: Promise<unknown>, failed: (error: unknown) => void): void;
  /** Resolves when none is left. */
  idle(): Promise<void>;
};

export function inFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    add(work, failed) {
      const ended = work.catch(failed).finally(() => running.delete(ended));
      running.add(ended);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
