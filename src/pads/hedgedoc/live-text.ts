import type { NoteEvent } from "./note-events.ts";
import { applyOperation } from "./ot/apply-operation.ts";
import type { Operation } from "./ot/operation.ts";
import { transformOperation } from "./ot/transform-operation.ts";

/** A note's text as the server had it at a revision, and our operation on it that the server has not yet taken. */
export type LiveText = {
  readonly text: string;
  readonly revision: number;
  readonly outstanding: Operation | null;
};

/** Gives the text after an event; null: the two have lost step, and there is no way back but to join afresh. */
export function follow(live: LiveText, event: NoteEvent): LiveText | null {
  if (event.kind === "operation") return followTheirs(live, event.revision, event.operation);
  if (event.kind === "taken") return followOurs(live, event.revision);
  return event.kind === "text" ? null : live;
}

function followTheirs(live: LiveText, revision: number, operation: Operation): LiveText | null {
  if (revision !== live.revision + 1) return null;
  const text = applyOperation(live.text, operation);
  const outstanding = live.outstanding && transformOperation(live.outstanding, operation);
  if (text === null || (live.outstanding !== null && outstanding === null)) return null;
  return { text, revision, outstanding };
}

function followOurs({ text, revision, outstanding }: LiveText, made: number): LiveText | null {
  const after = outstanding && applyOperation(text, outstanding);
  return after === null || made !== revision + 1 ? null : { text: after, revision: made, outstanding: null };
}
