import type { PadError } from "../../errors.ts";
import type { Change } from "../../ports/pad.ts";
import { hedgedocFailures } from "../hedgedoc-failures.ts";
import type { Connection } from "./connection.ts";
import { follow, type LiveText } from "./live-text.ts";
import type { NoteEvent } from "./note-events.ts";
import { operationOf } from "./ot/operation-of.ts";
import { hedgedocWriteFailures as failures } from "./write-failures.ts";

/** A note that we have joined, kept up with what everybody types. */
export type OpenNote = {
  /** The text as the server has it, without what it has not yet taken from us. */
  text(): string;
  /** The longest text that the server takes, in UTF-16 code units. */
  readonly maxLength: number;
  permission(): string;
  /** Whether the server has still to take what was sent. */
  isWaiting(): boolean;
  /** Sends changes of the present text; one at a time. */
  send(changes: readonly Change[]): void;
  /** Waits for the next event, whatever it is, and gives its kind. Throws a `PadError` where it means that this is over. */
  next(): Promise<NoteEvent["kind"]>;
};

/** Waits until a note's text and its rules have come. Throws a `PadError` where we are not let in. */
export async function openNote(connection: Connection, link: string): Promise<OpenNote> {
  let live: LiveText | null = null;
  let rules: { readonly permission: string; readonly maxLength: number } | null = null;

  async function next(): Promise<NoteEvent> {
    const event = await connection.next();
    const failure = failureOf(event, link);
    if (failure !== null) throw failure;
    return event;
  }

  while (live === null || rules === null) {
    const event = await next();
    if (event.kind === "text") live = { text: event.text, revision: event.revision, outstanding: null };
    else if (event.kind === "rules") rules = event;
    else if (live !== null) live = follow(live, event);
  }
  const { maxLength } = rules;
  let note: LiveText = live;
  let { permission } = rules;

  return {
    text: () => note.text,
    maxLength,
    permission: () => permission,
    isWaiting: () => note.outstanding !== null,

    send(changes) {
      const operation = operationOf(note.text.length, changes);
      connection.send("operation", note.revision, operation, null);
      note = { ...note, outstanding: operation };
    },

    async next() {
      const event = await next();
      const followed = follow(note, event);
      if (followed === null) throw failures.lostStep(link);
      note = followed;
      if (event.kind === "permission" || event.kind === "rules") ({ permission } = event);
      return event.kind;
    },
  };
}

/** Gives why we are, or will at once be, out of the note; null: we are in. */
function failureOf(event: NoteEvent, link: string): PadError | null {
  if (event.kind === "deleted") return hedgedocFailures.missing(link);
  if (event.kind === "maintenance") return failures.maintenance(link);
  if (event.kind === "garbled") return failures.garbled(link);
  if (event.kind !== "refused") return null;
  if (event.code === 403) return hedgedocFailures.closed(link);
  return event.code === 404 ? hedgedocFailures.missing(link) : failures.broken(link, event.code);
}
