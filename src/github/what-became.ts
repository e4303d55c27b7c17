import type { Clock } from "../ports/clock.ts";
import type { IssueName, Whereabouts } from "../ports/forge.ts";
import { issueAnswer, repositoryOf } from "./answers.ts";
import { attempt, understand } from "./attempt.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds, nameOf } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { rateLimitOf } from "./rate-limit.ts";
import { splitRepository } from "./split-repository.ts";

/** Missing, private, behind single sign-on, or taken down by law. */
const unseen = new Set([403, 404, 451]);

/**
 * Tells what became of an issue. GitHub leads from a transferred one to where it is now, and says of a deleted one that it
 * was: https://docs.github.com/en/rest/issues/issues#get-an-issue
 */
export async function whatBecame(github: GitHubConnection, now: Clock, name: IssueName): Promise<Whereabouts> {
  const deed = deeds.readIssue(nameOf(name));
  return attempt(deed, now, async () => {
    const client = (await github.readers())(name.owner);
    try {
      const { data } = await client.rest.issues.get({ owner: name.owner, repo: name.repo, issue_number: name.number });
      const answer = understand(deed, issueAnswer, data);
      return { movedTo: { ...splitRepository(repositoryOf(answer)), number: answer.number } };
    } catch (error) {
      const failure = readFailure(error);
      if (failure === null || rateLimitOf(failure, now()) !== null) throw error;
      if (failure.status === 410) return /disabled/i.test(failure.message) ? "unseen" : "deleted";
      if (unseen.has(failure.status ?? 0)) return "unseen";
      throw error;
    }
  });
}
