import type { Notes } from "../notes/notes.ts";
import type { Todo } from "./todo.ts";

export type Reconciliation = {
  readonly series: string;
  /** Every todo that the store has of this series. */
  readonly known: readonly Todo[];
  readonly notes: Notes;
  readonly now: Temporal.Instant;
};

/** Tells which todos of the pad are which known ones. Gives those that changed or are new; unchanged ones are left out. */
export function reconcile(input: Reconciliation): readonly Todo[] {
  throw new Error(`being written: ${input.series}`);
}
