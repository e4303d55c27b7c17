import { z } from "zod";
import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Proposal } from "../ports/proposal.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { fileAt } from "./file-answer.ts";
import { refusals } from "./refusals.ts";
import { splitRepository } from "./split-repository.ts";

const repositoryAnswer = z.object({
  full_name: z.string(),
  default_branch: z.string(),
  archived: z.boolean().default(false),
  permissions: z.object({ push: z.boolean().default(false) }).optional(),
});

export const pullAnswer = z.object({
  number: z.int().positive(),
  html_url: z.string(),
  state: z.enum(["open", "closed"]),
  head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
  requested_reviewers: z.array(z.object({ login: z.string() })).nullish(),
});
export type PullAnswer = z.infer<typeof pullAnswer>;

/** How a proposal stands on GitHub. */
export type Survey = {
  readonly client: Client;
  /** By its present name. */
  readonly repository: string;
  readonly base: string;
  /** The pull request of the branch: an open one, else the newest. */
  readonly pull: PullAnswer | null;
  /** The ids of the file in the branch, and in the default branch; null: it is not there. */
  readonly there: string | null;
  readonly inBase: string | null;
};

/** Reads how a proposal stands. Throws `CallError`, `refused` where nothing can be proposed there: nothing was written. */
export async function surveyProposal(github: GitHubConnection, now: Clock, proposal: Proposal): Promise<Survey> {
  const { branch, path } = proposal;
  return attempt(deeds.prepare(proposal.repository), now, async () => {
    const client = await github.writer(proposal.repository, "files");
    const { repository, base } = await describe(client, proposal.repository);
    const pull = await pullOf(client, repository, branch);
    const [inBranch, inBase] = await Promise.all([
      fileAt(client, repository, path, branch),
      fileAt(client, repository, path, base),
    ]);
    return { client, repository, base, pull, there: inBranch?.sha ?? null, inBase: inBase?.sha ?? null };
  });
}

/** Whoever the repository was given to did not let us write there. */
async function describe(client: Client, asked: string): Promise<{ repository: string; base: string }> {
  const deed = deeds.prepare(asked);
  const { data } = await client.rest.repos.get(splitRepository(asked));
  const found = understand(deed, repositoryAnswer, data);
  const { full_name: name } = found;
  const isSameOwner = splitRepository(name).owner.toLowerCase() === splitRepository(asked).owner.toLowerCase();
  if (!isSameOwner) throw new CallError(refusals.moved(asked, name), "refused");
  if (found.archived) throw new CallError(refusals.archivedFiles(name), "refused");
  if (found.permissions?.push === false) throw new CallError(refusals.mayNotPropose(deeds.propose(name)), "refused");
  return { repository: name, base: found.default_branch };
}

/** A branch of that name in a fork is another. */
export async function pullOf(client: Client, repository: string, branch: string): Promise<PullAnswer | null> {
  const { owner, repo } = splitRepository(repository);
  const { data } = await client.rest.pulls.list({
    owner,
    repo,
    head: `${owner}:${branch}`,
    state: "all",
    per_page: 30,
  });
  const found = understand(deeds.prepare(repository), z.array(pullAnswer), data).filter(
    ({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === repository.toLowerCase(),
  );
  const newest = found.toSorted((one, other) => other.number - one.number);
  return newest.find(({ state }) => state === "open") ?? newest[0] ?? null;
}
