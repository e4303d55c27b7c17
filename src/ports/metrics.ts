import type { PadError } from "../errors.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import type { TodoState } from "../todos/todo.ts";
import type { HookOutcome } from "./delivery.ts";

/** Counts what happens, for whoever watches the bot from outside. Nothing here fails or waits. */
export type Metrics = {
  /** A sweep has ended at an instant; `failed`: it broke off for at least one series. */
  sweepEnded(at: Temporal.Instant, failed: boolean): void;

  /** An effect was tried, and this is its status now. */
  effectTried(record: EffectRecord): void;

  /** How many todos there are now, by their state. A state that is not given has none. */
  todosCounted(counts: Readonly<Partial<Record<TodoState, number>>>): void;

  /** A pad was read: it had changed, it had not, or why it could not be read. */
  padRead(outcome: "changed" | "unchanged" | PadError["reason"]): void;

  /** A web hook came, and this came of it. */
  webHookCame(outcome: HookOutcome): void;
};
