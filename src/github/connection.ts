import type { Client } from "./client.ts";

/** The way to GitHub, by a token or as an App. Its operations throw what Octokit throws, or `CallError`. */
export type GitHubConnection = {
  /**
   * Gives a client that may write to the repository, its rights in hand: what fails here has not been a write. `what`: issues, or
   * files by pull requests; without it, issues.
   */
  writer(repository: string, what?: "issues" | "files"): Promise<Client>;

  /** Gives, for each owner of repositories, the client that sees most there. */
  readers(): Promise<(owner: string) => Client>;

  /** Gives the login under which our issues stand; null where GitHub does not tell (a workflow's token). */
  login(): Promise<string | null>;
};
