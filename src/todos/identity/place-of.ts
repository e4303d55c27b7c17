import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { normalWording } from "./wording.ts";

/** A line that a todo has in a meeting; `isPart`: the line holds others too. */
export type Standing = { readonly entry: Entry; readonly isPart: boolean };

/**
 * Gives how a todo stands in a meeting that has it in one line or several: in a line of its own rather than in a part of one, in
 * the words that it had rather than in new ones. What any line states is stated; what any has open is open.
 */
export function placeOf(todo: Todo, lines: readonly Standing[]): Entry | undefined {
  const [best] = lines.toSorted(
    (one, other) =>
      Number(one.isPart) - Number(other.isPart) ||
      rank(todo, one.entry) - rank(todo, other.entry) ||
      one.entry.order - other.entry.order,
  );
  if (best === undefined || lines.length === 1) return best?.entry;
  const all = lines.map(({ entry }) => entry.noted);
  const noted = {
    ...best.entry.noted,
    certainty: all.some(({ certainty }) => certainty === "stated") ? ("stated" as const) : ("suggested" as const),
    state: all.some(({ state }) => state === "open") ? ("open" as const) : ("done" as const),
  };
  return { ...best.entry, noted };
}

function rank(todo: Todo, { normal, noted }: Entry): number {
  if (normal === normalWording(todo.noted.text)) return 0;
  return noted.certainty === "stated" ? 1 : 2;
}
