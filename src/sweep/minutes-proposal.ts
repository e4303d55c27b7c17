import { CallError } from "../errors.ts";
import type { ArchiveDoor } from "../meetings/doors.ts";
import { minutesBranch, minutesPath } from "../minutes/archive-place.ts";
import type { Minutes } from "../minutes/minutes.ts";
import { minutesLink } from "../minutes/minutes-link.ts";
import type { NextProposal } from "../minutes/next-proposal.ts";
import { renderMinutes } from "../minutes/render.ts";
import { knownLogins } from "../minutes/reviewers.ts";
import { showDifference } from "../minutes/show-difference.ts";
import type { Effect } from "../outbox/effect.ts";
import type { ProposeFile } from "../outbox/propose-file.ts";
import type { CommentDraft } from "../ports/forge.ts";
import type { Proposal } from "../ports/proposal.ts";
import { replies } from "../replies.ts";
import { namesOf } from "../todos/people.ts";
import { codeBlock } from "../todos/text/code.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { minutesEffectId, readMinutes } from "./minutes-effect.ts";

/** What is to be proposed: the next proposal, of a meeting whose part of the pad has this digest. */
export type WantedMinutes = {
  readonly door: ArchiveDoor;
  readonly date: string;
  readonly digest: string;
  readonly next: NextProposal;
};

/**
 * The effect that proposes a meeting's minutes, or what has changed in them, as the pad says it now. null: the forge can't be asked
 * about what they name. Throws `CallError` where it can't be asked who can review.
 */
export async function minutesProposal(
  world: World,
  facts: Facts,
  wanted: WantedMinutes,
): Promise<(Effect & ProposeFile) | null> {
  const { door, date, digest, next } = wanted;
  const { series } = facts;
  const now = await readMinutes(world, facts, date, false);
  if (!now.statesKnown) return null;
  const kept = next.last === null ? now : next.last.about;
  const minutes: Minutes = { ...now, next: kept.next, standing: kept.standing };
  const place = {
    repository: door.repository,
    branch: minutesBranch(series, date, next.branch),
    path: minutesPath(door, series, date),
    content: renderMinutes(world.templates, minutes).file,
  };
  const isCorrection = next.last !== null && !next.isOpened;
  const told = next.isOpened
    ? { reviewers: [], body: "", ...(await remarks(world, facts, { ...wanted, ...place })) }
    : { said: null, otherwise: null, ...(await opening(world, facts, { minutes, date, door, isCorrection })) };
  const proposal: Proposal = {
    ...place,
    ...told,
    title: (isCorrection ? replies.corrections : replies.minutes)(series.title, date),
    message: (next.last === null ? replies.minutes : replies.corrections)(series.title, date),
    marker: `meetbot:minutes/${series.id}/${date}/${next.branch}`,
    before: next.before,
    replaces: true,
  };
  return {
    id: `propose/minutes/${series.id}/${date}/${next.round}`,
    series: series.id,
    expires: null,
    type: "propose-file",
    proposal,
    about: {
      what: "minutes",
      meeting: date,
      round: next.round,
      branch: next.branch,
      digest,
      next: kept.next,
      standing: kept.standing,
    },
  };
}

type Opening = {
  readonly minutes: Minutes;
  readonly date: string;
  readonly door: ArchiveDoor;
  readonly isCorrection: boolean;
};

/** The text of a pull request, and who is asked to review it. */
async function opening(world: World, facts: Facts, { minutes, date, door, isCorrection }: Opening) {
  const { series, effects } = facts;
  const known = knownLogins(minutes.participants, series.people);
  const reviewers = await canReview(world, door.repository, known);
  const published = effects.get(minutesEffectId(series, date));
  const others = known.filter((login) => !reviewers.includes(login));
  const body = world.templates.render("proposal-minutes", {
    isCorrection,
    series: series.title,
    day: minutes.day,
    link: published === undefined ? null : minutesLink(published),
    participants: minutes.participants,
    asked: reviewers.length,
    notAsked: namesOf(others, series.people).map((name) => name.replace(/^@/, "")),
  });
  return { reviewers, body };
}

/** Where GitHub says nothing to whoever may not write, the proposal itself is refused with a sentence. */
async function canReview({ forge, log }: World, repository: string, logins: readonly string[]) {
  try {
    return await forge.reviewable(repository, logins);
  } catch (error) {
    if (!(error instanceof CallError) || error.outcome !== "refused") throw error;
    log.warn({ error, repository }, "Who can review can't be read");
    return [];
  }
}

/** What is said under an open pull request: what its next commit changes, or that the file is left alone. */
async function remarks(
  world: World,
  facts: Facts,
  { date, next, ...place }: WantedMinutes & Pick<Proposal, "repository" | "branch" | "path" | "content">,
): Promise<{ said: CommentDraft | null; otherwise: CommentDraft }> {
  const { id } = facts.series;
  const there = await readThere(world, place);
  const difference = there === null ? null : showDifference(there, place.content);
  const block = difference === null || difference === "" ? null : codeBlock(difference, "diff");
  const comment = (name: string, marker: string) => ({ marker, body: world.templates.render(name, { block }) });
  return {
    said: difference === "" ? null : comment("proposal-changed", `meetbot:changed/${id}/${date}/${next.round}`),
    otherwise: comment("proposal-differs", `meetbot:differs/${id}/${date}`),
  };
}

/** The file as the branch has it; null: it can't be read. */
async function readThere(
  { forge, log }: World,
  { repository, path, branch }: Pick<Proposal, "repository" | "path" | "branch">,
) {
  try {
    return (await forge.readFile(repository, path, branch))?.text ?? null;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    log.warn({ error, repository }, "The proposed minutes can't be read");
    return null;
  }
}
