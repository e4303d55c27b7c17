import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { CommentDraft } from "../ports/forge.ts";
import type { Proposal, ProposalObstacle, Proposed } from "../ports/proposal.ts";
import { askForReviews, isReviewAsked } from "./ask-for-reviews.ts";
import { attempt, understand } from "./attempt.ts";
import { beginBranch } from "./begin-branch.ts";
import { blobId } from "./blob-id.ts";
import type { GitHubConnection } from "./connection.ts";
import { cut } from "./cut.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { limits, withMarker } from "./fit-draft.ts";
import { keepComment } from "./keep-comment.ts";
import { refusals } from "./refusals.ts";
import { splitRepository } from "./split-repository.ts";
import { type PullAnswer, pullAnswer, pullOf, type Survey, surveyProposal } from "./survey-proposal.ts";

/**
 * Proposes a file: branch, commit, pull request, reviews, comment. Each step looks whether it is done, and GitHub itself takes none of
 * them twice: a name is one branch, a commit names what it replaces, a branch has one open pull request.
 */
export async function proposeFile(github: GitHubConnection, now: Clock, proposal: Proposal): Promise<Proposed> {
  const survey = await surveyProposal(github, now, proposal);
  const deed = deeds.propose(survey.repository);
  const obstacle = obstacleOf(survey, proposal);
  if (obstacle !== null) {
    if (obstacle === "changed") await say(github, now, survey, proposal.otherwise);
    return proposed(survey.pull, null, obstacle);
  }
  const pull = await attempt(deed, now, async () => {
    await beginBranch(survey, proposal.branch);
    await commit(survey, proposal);
    const open = survey.pull ?? (await openPull(survey, proposal));
    const asks = proposal.reviewers.length > 0 && !(await isReviewAsked(survey, open));
    if (asks) await askForReviews(survey, open.number, proposal.reviewers);
    return open;
  });
  await say(github, now, { ...survey, pull }, proposal.said);
  return proposed(pull, blobId(proposal.content), null);
}

/** Gives what came of a proposal where nothing is left to do; null: something may be. */
export async function findProposal(github: GitHubConnection, now: Clock, proposal: Proposal): Promise<Proposed | null> {
  const survey = await surveyProposal(github, now, proposal);
  const { pull, there } = survey;
  if (pull === null || proposal.said !== null) return null;
  if (pull.state === "closed") return proposed(pull, null, "over");
  const isAsked =
    proposal.reviewers.length === 0 ||
    (await attempt(deeds.prepare(survey.repository), now, () => isReviewAsked(survey, pull)));
  const sha = blobId(proposal.content);
  return there === sha && isAsked ? proposed(pull, sha, null) : null;
}

function obstacleOf({ pull, there, inBase }: Survey, proposal: Proposal): ProposalObstacle | null {
  const { before, replaces, content } = proposal;
  const sha = blobId(content);
  if (pull?.state === "closed") return "over";
  if (there === sha && (pull !== null || inBase !== sha)) return null;
  if (inBase === sha && pull === null) return "same";
  // In the branch as it began, the file is that of the default branch.
  const isUntouched = before === null && (there === null || there === inBase);
  if (isUntouched) return inBase !== null && !replaces ? "exists" : null;
  return there === before ? null : "changed";
}

async function commit({ client, repository, there, inBase }: Survey, proposal: Proposal): Promise<void> {
  const { branch, path, content, message } = proposal;
  if (there === blobId(content)) return;
  // The branch may just have been begun, with the file in it.
  const replaced = there ?? inBase;
  try {
    await client.rest.repos.createOrUpdateFileContents({
      ...splitRepository(repository),
      path,
      branch,
      message,
      content: Buffer.from(content).toString("base64"),
      ...(replaced === null ? {} : { sha: replaced }),
    });
  } catch (error) {
    // Nothing was written: what the commit names as replaced is no longer what stands there.
    if (readFailure(error)?.status === 409) throw new CallError(refusals.branchMoved(repository), "later");
    throw error;
  }
}

async function openPull({ client, repository, base }: Survey, proposal: Proposal): Promise<PullAnswer> {
  const { branch, title, body, marker } = proposal;
  try {
    const { data } = await client.rest.pulls.create({
      ...splitRepository(repository),
      head: branch,
      base,
      title: cut(title.replace(/\s+/g, " ").trim(), limits.title),
      body: withMarker(body, marker),
    });
    return understand(deeds.propose(repository), pullAnswer, data);
  } catch (error) {
    const failure = readFailure(error);
    const isThere = failure?.status === 422 && /pull request already exists/i.test(JSON.stringify(failure.data));
    const found = isThere ? await pullOf(client, repository, branch) : null;
    if (found === null) throw error;
    return found;
  }
}

async function say(github: GitHubConnection, now: Clock, { repository, pull }: Survey, comment: CommentDraft | null) {
  if (comment === null || pull === null) return;
  await keepComment(github, now, { ...splitRepository(repository), number: pull.number }, comment, "files");
}

function proposed(pull: PullAnswer | null, sha: string | null, obstacle: ProposalObstacle | null): Proposed {
  return { url: pull?.html_url ?? null, number: pull?.number ?? null, sha, obstacle };
}
