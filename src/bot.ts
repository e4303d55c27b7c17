import type { Series } from "./meetings/series.ts";
import type { TodoKind } from "./notes/notes.ts";
import type { Reply } from "./reply.ts";
import type { ListedState } from "./todos/listing/listed-states.ts";

/**
 * The use cases that commands call. Each answers with what to say; those that change something or speak to GitHub or
 * the chat take their turn on the store first. Every one throws `UserError` where a person can do something about it.
 */
export type Bot = {
  readonly series: readonly Series[];

  showAgenda(series: Series): Promise<Reply>;
  /** Puts a point under the next meeting's agenda in the pad. */
  addToAgenda(series: Series, item: string, by: Asker): Promise<Reply>;
  /** Takes back a point that the person added. `item`: its words, or some that only it has. */
  removeFromAgenda(series: Series, item: string, by: Asker): Promise<Reply>;
  /** Shows what `addToAgenda` would write, and writes nothing; without an item, the next meeting's part. */
  previewAgendaItem(series: Series, item: string | null, by: Asker): Promise<Reply>;

  tellNextMeeting(series: Series): Promise<Reply>;
  /** The next meeting's announcement, as it would be mailed now. */
  previewMeetingMail(series: Series): Promise<Reply>;
  /** What became of the todos since the last meeting. */
  tellSinceLast(series: Series): Promise<Reply>;
  setMeeting(series: Series, when: WhenTyped, by: string): Promise<Reply>;
  cancelMeeting(series: Series, what: { date: string | null; reason: string }, by: string): Promise<Reply>;

  listTodos(series: Series, which: TodoListing, by: Asker): Promise<Reply>;
  /** Tells all that happened to a todo. */
  showTodo(series: Series, todo: string): Promise<Reply>;
  /** `todo` null: every todo that the policy would file, and those approved. */
  fileTodos(series: Series, todo: string | null, by: string): Promise<Reply>;
  /** With no change given, answers with a form. */
  editTodo(series: Series, todo: string, change: TodoChange, by: string): Promise<Reply>;
  skipTodo(series: Series, todo: string, by: string): Promise<Reply>;
  finishTodo(series: Series, todo: string, by: string): Promise<Reply>;
  /** It is no todo at all: its issue is closed as not planned. */
  deleteTodo(series: Series, todo: string, by: string): Promise<Reply>;
  /** `issue`: the one that it is, `owner/repo#n` or its URL. */
  linkTodo(series: Series, todo: string, issue: string, by: string): Promise<Reply>;
  /** It is the same as another todo. */
  mergeTodos(series: Series, todo: string, into: string, by: string): Promise<Reply>;
  /** It is work in several repositories: their names, with commas. */
  splitTodo(series: Series, todo: string, repositories: string, by: string): Promise<Reply>;
  /** Takes back what a person corrected last. */
  undoTodo(series: Series, todo: string, by: string): Promise<Reply>;
  /** What it was asked about stays open. */
  keepTodo(series: Series, todo: string, by: string): Promise<Reply>;
  /** `issue`: the one that a person found it was filed as, `owner/repo#n` or its URL. */
  retryTodo(series: Series, todo: string, issue: string | null, by: string): Promise<Reply>;

  /** The draft of an announcement; `door`: where it goes. `mayPost`: whether the asker may have it posted. */
  draftAnnouncement(series: Series, todo: string, how: { door: string | null; mayPost: boolean }): Promise<Reply>;
  /** Opens the pull request with its post for the web site. */
  postAnnouncement(series: Series, todo: string, by: string): Promise<Reply>;

  /** Brings the cards that ask about a todo up to date. */
  redrawCards(series: Series, todo: string): Promise<void>;

  /** `diagnostics`: with what looks like a mistake in the notes, which is for maintainers. `door`: where they would go. */
  previewMinutes(
    series: Series,
    date: string | null,
    how: { diagnostics: boolean; door: string | null },
  ): Promise<Reply>;
  publishMinutes(series: Series, date: string | null, by: string): Promise<Reply>;

  /** How many todos are open, how old they are, and how fast they are closed. */
  tellStatistics(series: Series): Promise<Reply>;

  /** Moves the old meetings of the pad to a note that a person made for them. */
  archivePad(series: Series, what: Archiving, by: Asker): Promise<Reply>;
  previewArchive(series: Series, what: Archiving): Promise<Reply>;

  /** What waits to be done, why, and since when. */
  listOutbox(series: Series): Promise<Reply>;
  /** `effect`: the name of one that waits, or the beginning of it; "all": all that are stuck. */
  retryEffect(series: Series, effect: string, by: string): Promise<Reply>;
  /** Never does it. */
  dropEffect(series: Series, effect: string, by: string): Promise<Reply>;
  /** A person did it by hand. `issue`: as which a todo was filed, `owner/repo#n` or its URL. */
  finishEffect(series: Series, effect: string, issue: string | null, by: string): Promise<Reply>;
  suggestEffects(series: Series, typed: string): Promise<readonly Suggestion[]>;
  /** Proves whose a GitHub account is, without staff; without a login it tells who the asker is. Of `/me`, `by.id` has its chat in front. */
  proveAccount(what: { login: string | null; proof: string | null }, by: Asker): Promise<Reply>;
  unlinkAccount(by: Asker): Promise<Reply>;
  /** What the notes call the asker. */
  claimName(name: string, by: Asker): Promise<Reply>;
  /** With no change given, tells what is set. */
  setReminders(change: RemindersTyped, by: Asker): Promise<Reply>;
  exportPerson(by: Asker): Promise<Reply>;
  forgetPerson(how: { sure: boolean }, by: Asker): Promise<Reply>;

  /** Todos and meetings that begin with, or speak of, what was typed: name to show and value to send. */
  suggestTodos(series: Series, typed: string): Promise<readonly Suggestion[]>;
  suggestMeetings(series: Series, typed: string): Promise<readonly Suggestion[]>;
  /** Of all todos: who they are given to, the topics and the repositories that they have. */
  suggestTodoWords(
    series: Series,
    of: "person" | "topic" | "repository",
    typed: string,
  ): Promise<readonly Suggestion[]>;
  /** The points that a person added to the next agenda. */
  suggestOwnItems(series: Series, typed: string, by: Asker): Promise<readonly Suggestion[]>;
};

/** The note that old meetings go to, as its address is copied, and how many of the newest stay. */
export type Archiving = { readonly to: string; readonly keep: number };

/** Which todos `/todo list` shows; all that is asked for must hold. `page` counts from 1. */
export type TodoListing = {
  readonly all: boolean;
  readonly mine: boolean;
  readonly person: string | null;
  readonly kind: TodoKind | null;
  readonly topic: string | null;
  readonly repository: string | null;
  readonly meetings: number | null;
  readonly state: ListedState | null;
  readonly page: number | null;
};

/** Who asks: the chat's id and the name people see. */
export type Asker = { readonly id: string; readonly name: string };

export type Suggestion = { readonly name: string; readonly value: string };

/** A meeting's time as typed: `2025-01-13`, `10:00`. */
export type WhenTyped = { readonly date: string; readonly start: string | null; readonly end: string | null };

/** How somebody wants to be told of their todos, as typed; null: left as it is. */
export type RemindersTyped = {
  readonly mode: string | null;
  readonly lead: string | null;
  readonly quiet: string | null;
  readonly zone: string | null;
};

/** What `/todo edit` changes; absent: left as it is. An empty text takes the earlier change back. */
export type TodoChange = {
  readonly title?: string;
  readonly text?: string;
  readonly kind?: string;
  readonly repository?: string;
  readonly assignees?: string;
};
