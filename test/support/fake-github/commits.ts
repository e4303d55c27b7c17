import { type Answer, type Call, json, refusal } from "./call.ts";

/** A commit as people push it: `added` and `changed` files by path, with their text. */
export type Commit = {
  readonly repository: string;
  readonly sha: string;
  /** ISO instant. */
  readonly at: string;
  readonly added?: Readonly<Record<string, string>>;
  readonly changed?: Readonly<Record<string, string>>;
};

/**
 * Lists the commits that touched a path, the newest first, or gives one with its files.
 * https://docs.github.com/en/rest/commits/commits
 */
export function answerCommits({ query }: Call, commits: readonly Commit[], sha: string): Answer {
  if (sha !== "") {
    const commit = commits.find((one) => one.sha === sha);
    return commit === undefined ? refusal(422, `No commit found for SHA: ${sha}`) : json(200, whole(commit));
  }
  const { path = "", since = "0001-01-01T00:00:00Z", per_page = "30" } = Object.fromEntries(query);
  const touches = (commit: Commit) => filesOf(commit).some(({ filename }) => filename.startsWith(`${path}/`));
  const found = commits
    .filter((commit) => touches(commit) && Temporal.Instant.compare(commit.at, since) >= 0)
    .toSorted((one, other) => Temporal.Instant.compare(other.at, one.at));
  return json(200, found.slice(0, Number(per_page)).map(head));
}

function head({ sha, at }: Commit) {
  const who = { name: "Ada", email: "ada@example.org", date: at };
  return { sha, commit: { author: who, committer: who, message: "Write a post" }, parents: [] };
}

function whole(commit: Commit) {
  return { ...head(commit), files: filesOf(commit) };
}

function filesOf({ added = {}, changed = {} }: Commit) {
  const file = (filename: string, status: string, patch: string) => ({ sha: "b".repeat(40), filename, status, patch });
  return [
    ...Object.entries(added).map(([name, text]) => {
      const lines = text.split("\n");
      return file(name, "added", `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join("\n")}`);
    }),
    ...Object.entries(changed).map(([name, text]) => file(name, "modified", `@@ -1 +1 @@\n-was\n+${text}`)),
  ];
}
