import type { Clock } from "../ports/clock.ts";
import { attempt } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { splitRepository } from "./split-repository.ts";

/** Gives those of the logins that can be assigned in the repository. One that can't would have the whole issue refused. */
export async function assignable(
  github: GitHubConnection,
  now: Clock,
  repository: string,
  logins: readonly string[],
): Promise<readonly string[]> {
  if (logins.length === 0) return [];
  return attempt(deeds.whoCanBeAssigned(repository), now, async () => {
    const client = await github.writer(repository);
    const answers = await Promise.all(logins.map((login) => canBeAssigned(client, repository, login)));
    return logins.filter((_, place) => answers[place] === true);
  });
}

async function canBeAssigned(client: Client, repository: string, login: string): Promise<boolean> {
  try {
    const who = { ...splitRepository(repository), assignee: login };
    const { status } = await client.rest.issues.checkUserCanBeAssigned(who);
    return status === 204;
  } catch (error) {
    if (readFailure(error)?.status === 404) return false;
    throw error;
  }
}
