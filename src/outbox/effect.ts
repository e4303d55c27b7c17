import type { ChatEvent, PostedMessage } from "../ports/chat.ts";
import type { FiledIssue, IssueDraft } from "../ports/forge.ts";
import type { Message } from "../reply.ts";

/** Something to do to the outside, as data. `id` names the one time it may happen. */
export type Effect = {
  readonly id: string;
  readonly series: string;
  /** ISO instant after which it no longer makes sense; null: never. */
  readonly expires: string | null;
} & (FileIssue | CloseIssue | Post | CreateEvent | UpdateEvent | CancelEvent);

export type FileIssue = { readonly type: "file-issue"; readonly todo: string; readonly draft: IssueDraft };
export type CloseIssue = {
  readonly type: "close-issue";
  readonly repository: string;
  readonly number: number;
  readonly reason: "completed" | "not planned";
};
/** One publication: its messages are posted in order, each of them once. `channel` may be a person's: `discord:@USER_ID`. */
export type Post = {
  readonly type: "post";
  readonly channel: string;
  readonly messages: readonly Message[];
  readonly about: PostAbout;
};
/** What a post is about; enough to tell whether it was made before, and to draw its cards anew. */
export type PostAbout =
  | { readonly what: "reminder"; readonly start: string; readonly lead: string }
  | { readonly what: "notice"; readonly start: string }
  | {
      readonly what: "report";
      readonly meeting: string;
      /** Every todo the report speaks of: filed ones and those that a person is asked about. */
      readonly todos: readonly string[];
      /** What the card of each message asks about, by the message's place; no card: empty. */
      readonly cards: readonly (readonly { readonly todo: string; readonly remark: string | null }[])[];
    }
  | { readonly what: "minutes"; readonly meeting: string }
  /** To the chair alone; `told` has the keys of what it tells. */
  | { readonly what: "diagnostics"; readonly told: readonly string[] };
export type CreateEvent = {
  readonly type: "create-event";
  readonly channel: string;
  readonly date: string;
  readonly event: ChatEvent;
};
export type UpdateEvent = {
  readonly type: "update-event";
  readonly channel: string;
  readonly date: string;
  readonly eventId: string;
  readonly event: ChatEvent;
};
export type CancelEvent = { readonly type: "cancel-event"; readonly channel: string; readonly eventId: string };

/** What came of an effect. */
export type Outcome =
  | { readonly type: "file-issue"; readonly issue: FiledIssue }
  | { readonly type: "post"; readonly posted: readonly PostedMessage[] }
  | { readonly type: "create-event"; readonly eventId: string }
  | { readonly type: "update-event"; readonly exists: boolean }
  | { readonly type: "cancel-event" }
  | { readonly type: "close-issue" };

/**
 * An effect in the outbox: written as `pending` before the first call, and again with what is known after each.
 * `parked`: it stayed unclear, or was refused, and waits for a person. `expired`: it no longer makes sense. Instants are ISO 8601.
 */
export type EffectRecord = {
  readonly version: 1;
  readonly effect: Effect;
  readonly status: "pending" | "done" | "expired" | "parked";
  readonly intendedAt: string;
  /** How many calls were begun. */
  readonly tries: number;
  /** When the last call was begun; from then until its outcome is known it may have happened. */
  readonly calledAt: string | null;
  /** Whether the last call may have happened without our knowing. */
  readonly unsure: boolean;
  readonly notBefore: string | null;
  /** Of a post: the messages that stand already. */
  readonly posted: readonly PostedMessage[];
  readonly why: string | null;
  readonly outcome: Outcome | null;
  /** Whether the todo or series that it is about has been told what came of it. */
  readonly settled: boolean;
};
