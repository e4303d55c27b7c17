import { z } from "zod";

import type { Operation } from "./ot/operation.ts";

/** What a server tells about an open note, in our words. */
export type NoteEvent =
  /** The whole text: on joining, and whenever the server could make nothing of an operation of ours. */
  | { readonly kind: "text"; readonly text: string; readonly revision: number }
  | { readonly kind: "rules"; readonly permission: string; readonly maxLength: number }
  | { readonly kind: "permission"; readonly permission: string }
  /** Somebody else's, and the revision that it made. */
  | { readonly kind: "operation"; readonly revision: number; readonly operation: Operation }
  /** Ours was taken, and made this revision. */
  | { readonly kind: "taken"; readonly revision: number }
  | { readonly kind: "saved" | "deleted" | "maintenance" | "garbled" }
  /** We are about to be put out: 403 not for us, 404 not there, 500 it broke. */
  | { readonly kind: "refused"; readonly code: number };

const revision = z.int().min(0);
const operation = z.array(z.union([z.string(), z.int().refine((count) => count !== 0)]));
const text = z.object({ str: z.string(), revision });
const rules = z.object({ permission: z.string(), docmaxlength: z.number() });
const permission = z.object({ permission: z.string() });
const info = z.object({ code: z.number() });

/** The events of HedgeDoc 1.x (its lib/realtime.js and lib/ot/editor-socketio-server.js) by their names. */
const readers: Readonly<Record<string, (args: readonly unknown[]) => NoteEvent | null>> = {
  doc: ([value]) => only(text.safeParse(value), (doc) => ({ kind: "text", text: doc.str, revision: doc.revision })),
  refresh: ([value]) =>
    only(rules.safeParse(value), (told) => ({
      kind: "rules",
      permission: told.permission,
      maxLength: told.docmaxlength,
    })),
  permission: ([value]) => only(permission.safeParse(value), (told) => ({ kind: "permission", ...told })),
  operation: ([, made, parts]) =>
    only(z.tuple([revision, operation]).safeParse([made, parts]), ([number, read]) => ({
      kind: "operation",
      revision: number,
      operation: read,
    })),
  ack: ([made]) => only(revision.safeParse(made), (number) => ({ kind: "taken", revision: number })),
  info: ([value]) => only(info.safeParse(value), ({ code }) => ({ kind: "refused", code })),
  check: () => ({ kind: "saved" }),
  delete: () => ({ kind: "deleted" }),
  maintenance: () => ({ kind: "maintenance" }),
};

/**
 * Gives what an event means; null: nothing to us (cursors, names, who is there). Arguments beyond those known are ignored:
 * since 1.11 most events end in one more string.
 */
export function readNoteEvent(name: string, args: readonly unknown[]): NoteEvent | null {
  return Object.hasOwn(readers, name) ? (readers[name]?.(args) ?? null) : null;
}

function only<T>(read: z.ZodSafeParseResult<T>, event: (value: T) => NoteEvent): NoteEvent {
  return read.success ? event(read.data) : { kind: "garbled" };
}
