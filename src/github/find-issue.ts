import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { FiledIssue } from "../ports/forge.ts";
import { filedIssue, issueAnswer } from "./answers.ts";
import { attempt, understand } from "./attempt.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { carriesMarker } from "./marker.ts";
import { splitRepository } from "./split-repository.ts";

const PAGE = 100;

/** `since` is by our clock, GitHub compares by its own. A look too far back costs a page, one too short an issue. */
const CLOCKS_DIFFER = { minutes: 15 };

/**
 * Finds our oldest issue that carries the marker, open or closed; null: a listing that was complete does not have it.
 * It lists and does not search: GitHub's search lags behind by minutes, and has made others file twice.
 */
export async function findIssue(
  github: GitHubConnection,
  now: Clock,
  wanted: { repository: string; marker: string; since: Temporal.Instant },
): Promise<FiledIssue | null> {
  const { repository, marker } = wanted;
  const deed = deeds.find(repository);
  const since = wanted.since.subtract(CLOCKS_DIFFER).toString({ smallestUnit: "second" });
  const client = await attempt(deeds.prepare(repository), now, () => github.writer(repository));
  const creator = await attempt(deeds.whoAmI, now, () => github.login());

  for (let page = 1; ; page += 1) {
    const { data, headers } = await attempt(deed, now, () =>
      client.rest.issues.listForRepo({
        ...splitRepository(repository),
        ...(creator === null ? {} : { creator }),
        state: "all",
        since,
        sort: "created",
        direction: "asc",
        per_page: PAGE,
        page,
      }),
    );
    // By hand and not by Octokit's paginate, which reads an answer that broke off as an empty list.
    const issues = understand(deed, z.array(issueAnswer), data);
    const ours = issues.find((issue) => issue.pull_request == null && carriesMarker(issue.body ?? null, marker));
    if (ours !== undefined) return filedIssue(ours);
    if (issues.length < PAGE && !/rel="next"/.test(headers.link ?? "")) return null;
  }
}
