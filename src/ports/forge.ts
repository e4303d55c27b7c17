import type { Proposal, Proposed, Release, ReleaseNotes, RepositoryFile } from "./proposal.ts";

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
  /** Of an issue that is closed: why, where the forge tells. */
  readonly reason: CloseReason | null;
  /** The pull request whose merge closed it, `owner/repo#n`, where the forge tells. */
  readonly closedBy: string | null;
  /** Logins. */
  readonly assignees: readonly string[];
  /** ISO instant of the last change that the forge counts: of two readings the later one holds. */
  readonly updatedAt: string;
};

/** A pull request whose text names another, or an issue. */
export type Mention = Pick<IssueState, "owner" | "repo" | "number" | "title" | "url" | "state">;

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

export type CloseReason = "completed" | "not planned" | "duplicate";

/** What became of an issue that `readStates` does not show: where it is now, that it was deleted, or that it can't be seen (any more). */
export type Whereabouts = { readonly movedTo: IssueName } | "deleted" | "unseen";

/**
 * A change of an issue that comes to the same however often it is made: it is planned on the issue as it is, and what
 * people did to it stays.
 */
export type Amendment =
  | { readonly what: "reopen" }
  /** A label that is not there to be removed, or there already, is left alone. */
  | { readonly what: "relabel"; readonly add: readonly string[]; readonly remove: readonly string[] }
  /** In the body, the first of these whole lines that stands there gives way to `line`; where `line` stands already, or none of them does, it stays as it is. */
  | { readonly what: "replace-line"; readonly lines: readonly string[]; readonly line: string }
  /** Lines that are put before the hidden marker, those that the body has already left out. */
  | { readonly what: "append"; readonly lines: readonly string[] };

/** A comment of the bot's own under an issue or pull request; `marker` is the hidden line by which it is found again. */
export type CommentDraft = { readonly marker: string; readonly body: string };

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

  /** Of each pull request or issue, in the same order, the pull requests whose text names it, the latest hundred. What can't be seen has none. */
  mentionsOf(names: readonly IssueName[]): Promise<readonly (readonly Mention[])[]>;

  /** The files that commits since then added to the folder of a repository, the oldest first. */
  filesAdded(repository: string, folder: string, since: Temporal.Instant): Promise<readonly AddedFile[]>;

  /** The text of an issue as it is now; null: it can't be seen. */
  readBody(name: IssueName): Promise<string | null>;

  /** Tells what became of an issue or pull request that `readStates` gives null for. */
  whatBecame(name: IssueName): Promise<Whereabouts>;

  /** Closes an issue; closing a closed one changes nothing. */
  closeIssue(name: IssueName, reason: CloseReason): Promise<void>;

  /** Changes an issue; gives whether there was anything to change. One that moved is not followed. */
  amendIssue(name: IssueName, amendment: Amendment): Promise<boolean>;

  /** Writes our one comment with this marker, or brings the one that stands up to date. Gives its address. */
  keepComment(name: IssueName, draft: CommentDraft): Promise<{ readonly url: string }>;

  /**
   * Proposes a file: begins the branch, commits the file, opens the pull request, asks for reviews, and says what is to be said, each
   * step only where it is not done yet. Nobody else's commit is overwritten.
   */
  proposeFile(proposal: Proposal): Promise<Proposed>;

  /** What came of a proposal, where all of it is there already; null: something may be left to do. */
  findProposal(proposal: Proposal): Promise<Proposed | null>;

  /** A file as a branch has it; null: it has none. `branch` null: the default branch. */
  readFile(repository: string, path: string, branch: string | null): Promise<RepositoryFile | null>;

  /** Of these logins, those that can be asked for a review in the repository. */
  reviewable(repository: string, logins: readonly string[]): Promise<readonly string[]>;

  /**
   * What was released under this version: by the release's own text, else by the changelog; null: neither has it. `onlyPublic`: nothing
   * of a repository that not everybody may see.
   */
  releaseNotes(
    repository: string,
    release: Release,
    how: { readonly onlyPublic: boolean },
  ): Promise<ReleaseNotes | null>;

  /** What stands there, of gists the newest few; null: there is no such person, gist or comment that the bot may see. */
  readWritings(place: ProofPlace): Promise<readonly Writing[] | null>;
};
