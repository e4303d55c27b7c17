import type { ReadDiagnostic } from "./diagnostics/diagnostic.ts";

/** What was understood of a pad's text. Lines are 1-based lines of the text as given. Times are wall-clock `HH:MM`. */
export type Notes = {
  readonly meetings: readonly MeetingNotes[];
  readonly nextMeeting: AnnouncedMeeting | null;
  /** What looks like a mistake, in the order of the lines. */
  readonly diagnostics: readonly ReadDiagnostic[];
};

/** One meeting as the notes tell it; null where they don't say. `endLine` is the last line that belongs to it. */
export type MeetingNotes = {
  readonly line: number;
  readonly endLine: number;
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** An IANA zone; an abbreviation of the notes (CET) is already read in the series' zone. */
  readonly timeZone: string | null;
  readonly title: string | null;
  readonly participants: readonly string[];
  readonly topics: readonly Topic[];
  readonly todos: readonly NotedTodo[];
  readonly decisions: readonly Decision[];
  readonly references: readonly Reference[];
};

/** A heading of the notes and what stands under it, up to the next topic. */
export type Topic = {
  readonly line: number;
  readonly title: string;
  readonly lines: readonly Line[];
};

/** One point of discussion, unwrapped to a single line; `depth` is its nesting in the list, 0 outermost. */
export type Line = {
  readonly line: number;
  readonly depth: number;
  readonly speaker: string | null;
  readonly text: string;
};

export const todoKinds = ["announcement", "pr-split", "fix", "review", "investigate", "task"] as const;
export type TodoKind = (typeof todoKinds)[number];

/** A piece of work that the notes speak of; `text` is without its marker, owner and due date. */
export type NotedTodo = {
  readonly line: number;
  readonly text: string;
  readonly kind: TodoKind;
  readonly certainty: "stated" | "suggested";
  readonly state: "open" | "done";
  /** Names as the notes write them, without `@`. */
  readonly assignees: readonly string[];
  /** ISO date. */
  readonly due: string | null;
  /** `owner/repo`, where the line or its topic names one. */
  readonly repository: string | null;
  readonly topic: string | null;
  readonly speaker: string | null;
  /** What the line names; where it names nothing, what its topic was about just before (the PR of "that PR"). */
  readonly references: readonly Reference[];
};

export type Decision = { readonly line: number; readonly text: string };

/** A pull request, issue, commit, discussion or repository named in the notes; `unknown` is a bare `#12`. */
export type Reference = {
  readonly line: number;
  readonly kind: "pull" | "issue" | "commit" | "discussion" | "repository" | "unknown";
  readonly owner: string | null;
  readonly repo: string | null;
  readonly number: number | null;
};

/** The next meeting as the notes or the mail around them announce it. */
export type AnnouncedMeeting = {
  readonly date: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly timeZone: string | null;
  readonly callUrl: string | null;
  readonly padUrl: string | null;
};
