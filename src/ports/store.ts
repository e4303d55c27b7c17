import type { SeriesState } from "../meetings/series-state.ts";
import type { Snapshot } from "../minutes/snapshot.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import type { KnownPerson } from "../people/person.ts";
import type { Todo } from "../todos/todo.ts";
import type { Delivery } from "./delivery.ts";
import type { CommentDraft, IssueState } from "./forge.ts";

/** Records of one sort by key. Every write is durable when its promise resolves. */
export type Collection<T> = {
  get(key: string): Promise<T | null>;
  set(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
  /** All records, in the order of their keys. */
  all(): Promise<readonly T[]>;
};

/** An issue of the ledger, where no GitHub is configured. */
export type LedgerIssue = IssueState & {
  readonly version: 1;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly createdAt: string;
  readonly comments: readonly CommentDraft[];
};

/** All that the bot remembers. A record that cannot be read any more throws, naming it. */
export type Store = {
  /** By series id. */
  readonly series: Collection<SeriesState>;
  /** By todo id. */
  readonly todos: Collection<Todo>;
  /** By effect id. */
  readonly effects: Collection<EffectRecord>;
  /** By `series/date`. */
  readonly snapshots: Collection<Snapshot>;
  /** By `owner/repo#n`. */
  readonly ledger: Collection<LedgerIssue>;
  /** By the person's id: `discord:500000000000000010`. */
  readonly people: Collection<KnownPerson>;
  /** By the delivery's id. Written outside of turns, too: a web hook can't wait for one. */
  readonly deliveries: Collection<Delivery>;

  /**
   * Runs `work` while no other work runs, in this process or another on the same data; all that decides and performs
   * runs in it. Waits its turn; throws a `UserError` after a minute. The turn ends with the process, however it ends.
   */
  exclusively<T>(work: () => Promise<T>): Promise<T>;

  /** Waits for the turns that were asked for, then closes. Closing twice changes nothing. */
  close(): Promise<void>;
};
