import type { ChatEvent, PostedMessage } from "../ports/chat.ts";
import type { Amendment, CloseReason, CommentDraft, FiledIssue, IssueDraft } from "../ports/forge.ts";
import type { Proposed } from "../ports/proposal.ts";
import type { QuietThere } from "../people/quiet-hours.ts";
import type { SentMail } from "../ports/mailer.ts";
import type { Message } from "../reply.ts";
import type { Over } from "../todos/todo.ts";
import type { SendMail } from "./send-mail.ts";
import type { PadChange, PadObstacle, WritePad } from "./write-pad.ts";
import type { ProposeFile } from "./propose-file.ts";

/** Something to do to the outside, as data. `id` names the one time it may happen. */
export type Effect = {
  readonly id: string;
  readonly series: string;
  /** ISO instant after which it no longer makes sense; null: never. */
  readonly expires: string | null;
} & (
  | FileIssue
  | CloseIssue
  | AmendIssue
  | Comment
  | Post
  | CreateEvent
  | UpdateEvent
  | CancelEvent
  | WritePad
  | SendMail
  | ProposeFile
);

export type FileIssue = {
  readonly type: "file-issue";
  readonly todo: string;
  readonly draft: IssueDraft;
  /** The logins of those whose work it is, but whom GitHub does not let assign there: the body names them. */
  readonly unassignable: readonly string[];
};
export type CloseIssue = {
  readonly type: "close-issue";
  readonly repository: string;
  readonly number: number;
  readonly reason: CloseReason;
};
/** Changes an issue; doing it twice is doing it once. */
export type AmendIssue = {
  readonly type: "amend-issue";
  readonly repository: string;
  readonly number: number;
  readonly amendment: Amendment;
};
/** Writes the bot's one comment of this marker under an issue or pull request, or brings it up to date. */
export type Comment = {
  readonly type: "comment";
  readonly repository: string;
  readonly number: number;
  readonly comment: CommentDraft;
};
/** One publication: its messages are posted in order, each of them once. `channel` may be a person's: `discord:@USER_ID`. */
export type Post = {
  readonly type: "post";
  readonly channel: string;
  readonly messages: readonly Message[];
  /** Whether nobody's device is to ring for it. */
  readonly quiet?: boolean | undefined;
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
  /** To the chair alone: what became of the todos before the meeting that begins then. */
  | { readonly what: "since last time"; readonly start: string }
  /** Whether the issue of a todo that looks done is to be closed. */
  | { readonly what: "ask to close"; readonly todo: string; readonly why: Over }
  /** What happened to issues on the forge; `told` has the keys of what it tells. */
  | { readonly what: "news"; readonly told: readonly string[] }
  /** Minutes of notes that nobody finished; `digest` is that of their part of the pad. */
  | { readonly what: "draft minutes"; readonly meeting: string; readonly digest: string }
  /** To the chair, or to all where there is none: a meeting is over, and this was not done. */
  | { readonly what: "watchdog"; readonly meeting: string; readonly asked: "empty" | "unpublished" }
  /** To the chair alone; `told` has the keys of what it tells. */
  | { readonly what: "diagnostics"; readonly told: readonly string[] }
  /** To the chair alone: what could not be written into the pad, the part of the meeting of this date. */
  | { readonly what: "to paste"; readonly date: string }
  /** To the chair alone: a mail (its effect's id) that lies in a file for them to send. */
  | { readonly what: "mail to send"; readonly mail: string }
  /** To the maintainers: what stopped working; `told` has the keys of what it tells. */
  | { readonly what: "trouble"; readonly told: readonly string[] }
  /** To one person alone, who asked for it; while it is quiet where they are, it waits. */
  | {
      readonly what: "to person";
      readonly person: string;
      readonly why: (typeof personalReasons)[number];
      readonly quiet: QuietThere | null;
    };
/** What is open before a meeting; a todo of theirs was filed; one is due; how they can be assigned in a repository. */
export const personalReasons = ["digest", "filed", "due", "assignable"] as const;
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
  /** Whether its picture is sent, and nothing else: a picture that is refused is to hold up nothing else. */
  readonly repaint: boolean;
};
export type CancelEvent = { readonly type: "cancel-event"; readonly channel: string; readonly eventId: string };

/** What came of an effect. */
export type Outcome =
  | { readonly type: "file-issue"; readonly issue: FiledIssue }
  | { readonly type: "post"; readonly posted: readonly PostedMessage[] }
  | { readonly type: "create-event"; readonly eventId: string }
  | { readonly type: "update-event"; readonly exists: boolean }
  | { readonly type: "cancel-event" }
  | { readonly type: "close-issue" }
  /** Whether there was anything to change. */
  | { readonly type: "amend-issue"; readonly changed: boolean }
  | { readonly type: "comment"; readonly url: string }
  | ({ readonly type: "send-mail" } & SentMail)
  | ({ readonly type: "propose-file" } & Proposed)
  /** No changes: it was so already, or `obstacle` says why it can't be. */
  | { readonly type: "write-pad"; readonly changes: readonly PadChange[]; readonly obstacle: PadObstacle | null };

/**
 * An effect in the outbox: written as `pending` before the first call, and again with what is known after each.
 * `parked`: it stayed unclear, or was refused, and waits for a person. `expired`: it no longer makes sense. `dropped`: a person said that it is never to be done.
 * Instants are ISO 8601.
 */
export type EffectRecord = {
  readonly version: 1;
  readonly effect: Effect;
  readonly status: "pending" | "done" | "expired" | "parked" | "dropped";
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
  /** How many calls and looks have failed since the last one that brought it on, or since a person took it up again. */
  readonly failures: number;
  /** The last of them: when, and what it meant for doing it exactly once (see `CallError`). */
  readonly lastFailure: { readonly at: string; readonly outcome: "refused" | "later" | "unknown" } | null;
  /** Who dropped it, or did it by hand; null: nobody did. */
  readonly decidedBy: string | null;
  readonly outcome: Outcome | null;
  /** Whether the todo or series that it is about has been told what came of it. */
  readonly settled: boolean;
};
