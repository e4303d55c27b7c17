import type { PadError } from "../errors.ts";
import type { Change, Plan } from "../ports/pad.ts";
import { applyChanges } from "../plans/apply-changes.ts";

/** A pad as it was read, and what a plan makes of it; `changes` is empty where nothing is left to do. */
export type Planned<Reading extends { readonly text: string }> = {
  readonly before: Reading;
  readonly changes: readonly Change[];
  readonly wanted: string;
};

/** So long nobody may have written before the whole text is replaced: an editor sends what is typed twice a second. */
const quietMs = 2000;
const tries = 3;

/**
 * Plans on a text in which nobody has written for a moment, for a server that can only take the whole text anew: whoever
 * types meanwhile would lose it. The last reading is as close before the write as can be. Throws `changed` where it does
 * not become quiet.
 */
export async function planWhenQuiet<Reading extends { readonly text: string }>(options: {
  readonly plan: Plan;
  readonly read: () => Promise<Reading>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly changed: () => PadError;
}): Promise<Planned<Reading>> {
  const { plan, read, pause, changed } = options;
  let before = await read();
  for (let time = 0; time < tries; time += 1) {
    const changes = plan(before.text) ?? [];
    const wanted = applyChanges(before.text, changes);
    if (changes.length === 0) return { before, changes, wanted };
    await pause(quietMs);
    const again = await read();
    if (again.text === before.text) return { before: again, changes, wanted };
    before = again;
  }
  throw changed();
}
