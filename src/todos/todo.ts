import type { NotedTodo, Reference, TodoKind } from "../notes/notes.ts";
import type { CloseReason } from "../ports/forge.ts";

/**
 * - `noticed`: read in the pad, nothing done yet;
 * - `approved`: a person said "file it";
 * - `filing`: its issue is being created (an effect in the outbox says how far it is);
 * - `filed`: its issue is open;
 * - `closed`: done, with or without an issue;
 * - `skipped`: a person said "no issue": never filed again;
 * - `parked`: filing failed or stayed unclear, `parkedWhy` says why; a person decides.
 */
export const todoStates = ["noticed", "approved", "filing", "filed", "closed", "skipped", "parked"] as const;
export type TodoState = (typeof todoStates)[number];

/** A todo of a series, from the line in the pad to its end. Instants are ISO 8601. */
export type Todo = {
  readonly version: 1;
  /** Ten characters, made from the series, the meeting and the first wording: the same after a lost store. */
  readonly id: string;
  readonly series: string;
  /** ISO date of the meeting whose notes it stands in; `undated` where they have none. */
  readonly meeting: string;
  /** All meetings whose notes have had it, oldest first: more than one where it was carried over. */
  readonly meetings: readonly string[];
  /** The latest reading of it in the pad. */
  readonly noted: NotedTodo;
  /** In which other words the pad has had it, or has it in another meeting, in normal wording; the oldest first. */
  readonly wordings: readonly string[];
  /**
   * The lines of the notes before it that explain it, then the line itself, last, each with its speaker in front, as
   * Markdown text of the pad: hostile until made inert.
   */
  readonly context: readonly string[];
  /** Whether the pad still has it. */
  readonly inPad: boolean;
  /** What a person changed by `/todo edit`; it wins over the pad. */
  readonly edited: TodoEdit | null;
  /** Id of an earlier todo that this may be, or be a part of, in new words: it then waits for a person like a suggested one. */
  readonly replaces: string | null;
  /** Id of the todo that a person said it is the same as: it then is a tombstone, and what is done is done with that one. */
  readonly mergedInto: string | null;
  /** Of a part, which is filed in a repository of its own and stands in no pad: the id of the todo that was split. */
  readonly partOf: string | null;
  readonly state: TodoState;
  readonly issue: { readonly repository: string; readonly number: number; readonly url: string } | null;
  /** What the forge said last of its issue; null: nothing yet. */
  readonly followed: Followed | null;
  /** Who has it since it was given to somebody else on the forge, names of the notes or `@login`; null: as the notes or a person say. */
  readonly owners: readonly string[] | null;
  /** Of an announcement: where it was made, as far as it was seen. */
  readonly made: readonly Made[];
  /** Why it looks done although its issue is open; a person is asked. null: it does not. */
  readonly over: Over | null;
  /** What happened to it, the oldest first. */
  readonly history: readonly TodoEvent[];
  /** What GitHub left out in silence, or why it was settled, in one plain sentence. */
  readonly remark: string | null;
  readonly parkedWhy: string | null;
  readonly noticedAt: string;
  readonly changedAt: string;
  /** Who last changed it by command. */
  readonly changedBy: string | null;
};

/** One place where a todo was announced. */
export type Made = {
  readonly kind: "forum" | "site" | "list" | "other";
  /** As the box in the issue names it. */
  readonly name: string;
  /** The post; null: a person ticked the box. */
  readonly link: string | null;
  /** The line with the box, as it was drafted, which gives way to one with the link; null: there is none. */
  readonly box: string | null;
  /** Whether a person took the tick back: it was another post. */
  readonly refused: boolean;
};

/** Why a filed todo looks done. `pull` is `owner/repo#n`. */
export type Over =
  | { readonly cause: "announced" }
  /** The pull request that was to be split was merged whole, or closed. */
  | { readonly cause: "merged" | "closed"; readonly pull: string }
  /** What was to go out of it is in another pull request. */
  | {
      readonly cause: "part";
      readonly pull: string;
      readonly title: string;
      readonly url: string;
      readonly state: "open" | "draft" | "merged";
    };

