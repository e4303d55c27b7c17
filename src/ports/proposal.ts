import type { CommentDraft } from "./forge.ts";

/** A file that is proposed in a pull request, on a branch that the bot alone begins. Said again, it comes to the same. */
export type Proposal = {
  /** `owner/repo`. */
  readonly repository: string;
  /** The branch; the pull request is found by it. */
  readonly branch: string;
  /** From the top of the repository. */
  readonly path: string;
  readonly content: string;
  /** The commit's message. */
  readonly message: string;
  readonly title: string;
  readonly body: string;
  /** The hidden line of the pull request's body; the adapter puts it last. */
  readonly marker: string;
  /** Logins of those who are asked for a review, once, when the pull request is opened. */
  readonly reviewers: readonly string[];
  /** The Git object id (SHA-1 of the blob) that the bot left in the branch; null: it has not written there yet. */
  readonly before: string | null;
  /** Whether a file that the default branch has under this path may be replaced. */
  readonly replaces: boolean;
  /** Said under the pull request once the file is there; null: nothing. */
  readonly said: CommentDraft | null;
  /** Said in its place where the file is not as the bot left it, and so is left alone; null: nothing. */
  readonly otherwise: CommentDraft | null;
};

/** What came of a proposal. */
export type Proposed = {
  /** The pull request; null: there is none. */
  readonly url: string | null;
  readonly number: number | null;
  /** The Git object id of the file as the bot left it; null: it did not write it. */
  readonly sha: string | null;
  /**
   * Why it was left as it is: `over`: its pull request was merged or closed; `changed`: somebody else has written in the branch;
   * `exists`: the default branch has another file of that name; `same`: it has this very file.
   */
  readonly obstacle: ProposalObstacle | null;
};

export const proposalObstacles = ["over", "changed", "exists", "same"] as const;
export type ProposalObstacle = (typeof proposalObstacles)[number];

/** A file of a repository; `text` null: it is too large to be read. */
export type RepositoryFile = { readonly text: string | null; readonly sha: string };

/** A package and its version, as a release is named. */
export type Release = { readonly name: string; readonly version: string };

/** What was released. Its text was written by anybody, and is cut where it is very long. */
export type ReleaseNotes = {
  /** `owner/repo`. */
  readonly repository: string;
  /** Where people read it. */
  readonly url: string;
  /** Markdown. */
  readonly text: string;
};
