/** The record of one meeting, as data for the templates. All texts are the pad's or GitHub's own: hostile until escaped. */
export type Minutes = {
  readonly series: string;
  /** Whether these are published only because nobody finished the notes. */
  readonly isDraft: boolean;
  /** ISO date of the meeting. */
  readonly date: string;
  /** `Monday 9 December 2024`. */
  readonly day: string;
  /** `10:00–12:00 (Europe/Paris)`; null where the notes don't say. */
  readonly hours: string | null;
  readonly participants: readonly string[];
  readonly topics: readonly MinutesTopic[];
  /** Titles of the topics that brought no decision and no todo. */
  readonly otherTopics: readonly string[];
  /** All decisions; each stands with its topic too, if it has one. */
  readonly decisions: readonly MinutesDecision[];
  /** All todos that the notes state or a person took up; each stands with its topic too, if it has one. */
  readonly todos: readonly MinutesTodo[];
  /** What was read out of sentences and waits for a person's word. */
  readonly suggestions: readonly MinutesTodo[];
  /** Every pull request and issue that was named, in the order of first naming. */
  readonly references: readonly MinutesReference[];
  /** Whether GitHub told the states; false: it could not be asked. */
  readonly statesKnown: boolean;
  readonly next: MinutesNext | null;
  readonly padLink: string | null;
  /** Their page on the web. */
  readonly pageLink: string | null;
  /** How the todos of the series stand as a whole; null: there is nothing to tell that is not told above. */
  readonly standing: MinutesStanding | null;
};

/** The meeting after it; `hours` as above. */
export type MinutesNext = { readonly day: string; readonly hours: string | null };

/** `fresh`: how many of the open ones are new; `oldest`: the age of the oldest, in meetings; null: none is open. */
export type MinutesStanding = {
  readonly open: number;
  readonly fresh: number;
  readonly oldest: number | null;
  /** Within how many days half of what was closed was closed; null: too little was for that to mean anything. */
  readonly pace: { readonly days: number; readonly of: number } | null;
};

export type MinutesTopic = {
  readonly title: string;
  readonly lines: readonly MinutesLine[];
  readonly decisions: readonly MinutesDecision[];
  readonly todos: readonly MinutesTodo[];
};

/** A line of discussion; `indent` is the blanks before its list mark, two a depth. */
export type MinutesLine = {
  readonly indent: string;
  readonly speaker: string | null;
  readonly text: string;
  readonly todo: MinutesTodo | null;
};

export type MinutesDecision = { readonly text: string; readonly inTopic: boolean };

export type MinutesTodo = {
  readonly text: string;
  readonly assignees: readonly string[];
  readonly state: "filed" | "waits" | "done" | "skipped";
  readonly issue: { readonly name: string; readonly url: string } | null;
  readonly inTopic: boolean;
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
