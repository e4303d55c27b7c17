import type { TodoBefore, TodoEvent } from "../todo.ts";

/** What a person corrects; each of them can be taken back. */
const corrections = [
  "approved",
  "edited",
  "skipped",
  "finished",
  "linked",
  "deleted",
  "merged",
  "split",
] as const satisfies readonly TodoEvent["what"][];

export type Correction = TodoEvent & { readonly what: (typeof corrections)[number]; readonly before: TodoBefore };

/** A correction, or that it was taken back; `event` is what happened then. */
export type Move = { readonly event: TodoEvent; readonly correction: Correction; readonly undone: boolean };

/** The corrections of a history and what of them was taken back, in their order. Taken back is always the last that stands. */
export function movesOf(history: readonly TodoEvent[]): readonly Move[] {
  const standing: Correction[] = [];
  return history.flatMap((event): readonly Move[] => {
    if (isCorrection(event)) {
      standing.push(event);
      return [{ event, correction: event, undone: false }];
    }
    const last = standing.at(-1);
    if (event.what !== "undone" || last === undefined || event.note !== last.what) return [];
    standing.pop();
    return [{ event, correction: last, undone: true }];
  });
}

/** The corrections that were not taken back, the oldest first. */
export function standingCorrections(history: readonly TodoEvent[]): readonly Correction[] {
  const standing: Correction[] = [];
  for (const { correction, undone } of movesOf(history)) {
    if (undone) standing.pop();
    else standing.push(correction);
  }
  return standing;
}

function isCorrection(event: TodoEvent): event is Correction {
  return event.before !== undefined && corrections.some((what) => what === event.what);
}
