import { z } from "zod";
import { CallError } from "../errors.ts";
import { understand } from "./attempt.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { refusals } from "./refusals.ts";
import { splitRepository } from "./split-repository.ts";
import type { Survey } from "./survey-proposal.ts";

const refAnswer = z.object({ object: z.object({ sha: z.string() }) });

/** Begins the branch where the default branch is now, unless it is there. Throws what Octokit throws, or `CallError`. */
export async function beginBranch({ client, repository, base }: Survey, branch: string): Promise<void> {
  const where = splitRepository(repository);
  if ((await headOf(branch)) !== null) return;
  const sha = await headOf(base);
  if (sha === null) throw new CallError(refusals.emptyRepository(repository), "refused");
  try {
    await client.rest.git.createRef({ ...where, ref: `refs/heads/${branch}`, sha });
  } catch (error) {
    // The answer to an earlier try may have been lost.
    if (!/reference already exists/i.test(readFailure(error)?.message ?? "")) throw error;
  }

  async function headOf(name: string): Promise<string | null> {
    try {
      const { data } = await client.rest.git.getRef({ ...where, ref: `heads/${name}` });
      return understand(deeds.prepare(repository), refAnswer, data).object.sha;
    } catch (error) {
      // 409: "Git Repository is empty."
      if ([404, 409].includes(readFailure(error)?.status ?? 0)) return null;
      throw error;
    }
  }
}
