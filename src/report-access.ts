import { namedRepositories } from "./meetings/named-repositories.ts";
import type { World } from "./world.ts";

/**
 * Tells the log what stands against filing in the repositories that the series name, so that whoever set the bot up hears of
 * it at its start and not from the chair after a call. Those behind `owner/*` are not known by name.
 */
export async function reportAccess({ series, checkAccess, log }: World): Promise<void> {
  for (const repository of new Set(series.flatMap(namedRepositories))) {
    for (const { severity, sentence } of await checkAccess(repository)) {
      if (severity === "fault" || severity === "unseen")
        log.error({ repository, why: sentence }, "Issues can't be filed in a repository");
      else log.warn({ repository, why: sentence }, "Issues in a repository will lack something");
    }
  }
}
