import type { HeldIssue } from "./upstream.ts";

/** Gives an issue as GraphQL has it; `closer`: the pull request that closed it, `owner/repo#n`. */
export function issueInGraphQL(issue: HeldIssue, closer: string | null) {
  const [nameWithOwner, number] = closer?.split("#") ?? [];
  const pull = closer === null ? null : { number: Number(number), repository: { nameWithOwner } };
  return {
    type: "Issue",
    title: issue.title,
    url: issue.html_url,
    issueState: issue.state.toUpperCase(),
    stateReason: issue.state_reason?.toUpperCase() ?? null,
    closedAt: issue.closed_at,
    updatedAt: issue.updated_at,
    assignees: { nodes: issue.assignees.map(({ login }) => ({ login })) },
    closings: { nodes: issue.state === "closed" ? [{ closer: pull }] : [] },
  };
}
