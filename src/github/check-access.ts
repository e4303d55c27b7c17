import { z } from "zod";
import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import { attempt, understand } from "./attempt.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { refusals } from "./refusals.ts";
import { splitRepository } from "./split-repository.ts";

/**
 * Something about a repository that the bot's owner should know. A `fault`: issues can't be filed there; a `warning`: they can, but the configuration is out of
 * date; a `lack`: they will want something, as each report says; `unseen`: GitHub can't be asked now.
 */
export type AccessFinding = { readonly severity: "fault" | "warning" | "lack" | "unseen"; readonly sentence: string };

const repositoryAnswer = z.object({
  full_name: z.string(),
  archived: z.boolean().default(false),
  has_issues: z.boolean().default(true),
  permissions: z.object({ push: z.boolean().default(false), triage: z.boolean().default(false) }).optional(),
});

/** Gives what stands against filing in the repository, without filing anything. Throws nothing but bugs. */
export async function checkAccess(
  github: GitHubConnection,
  now: Clock,
  repository: string,
): Promise<readonly AccessFinding[]> {
  try {
    const deed = deeds.prepare(repository);
    const { data, headers } = await attempt(deed, now, async () => {
      const client = await github.writer(repository);
      return client.rest.repos.get(splitRepository(repository));
    });
    const scopes = (headers["x-oauth-scopes"] ?? "").split(",").map((scope) => scope.trim());
    return findings(repository, understand(deed, repositoryAnswer, data), scopes.filter(Boolean));
  } catch (error) {
    if (error instanceof CallError)
      return [{ severity: error.outcome === "refused" ? "fault" : "unseen", sentence: error.message }];
    throw error;
  }
}

/** `scopes`: of a classic token; of other credentials GitHub names none. */
function findings(asked: string, found: z.infer<typeof repositoryAnswer>, scopes: readonly string[]): AccessFinding[] {
  const { full_name: name, permissions } = found;
  const sameOwner = splitRepository(name).owner.toLowerCase() === splitRepository(asked).owner.toLowerCase();
  const mayLabel = permissions === undefined || permissions.push || permissions.triage;
  const faults = [
    ...(sameOwner ? [] : [fault(refusals.moved(asked, name))]),
    ...(found.archived ? [fault(refusals.archived(name))] : []),
    ...(found.has_issues ? [] : [fault(refusals.issuesOff(name))]),
    ...(scopes.length === 0 || scopes.includes("repo") || scopes.includes("public_repo")
      ? []
      : [fault(refusals.missingScope)]),
  ];
  if (faults.length > 0) return faults;
  return [
    ...(name.toLowerCase() === asked.toLowerCase() ? [] : [warning(refusals.renamed(asked, name))]),
    ...(mayLabel ? [] : [{ severity: "lack" as const, sentence: refusals.noLabels(name) }]),
  ];
}

function fault(sentence: string): AccessFinding {
  return { severity: "fault", sentence };
}

function warning(sentence: string): AccessFinding {
  return { severity: "warning", sentence };
}
