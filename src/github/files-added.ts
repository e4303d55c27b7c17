import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { AddedFile } from "../ports/forge.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { splitRepository } from "./split-repository.ts";

const commitList = z.array(z.object({ sha: z.string() }));
const commitAnswer = z.object({
  commit: z.object({ committer: z.object({ date: z.string() }).nullish() }),
  files: z.array(z.object({ filename: z.string(), status: z.string(), patch: z.string().optional() })).default([]),
});

/** The most commits of one look; a folder of posts has a few a month. */
const MOST = 100;

/** How much of a post is read: its head tells what it is. */
const longest = 4000;

/** What commits added, by repository, folder and commit: a commit never changes, so each is read once. */
export type CommitMemory = Map<string, readonly AddedFile[]>;

/** Gives the files that commits since then added to the folder, by reading the commits that touched it. */
export async function filesAdded(
  github: GitHubConnection,
  { now, memory }: { now: Clock; memory: CommitMemory },
  where: { repository: string; folder: string; since: Temporal.Instant },
): Promise<readonly AddedFile[]> {
  const { repository, folder, since } = where;
  const deed = deeds.readCommits(repository);
  return attempt(deed, now, async () => {
    const { owner, repo } = splitRepository(repository);
    const client = (await github.readers())(owner);
    const { data } = await client.rest.repos.listCommits({
      owner,
      repo,
      path: folder,
      since: since.toString({ smallestUnit: "second" }),
      per_page: MOST,
    });
    const files: AddedFile[] = [];
    for (const { sha } of understand(deed, commitList, data).toReversed()) {
      const key = `${repository} ${folder} ${sha}`;
      const known = memory.get(key) ?? (await addedBy(client, sha, where));
      memory.set(key, known);
      files.push(...known);
    }
    forgetOldest(memory);
    return files;
  });
}

async function addedBy(
  client: Client,
  sha: string,
  { repository, folder }: { repository: string; folder: string },
): Promise<readonly AddedFile[]> {
  const deed = deeds.readCommits(repository);
  const { data } = await client.rest.repos.getCommit({ ...splitRepository(repository), ref: sha });
  const { commit, files } = understand(deed, commitAnswer, data);
  const addedAt = commit.committer?.date;
  if (addedAt === undefined) return [];
  return files
    .filter(({ filename, status }) => status === "added" && filename.startsWith(`${folder}/`))
    .map(({ filename, patch = "" }) => ({
      path: filename,
      text: addedLines(patch).slice(0, longest).toWellFormed(),
      link: `https://github.com/${repository}/blob/HEAD/${filename.split("/").map(encoded).join("/")}`,
      addedAt: Temporal.Instant.from(addedAt).toString(),
    }));
}

/** A patch of a new file is a head, `@@ -0,0 +1,9 @@`, and its lines with a plus before each. */
function addedLines(patch: string): string {
  return patch
    .split("\n")
    .flatMap((line) => (line.startsWith("+") ? [line.slice(1)] : []))
    .join("\n");
}

/** Round brackets would end a Markdown link. */
function encoded(part: string): string {
  return encodeURIComponent(part).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function forgetOldest(memory: CommitMemory): void {
  for (const key of [...memory.keys()].slice(0, Math.max(0, memory.size - 5 * MOST))) memory.delete(key);
}
