import type { Clock } from "../ports/clock.ts";
import type { IssueName } from "../ports/forge.ts";
import { issueAnswer } from "./answers.ts";
import { attempt, understand } from "./attempt.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds, nameOf } from "./deed.ts";
import { readFailure } from "./failure.ts";

/** Gives the text of an issue as it is now; null: it was deleted, or can't be seen. */
export async function readBody(github: GitHubConnection, now: Clock, name: IssueName): Promise<string | null> {
  const deed = deeds.readIssue(nameOf(name));
  return attempt(deed, now, async () => {
    try {
      const client = (await github.readers())(name.owner);
      const { data } = await client.rest.issues.get({ owner: name.owner, repo: name.repo, issue_number: name.number });
      return understand(deed, issueAnswer, data).body ?? "";
    } catch (error) {
      if ([404, 410].includes(readFailure(error)?.status ?? 0)) return null;
      throw error;
    }
  });
}
