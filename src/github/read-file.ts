import type { Clock } from "../ports/clock.ts";
import type { RepositoryFile } from "../ports/proposal.ts";
import { attempt } from "./attempt.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { fileAt } from "./file-answer.ts";
import { splitRepository } from "./split-repository.ts";

/** Gives a file as a branch has it; null: it has none, or it can't be seen. */
export function readFile(
  github: GitHubConnection,
  now: Clock,
  { repository, path, branch }: { repository: string; path: string; branch: string | null },
): Promise<RepositoryFile | null> {
  return attempt(deeds.readFile(repository), now, async () => {
    const client = (await github.readers())(splitRepository(repository).owner);
    const found = await fileAt(client, repository, path, branch);
    if (found === null) return null;
    const isWhole = found.encoding === "base64" && found.content != null;
    return { sha: found.sha, text: isWhole ? Buffer.from(found.content ?? "", "base64").toString("utf8") : null };
  });
}
