import { CallError } from "../../src/errors.ts";

/** What goes wrong with one call: it is not done, or it is done and the answer is lost. */
export type Fault = "refused" | "later" | "lost before" | "lost after";

/** Runs `call` with the next planned fault; without one it is just run. */
export async function withFault<T>(plan: Fault[], now: () => Temporal.Instant, call: () => Promise<T>): Promise<T> {
  const fault = plan.shift();
  switch (fault) {
    case "refused":
      throw new CallError("It was refused.", "refused");
    case "later":
      throw new CallError("It is too early.", "later", { retryAt: now().add({ minutes: 5 }) });
    case "lost before":
      throw new CallError("The connection was cut.", "unknown");
    case "lost after":
      await call();
      throw new CallError("The connection was cut.", "unknown");
    case undefined:
      return call();
  }
}
