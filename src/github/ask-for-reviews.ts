import { z } from "zod";
import { understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { splitRepository } from "./split-repository.ts";
import type { PullAnswer, Survey } from "./survey-proposal.ts";

/** Whether somebody was asked for a review, or gave one: whoever has reviewed is no longer among those who are asked. */
export async function isReviewAsked({ client, repository }: Survey, pull: PullAnswer): Promise<boolean> {
  if ((pull.requested_reviewers ?? []).length > 0) return true;
  const where = { ...splitRepository(repository), pull_number: pull.number, per_page: 1 };
  const { data } = await client.rest.pulls.listReviews(where);
  return understand(deeds.prepare(repository), z.array(z.unknown()), data).length > 0;
}

/**
 * Asks for reviews. GitHub refuses the whole request for one who can't be asked: then each is asked by themselves, and who can't
 * be is left out. https://docs.github.com/en/rest/pulls/review-requests
 */
export async function askForReviews({ client, repository }: Survey, pull: number, logins: readonly string[]) {
  if (await ask(client, repository, pull, logins)) return;
  if (logins.length > 1) for (const login of logins) await ask(client, repository, pull, [login]);
}

/** False: GitHub does not let them be asked. */
async function ask(client: Client, repository: string, pull: number, logins: readonly string[]): Promise<boolean> {
  try {
    const where = { ...splitRepository(repository), pull_number: pull };
    await client.rest.pulls.requestReviewers({ ...where, reviewers: [...logins] });
    return true;
  } catch (error) {
    if (readFailure(error)?.status === 422) return false;
    throw error;
  }
}
