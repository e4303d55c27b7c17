import type { Clock } from "../ports/clock.ts";
import type { CloseReason, IssueName } from "../ports/forge.ts";
import { issueAnswer } from "./answers.ts";
import { attempt, understand } from "./attempt.ts";
import { stateReasonOf } from "./close-reason.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds, nameOf } from "./deed.ts";

/** Closes an issue that is open; one that was closed keeps its reason. */
export async function closeIssue(
  github: GitHubConnection,
  now: Clock,
  name: IssueName,
  reason: CloseReason,
): Promise<void> {
  const reading = deeds.readIssue(nameOf(name));
  const closing = deeds.close(nameOf(name));
  const where = { owner: name.owner, repo: name.repo, issue_number: name.number };
  const client = await attempt(deeds.prepare(`${name.owner}/${name.repo}`), now, () =>
    github.writer(`${name.owner}/${name.repo}`),
  );
  const { data } = await attempt(reading, now, () => client.rest.issues.get(where));
  if (understand(reading, issueAnswer, data).state === "closed") return;

  const closed = await attempt(closing, now, () =>
    client.rest.issues.update({
      ...where,
      state: "closed",
      state_reason: stateReasonOf(reason),
    }),
  );
  understand(closing, issueAnswer, closed.data);
}
