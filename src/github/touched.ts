import type { z } from "zod";
import type { Delivery } from "../ports/delivery.ts";
import { commented, issueChanged, pullChanged } from "./touched-issues.ts";
import { accessChanged, repositoriesChanged, repositoryChanged } from "./touched-repositories.ts";

/** What a delivery gives to look at. */
type Touched = Pick<Delivery, "issues" | "repositories" | "changedAt">;

/**
 * How the payload of each event is read (https://docs.github.com/en/webhooks/webhook-events-and-payloads). Which action it was
 * matters little: to look once too often does no harm.
 */
const readers = new Map<string, z.ZodType<Touched>>([
  ["issues", issueChanged],
  ["pull_request", pullChanged],
  ["issue_comment", commented],
  ["repository", repositoryChanged],
  ["installation", accessChanged],
  ["installation_repositories", repositoriesChanged],
]);

/** Reads what an event's payload gives to look at: nothing for an event that we do not know; null: it has not GitHub's form. */
export function readTouched(event: string, payload: unknown): Touched | null {
  const reader = readers.get(event);
  if (reader === undefined) return { issues: [], repositories: [], changedAt: null };
  return reader.safeParse(payload).data ?? null;
}
