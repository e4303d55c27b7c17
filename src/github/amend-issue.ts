import { z } from "zod";
import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Amendment, IssueName } from "../ports/forge.ts";
import { amendBody } from "../todos/amend-body.ts";
import { type IssueAnswer, issueAnswer, labelsOf, repositoryOf } from "./answers.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds, nameOf } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { refusals } from "./refusals.ts";

/**
 * Changes an issue as it is now, in the one call that the change takes, and gives whether there was anything to change. An
 * issue that was given to another repository is left alone: nobody allowed us to write there.
 */
export async function amendIssue(
  github: GitHubConnection,
  now: Clock,
  name: IssueName,
  amendment: Amendment,
): Promise<boolean> {
  const repository = `${name.owner}/${name.repo}`;
  const client = await attempt(deeds.prepare(repository), now, () => github.writer(repository));
  const reading = deeds.readIssue(nameOf(name));
  const where = { owner: name.owner, repo: name.repo, issue_number: name.number };
  const { data } = await attempt(reading, now, () => client.rest.issues.get(where));
  const issue = understand(reading, issueAnswer, data);
  if (issue.number !== name.number) {
    throw new CallError(refusals.issueMoved(nameOf(name), `${repositoryOf(issue)}#${issue.number}`), "refused");
  }
  const change = changeOf(client, where, { issue, amendment });
  if (change === null) return false;
  await attempt(deeds.change(nameOf(name)), now, change);
  return true;
}

type Where = { readonly owner: string; readonly repo: string; readonly issue_number: number };

/** The calls that make the change; null where nothing is left to do. */
function changeOf(
  client: Client,
  where: Where,
  { issue, amendment }: { readonly issue: IssueAnswer; readonly amendment: Amendment },
): (() => Promise<unknown>) | null {
  if (amendment.what === "reopen") {
    if (issue.state === "open") return null;
    return () => client.rest.issues.update({ ...where, state: "open", state_reason: "reopened" });
  }
  if (amendment.what === "relabel") return relabel(client, where, { issue, amendment });
  const body = amendBody(issue.body ?? "", amendment);
  return body === null ? null : () => client.rest.issues.update({ ...where, body });
}

function relabel(
  client: Client,
  where: Where,
  { issue, amendment }: { readonly issue: IssueAnswer; readonly amendment: Amendment & { readonly what: "relabel" } },
): (() => Promise<unknown>) | null {
  const there = new Set(labelsOf(issue).map((label) => label.toLowerCase()));
  const labels = amendment.add.filter((label) => !there.has(label.toLowerCase()));
  const gone = amendment.remove.filter((label) => there.has(label.toLowerCase()));
  if (labels.length + gone.length === 0) return null;
  return async () => {
    if (labels.length > 0) await client.rest.issues.addLabels({ ...where, labels });
    for (const label of gone) await removeLabel(client, where, label);
  };
}

/** Somebody may have been quicker. */
async function removeLabel(client: Client, where: Where, name: string): Promise<void> {
  try {
    const { data } = await client.rest.issues.removeLabel({ ...where, name });
    understand(deeds.change(name), z.array(z.unknown()), data);
  } catch (error) {
    if (readFailure(error)?.status !== 404) throw error;
  }
}
