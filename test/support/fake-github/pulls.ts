/** A pull request that somebody opened; `emulate` has no way to choose its number. */
export type Pull = {
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "draft" | "merged" | "closed";
  readonly body: string;
  readonly by: string;
  /** The pull requests and issues that its text names, `owner/repo#n`. */
  readonly mentions: readonly string[];
};

/** When pull requests ended, if they did. */
const ENDED = "2026-01-05T10:00:00Z";

/** Gives the pull request as it stands among the issues of the REST interface. */
export function pullAmongIssues(pull: Pull) {
  const { repository, number, title, state, body, by } = pull;
  const open = state === "open" || state === "draft";
  const url = `https://github.com/${repository}/pull/${number}`;
  return {
    number,
    title,
    body,
    html_url: url,
    repository_url: `https://api.github.com/repos/${repository}`,
    state: open ? "open" : "closed",
    state_reason: null,
    draft: state === "draft",
    labels: [],
    assignees: [],
    user: { login: by },
    created_at: "2026-01-02T10:00:00Z",
    updated_at: open ? "2026-01-02T10:00:00Z" : ENDED,
    closed_at: open ? null : ENDED,
    pull_request: { html_url: url, merged_at: state === "merged" ? ENDED : null },
  };
}

/** Gives the pull request as GraphQL has it. */
export function pullInGraphQL({ repository, number, title, state }: Pull) {
  const open = state === "open" || state === "draft";
  return {
    type: "PullRequest",
    title,
    url: `https://github.com/${repository}/pull/${number}`,
    pullState: open ? "OPEN" : state.toUpperCase(),
    isDraft: state === "draft",
    closedAt: open ? null : ENDED,
    mergedAt: state === "merged" ? ENDED : null,
    updatedAt: open ? "2026-01-02T10:00:00Z" : ENDED,
    assignees: { nodes: [] },
  };
}

/** Gives the pull request as the source of an event in the timeline of what it names. */
export function pullAsSource(pull: Pull) {
  const { title, url, pullState: state, isDraft } = pullInGraphQL(pull);
  const [login, name] = pull.repository.split("/");
  return { number: pull.number, title, url, state, isDraft, repository: { name, owner: { login } } };
}
