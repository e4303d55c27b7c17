import type { NotedTodo, Reference, TodoKind } from "../notes/notes.ts";

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
  readonly state: TodoState;
  readonly issue: { readonly repository: string; readonly number: number; readonly url: string } | null;
  /** What GitHub left out in silence, or why it was settled, in one plain sentence. */
  readonly remark: string | null;
  readonly parkedWhy: string | null;
  readonly noticedAt: string;
  readonly changedAt: string;
  /** Who last changed it by command. */
  readonly changedBy: string | null;
};

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
