import type { IssueName } from "../ports/forge.ts";

/**
 * What we were about when GitHub did not do it. `at`: the repository or issue it was about, `owner/repo` or
 * `owner/repo#n`; null: many. `doing` goes into sentences.
 */
export type Deed = {
  readonly kind: "create" | "comment" | "change" | "propose" | "read";
  readonly at: string | null;
  readonly doing: string;
};

/** The things we do on GitHub. */
export const deeds = {
  create: (repository: string): Deed => ({
    kind: "create",
    at: repository,
    doing: `creating an issue in ${repository}`,
  }),
  find: (repository: string): Deed => ({
    kind: "read",
    at: repository,
    doing: `looking for an issue in ${repository}`,
  }),
  prepare: (repository: string): Deed => ({
    kind: "read",
    at: repository,
    doing: `asking for access to ${repository}`,
  }),
  whoCanBeAssigned: (repository: string): Deed => ({
    kind: "read",
    at: repository,
    doing: `asking who can be assigned in ${repository}`,
  }),
  readStates: { kind: "read", at: null, doing: "reading the state of pull requests and issues" } satisfies Deed,
  readIssue: (name: string): Deed => ({ kind: "read", at: name, doing: `reading ${name}` }),
  close: (name: string): Deed => ({ kind: "change", at: name, doing: `closing ${name}` }),
  readProof: { kind: "read", at: null, doing: "reading what was written to prove an account" } satisfies Deed,
  readMentions: { kind: "read", at: null, doing: "reading which pull requests name others" } satisfies Deed,
  readCommits: (repository: string): Deed => ({
    kind: "read",
    at: repository,
    doing: `looking for new posts in ${repository}`,
  }),
  change: (name: string): Deed => ({ kind: "change", at: name, doing: `changing ${name}` }),
  comment: (name: string): Deed => ({ kind: "comment", at: name, doing: `commenting on ${name}` }),
  propose: (repository: string): Deed => ({
    kind: "propose",
    at: repository,
    doing: `proposing a file in ${repository}`,
  }),
  readFile: (repository: string): Deed => ({
    kind: "read",
    at: repository,
    doing: `reading a file of ${repository}`,
  }),
  readRelease: (repository: string): Deed => ({
    kind: "read",
    at: repository,
    doing: `reading what was released in ${repository}`,
  }),
  whoCanReview: (repository: string): Deed => ({
    kind: "read",
    at: repository,
    doing: `asking who can review in ${repository}`,
  }),
  whoAmI: { kind: "read", at: null, doing: "asking who the bot is" } satisfies Deed,
} as const;

/** Gives `owner/repo#n`. */
export function nameOf({ owner, repo, number }: IssueName): string {
  return `${owner}/${repo}#${number}`;
}
