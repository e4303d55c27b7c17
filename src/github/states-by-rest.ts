import type { IssueName, IssueState } from "../ports/forge.ts";
import { type IssueAnswer, isAt, issueAnswer } from "./answers.ts";
import { understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import { closeReasonOf } from "./close-reason.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { rateLimitOf } from "./rate-limit.ts";

/** Missing, private, deleted, behind single sign-on, or taken down by law. */
const unseen = new Set([403, 404, 410, 451]);

/** Reads the states one by one, where GraphQL can't be had; null: it can't be seen. Throws what Octokit throws. */
export async function statesByRest(
  client: Client,
  names: readonly IssueName[],
  now: Temporal.Instant,
): Promise<readonly (IssueState | null)[]> {
  return Promise.all(names.map((name) => stateByRest(client, name, now)));
}

async function stateByRest(client: Client, name: IssueName, now: Temporal.Instant): Promise<IssueState | null> {
  const { owner, repo, number } = name;
  try {
    // GitHub gives a pull request here too, with what matters of it.
    const { data } = await client.rest.issues.get({ owner, repo, issue_number: number });
    const answer = understand(deeds.readStates, issueAnswer, data);
    return isAt(name, answer) ? stateOf(name, answer) : null;
  } catch (error) {
    const failure = readFailure(error);
    if (failure === null || rateLimitOf(failure, now) !== null || !unseen.has(failure.status ?? 0)) throw error;
    return null;
  }
}

/** What closed an issue is not told here. */
function stateOf({ owner, repo, number }: IssueName, answer: IssueAnswer): IssueState {
  const { title, html_url: url, pull_request: pull, updated_at: updatedAt } = answer;
  const merged = pull?.merged_at ?? null;
  const open = pull != null && answer.draft === true ? "draft" : "open";
  const state = merged !== null ? "merged" : answer.state === "closed" ? "closed" : open;
  return {
    owner,
    repo,
    number,
    kind: pull == null ? "issue" : "pull",
    title,
    url,
    state,
    endedAt: merged ?? answer.closed_at ?? null,
    reason: answer.state === "closed" ? closeReasonOf(answer.state_reason) : null,
    closedBy: null,
    assignees: (answer.assignees ?? []).map(({ login }) => login),
    updatedAt,
  };
}