/** What the forge said last of a todo's issue. Instants are ISO 8601. */
export type Followed = {
  /** `deleted`: it was there, and is no more. `unseen`: it can't be seen (any more), and nobody says why. */
  readonly state: "open" | "closed" | "deleted" | "unseen";
  readonly reason: CloseReason | null;
  /** The pull request that closed it, `owner/repo#n`. */
  readonly closedBy: string | null;
  readonly endedAt: string | null;
  /** Logins. */
  readonly assignees: readonly string[];
  /** By the forge's own clock, when it was last changed: what was read of an earlier time is out of date. */
  readonly updatedAt: string;
};

/**
 * What can happen to a todo, and what an event's `note` then tells.
 *
 * In the notes: `noticed` (the meeting's date), `carried` (the date of the later meeting that has it, too), `gone` (the pad
 * no longer has it), `back`. By a person: `approved`, `edited` (which fields), `skipped`, `finished`, `linked` (the issue that it
 * is), `undone` (what was taken back), `kept` (why it was asked about), `deleted` (no todo at all), `merged` (the todo it is a part of),
 * `split` (the repositories). By the bot: `filed` (its issue), `parked` (why), `announced` (where, and the link), `asked` (what about).
 * On the forge: `closed` (the pull request, or the reason), `reopened`, `moved` (where to), `vanished` (deleted there), `unseen`,
 * `seen` (again), `reassigned` (logins).
 */
export const todoEvents = [
  "noticed",
  "carried",
  "gone",
  "back",
  "approved",
  "edited",
  "skipped",
  "finished",
  "linked",
  "undone",
  "kept",
  "deleted",
  "merged",
  "split",
  "filed",
  "parked",
  "announced",
  "asked",
  "closed",
  "reopened",
  "moved",
  "vanished",
  "unseen",
  "seen",
  "reassigned",
] as const;

export type TodoEvent = {
  /** ISO instant: when it happened, as far as somebody knows. */
  readonly at: string;
  readonly what: (typeof todoEvents)[number];
  /** Who did it, by the name that the chat has for them; null: the notes, the bot, or somebody on the forge. */
  readonly by: string | null;
  readonly note: string | null;
  /** Of a person's correction, what it changed as it was before: `/todo undo` goes back to it. */
  readonly before?: TodoBefore | undefined;
};

/** What corrections change. `kind` is the one that counted, as a person or the notes had it. */
export type TodoBefore = Pick<
  Todo,
  "state" | "edited" | "issue" | "followed" | "remark" | "parkedWhy" | "mergedInto" | "changedBy"
> & { readonly kind: TodoKind };

/** So many of the latest events are kept besides the first: nobody reads more, and a pad may flap. */
const most = 200;

/** The todo with more events in its history. */
export function withEvents(todo: Todo, ...events: readonly TodoEvent[]): Todo {
  if (events.length === 0) return todo;
  const [first, ...rest] = [...todo.history, ...events];
  return { ...todo, history: [...(first === undefined ? [] : [first]), ...rest.slice(-most)] };
}

export type TodoEdit = {
  readonly title: string | null;
  readonly text: string | null;
  readonly kind: TodoKind | null;
  readonly repository: string | null;
  /** Names or logins. */
  readonly assignees: readonly string[] | null;
};

/** The pull request a todo speaks of, if its references hold one. */
export function pullOf(references: readonly Reference[]): Reference | null {
  return references.find((reference) => reference.kind === "pull") ?? null;
}

/** Stands for the date of a meeting whose notes have none. */
export const undated = "undated";

/** Whether a todo's meeting is a date. */
export function isDated(meeting: string): boolean {
  return meeting !== undated;
}
