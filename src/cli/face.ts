import type { Clock } from "../ports/clock.ts";
import type { Random } from "../ports/random.ts";

/** What a one-shot command has of the process it runs in. */
export type Face = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Clock;
  readonly random: Random;
  /** A line to standard output: what was asked for. */
  readonly write: (text: string) => void;
  /** A line to standard error: what went wrong. */
  readonly complain: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Uint8Array;
  /** Where standard error is a terminal: what can be written there and taken away again. Null: it is none. */
  readonly terminal: Terminal | null;
};

/** A terminal that a line can be drawn on anew. */
export type Terminal = {
  readonly columns: () => number;
  /** Text as it is, no line break added. */
  readonly write: (text: string) => void;
};
