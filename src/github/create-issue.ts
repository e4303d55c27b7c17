import { z } from "zod";
import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { FiledIssue, IssueDraft } from "../ports/forge.ts";
import { filedIssue, issueAnswer } from "./answers.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { type FittedDraft, fitDraft } from "./fit-draft.ts";
import { refusals } from "./refusals.ts";
import { splitRepository } from "./split-repository.ts";

/**
 * Creates the issue with one call. Only where GitHub answers that the repository is now called something else, and has
 * so certainly created nothing, it is created there instead, if the owner is the same.
 */
export async function createIssue(github: GitHubConnection, now: Clock, draft: IssueDraft): Promise<FiledIssue> {
  const { repository } = draft;
  const client = await attempt(deeds.prepare(repository), now, () => github.writer(repository));
  const issue = fitDraft(draft);
  const first = await post(client, repository, issue, now);
  if (first !== "moved") return first;

  const second = await post(client, await presentName(client, repository, now), issue, now);
  if (second === "moved") throw new CallError(refusals.movedOn(repository), "refused");
  return second;
}

async function post(client: Client, repository: string, issue: FittedDraft, now: Clock): Promise<FiledIssue | "moved"> {
  const deed = deeds.create(repository);
  const answer = await attempt(deed, now, () =>
    client.rest.issues.create({
      ...splitRepository(repository),
      ...issue,
      // Followed by `fetch`, a redirect would turn the POST into a GET that lists issues.
      request: { redirect: "manual" },
    }),
  );
  if (answer.status >= 300 && answer.status < 400) return "moved";
  return filedIssue(understand(deed, issueAnswer, answer.data));
}

/** A repository given to another owner is outside what the configuration allows to be written to. */
async function presentName(client: Client, repository: string, now: Clock): Promise<string> {
  const deed = deeds.prepare(repository);
  const { owner, repo } = splitRepository(repository);
  const { data } = await attempt(deed, now, () => client.rest.repos.get({ owner, repo }));
  const { full_name } = understand(deed, z.object({ full_name: z.string() }), data);
  const sameOwner = splitRepository(full_name).owner.toLowerCase() === owner.toLowerCase();
  if (!sameOwner) throw new CallError(refusals.moved(repository, full_name), "refused");
  return full_name;
}
