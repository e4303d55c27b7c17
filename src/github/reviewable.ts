import type { Clock } from "../ports/clock.ts";
import { attempt } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { splitRepository } from "./split-repository.ts";

/**
 * Gives those of the logins that can be asked for a review: collaborators, but for whoever opens the pull request. One that can't
 * would have the whole request refused. https://docs.github.com/en/rest/collaborators/collaborators
 */
export async function reviewable(
  github: GitHubConnection,
  now: Clock,
  repository: string,
  logins: readonly string[],
): Promise<readonly string[]> {
  if (logins.length === 0) return [];
  return attempt(deeds.whoCanReview(repository), now, async () => {
    const client = await github.writer(repository, "files");
    const own = (await github.login())?.toLowerCase();
    const others = logins.filter((login) => login.toLowerCase() !== own);
    const answers = await Promise.all(others.map((login) => isCollaborator(client, repository, login)));
    return others.filter((_, place) => answers[place] === true);
  });
}

async function isCollaborator(client: Client, repository: string, username: string): Promise<boolean> {
  try {
    const { status } = await client.rest.repos.checkCollaborator({ ...splitRepository(repository), username });
    return status === 204;
  } catch (error) {
    if (readFailure(error)?.status === 404) return false;
    throw error;
  }
}
