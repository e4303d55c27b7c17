import type { AgendaTopic } from "../meetings/agenda-topics.ts";
import type { CalendarEntry } from "../meetings/calendar-entry.ts";
import type { Meeting, MeetingChanges } from "../meetings/meeting.ts";
import type { TodoKind } from "../notes/notes.ts";

/**
 * The record of a series: what every door (pages, feeds, calendar, mail) shows. Texts are the pad's or a person's own: hostile
 * until escaped. Dates are ISO dates, instants ISO 8601. Anchors are unique on their page and stay what they are.
 */
export type Archive = {
  readonly series: ArchivedSeries;
  /** When it was put together. */
  readonly at: string;
  readonly next: ArchivedNext | null;
  /** The meetings whose minutes are published, the newest first. */
  readonly meetings: readonly ArchivedMeeting[];
  /** All todos of these meetings and all that have an issue, the newest first. */
  readonly todos: readonly ArchivedTodo[];
  /** All decisions of these meetings, the newest meeting first, in the order of its notes. */
  readonly decisions: readonly (ArchivedDecision & { readonly meeting: string })[];
  /** Who was there or has a todo, by name. */
  readonly people: readonly ArchivedPerson[];
  /** The meetings that were announced, as calendars have them. */
  readonly calendar: readonly CalendarEntry[];
  readonly changes: Pick<MeetingChanges, "cancelled" | "moved">;
};

export type ArchivedSeries = {
  readonly id: string;
  readonly title: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly padLink: string | null;
};

/** The meeting to come or going on; `start` and `end` are instants, null where only the day is known. */
export type ArchivedNext = {
  readonly meeting: Meeting;
  readonly start: string | null;
  readonly end: string | null;
  readonly callUrl: string | null;
  readonly agenda: readonly AgendaTopic[];
};

export type ArchivedMeeting = {
  readonly date: string;
  readonly meeting: Meeting;
  /** Instants; null where only the day is known. */
  readonly start: string | null;
  readonly end: string | null;
  readonly participants: readonly string[];
  readonly topics: readonly ArchivedTopic[];
  /** All decisions; each names its topic, if it stands in one. */
  readonly decisions: readonly ArchivedDecision[];
  /** Ids of all todos that its notes have had, in the order of the notes. */
  readonly todos: readonly string[];
  readonly references: readonly ArchivedReference[];
  /** When the minutes were published, and where they stand in the chat; null: they were never published there. */
  readonly published: { readonly at: string; readonly url: string | null } | null;
};

export type ArchivedTopic = {
  readonly anchor: string;
  /** Empty where the notes have no heading. */
  readonly title: string;
  readonly lines: readonly ArchivedLine[];
};

export type ArchivedLine = {
  /** Nesting in the list, 0 outermost. */
  readonly depth: number;
  readonly speaker: string | null;
  readonly text: string;
  /** Ids of the todos, and anchor of the decision, that stand in the line. */
  readonly todos: readonly string[];
  readonly decision: string | null;
};

export type ArchivedDecision = {
  readonly anchor: string;
  readonly text: string;
  /** Title and anchor of the topic. */
  readonly topic: { readonly anchor: string; readonly title: string } | null;
};

export type ArchivedTodo = {
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
  readonly kind: TodoKind;
  /** `dropped`: a person said that nothing is to be done, or that it is the same as another. */
  readonly state: "open" | "done" | "dropped";
  /** Id of the todo that a person said it is the same as. */
  readonly same: string | null;
  /** Names as the notes or a person write them, or `@login`. */
  readonly assignees: readonly string[];
  readonly due: string | null;
  readonly issue: { readonly name: string; readonly url: string } | null;
  /** The shown meetings whose notes have had it, oldest first; none: it has an issue, but its meeting is not shown. */
  readonly meetings: readonly string[];
  /** How many meetings were held after the first one that had it. */
  readonly age: number;
  /** When it came up. */
  readonly noticedAt: string;
  /** When it was done, as far as somebody knows, and by which pull request (`owner/repo#n`) or whom. */
  readonly done: { readonly at: string; readonly by: string | null } | null;
  readonly changedAt: string;
};

export type ArchivedReference = {
  /** `owner/repo#n`. */
  readonly name: string;
  readonly url: string;
  readonly kind: "pull" | "issue" | null;
};

export type ArchivedPerson = {
  readonly anchor: string;
  readonly name: string;
  /** Login on GitHub, if known. */
  readonly login: string | null;
  /** Dates of the shown meetings they were at, the newest first. */
  readonly meetings: readonly string[];
  /** Ids. */
  readonly open: readonly string[];
  readonly done: readonly string[];
};
