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

/** A file that was added to a folder of a repository: a post of a web site. Its text was written by anybody. */
export type AddedFile = {
  /** From the top of the repository. */
  readonly path: string;
  /** The beginning of what was added; empty where the forge does not show it. */
  readonly text: string;
  /** Where people read it. */
  readonly link: string;
  /** ISO instant: when it was committed, which may be before it was merged. */
  readonly addedAt: string;
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

  /** Of each pull request or issue, in the same order, the pull requests whose text names it, the latest hundred. What can't be seen has none. */
  mentionsOf(names: readonly IssueName[]): Promise<readonly (readonly IssueState[])[]>;

  /** The files that commits since then added to the folder of a repository, the oldest first. */
  filesAdded(repository: string, folder: string, since: Temporal.Instant): Promise<readonly AddedFile[]>;

  /** The text of an issue as it is now; null: it can't be seen. */
  readBody(name: IssueName): Promise<string | null>;

  /** Closes an issue; closing a closed one changes nothing. */
  closeIssue(name: IssueName, reason: "completed" | "not planned"): Promise<void>;
};
