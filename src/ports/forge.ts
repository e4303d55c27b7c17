/** An issue to be created. `marker` is the hidden line that lets us find it again; the adapter puts it last in the body. */
export type IssueDraft = {
  /** `owner/repo`. */
  readonly repository: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** GitHub logins. */
  readonly assignees: readonly string[];
  readonly marker: string;
};

/** An issue as the forge answered: `labels` and `assignees` are those that stuck. */
export type FiledIssue = {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
};

/** A pull request or issue, named. */
export type IssueName = { readonly owner: string; readonly repo: string; readonly number: number };

/** A pull request or issue as it is now; null in a list of answers: it can't be seen (missing or private). */
export type IssueState = IssueName & {
  readonly kind: "pull" | "issue";
  readonly title: string;
  readonly state: "open" | "draft" | "merged" | "closed";
  readonly url: string;
  /** ISO instant, when it was merged or closed. */
  readonly endedAt: string | null;
};

/** Where somebody wrote something that may prove who they are: their public gists since, one gist, or a comment on an issue or pull request. */
export type ProofPlace =
  | { readonly kind: "gists"; readonly login: string; readonly since: Temporal.Instant }
  | { readonly kind: "gist"; readonly id: string }
  | { readonly kind: "comment"; readonly owner: string; readonly repo: string; readonly id: number };

/** What somebody wrote there. */
export type Writing = {
  /** The login; null: of an account that is gone. */
  readonly author: string | null;
  readonly url: string;
  /** Its text; of a gist its description, and its files' names and contents. */
  readonly texts: readonly string[];
  /** Whether others may have changed it since it was written. */
  readonly edited: boolean;
};

/** Where issues live: GitHub, or the ledger in the store. Every operation throws `CallError`. */
export type Forge = {
  /** Creates the issue with one call, never repeated here: who calls decides, by the error's `outcome`, what comes next. */
  createIssue(draft: IssueDraft): Promise<FiledIssue>;

  /** Finds the issue that carries `marker` among those we created since, open or closed; null: not there (yet). */
  findIssue(repository: string, marker: string, since: Temporal.Instant): Promise<FiledIssue | null>;

  /** Of these logins, those that can be assigned in the repository. */
  assignable(repository: string, logins: readonly string[]): Promise<readonly string[]>;

  /** The state of each, in the same order, in as few requests as there can be. */
  readStates(names: readonly IssueName[]): Promise<readonly (IssueState | null)[]>;

  /** Closes an issue; closing a closed one changes nothing. */
  closeIssue(name: IssueName, reason: "completed" | "not planned"): Promise<void>;

  /** What stands there, of gists the newest few; null: there is no such person, gist or comment that the bot may see. */
  readWritings(place: ProofPlace): Promise<readonly Writing[] | null>;
};
