import type { Clock } from "../ports/clock.ts";

/** What a one-shot command has of the process it runs in. */
export type Face = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Clock;
  /** A line to standard output: what was asked for. */
  readonly write: (text: string) => void;
  /** A line to standard error: what went wrong. */
  readonly complain: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Uint8Array;
};
