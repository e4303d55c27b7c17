/** The record of one meeting, as data for the templates. All texts are the pad's or GitHub's own: hostile until escaped. */
export type Minutes = {
  readonly series: string;
  /** ISO date. */
  readonly date: string;
  /** `Monday 9 December 2024`. */
  readonly day: string;
  /** `10:00–12:00 (Europe/Paris)`; null where the notes don't say. */
  readonly hours: string | null;
  readonly participants: readonly string[];
  readonly topics: readonly MinutesTopic[];
  /** Those of no topic. */
  readonly decisions: readonly string[];
  /** Those of no topic. */
  readonly todos: readonly MinutesTodo[];
  /** What was read out of sentences and waits for a person's word. */
  readonly suggestions: readonly MinutesTodo[];
  /** Every pull request and issue that was named, in the order of their first naming. */
  readonly references: readonly MinutesReference[];
  /** Whether GitHub told the states; false: it could not be reached. */
  readonly statesKnown: boolean;
  readonly next: { readonly day: string; readonly hours: string | null } | null;
  readonly padLink: string | null;
};

export type MinutesTopic = {
  readonly title: string;
  /** Each line of discussion; `depth` is its nesting, 0 outermost. */
  readonly lines: readonly { readonly depth: number; readonly speaker: string | null; readonly text: string }[];
  readonly decisions: readonly string[];
  readonly todos: readonly MinutesTodo[];
};

export type MinutesTodo = {
  readonly text: string;
  readonly assignees: readonly string[];
  readonly state: "filed" | "waits" | "done" | "skipped";
  readonly issue: { readonly name: string; readonly url: string } | null;
  /** Its line in the pad. */
  readonly line: number;
};

/** `unseen`: GitHub does not show it (missing or private); `unread`: GitHub could not be asked. */
export type MinutesReference = {
  /** `owner/repo#n`. */
  readonly name: string;
  readonly url: string;
  readonly kind: "pull" | "issue" | null;
  readonly title: string | null;
  readonly state: "open" | "draft" | "merged" | "closed" | "unseen" | "unread";
  /** `17 December 2024`, when it was merged or closed. */
  readonly endedOn: string | null;
};
