import type { EffectRecord } from "../outbox/effect.ts";
import type { ProposalAbout } from "../outbox/propose-file.ts";

type AboutMinutes = ProposalAbout & { readonly what: "minutes" };

/** A proposal of a meeting's minutes that was made, or is on its way. */
export type MinutesRound = { readonly about: AboutMinutes; readonly record: EffectRecord };

/** What is to be proposed next. */
export type NextProposal = {
  readonly round: number;
  readonly branch: number;
  /** The proposal before it; null: it is the first. */
  readonly last: MinutesRound | null;
  /** The id of the file that the bot left in this branch; null: it has not written there. */
  readonly before: string | null;
  /** Whether this branch has a pull request of ours already. */
  readonly isOpened: boolean;
};

/** The proposals of a meeting's minutes, the earliest first. */
export function minutesRounds(records: Iterable<EffectRecord>, date: string): readonly MinutesRound[] {
  return [...records]
    .flatMap((record) => {
      const about = record.effect.type === "propose-file" ? record.effect.about : null;
      return about?.what === "minutes" && about.meeting === date ? [{ about, record }] : [];
    })
    .toSorted((one, other) => one.about.round - other.about.round);
}

/**
 * What is to be proposed next of a meeting's minutes, `digest` being that of its part of the pad; null: nothing. One comes after the
 * other: what is on its way, or waits for a person, holds up the next. A pull request that was over before its change came gives way
 * to one on the next branch. Whoever took the first proposal in hand, or dropped it, has all of them.
 */
export function nextProposal(
  rounds: readonly MinutesRound[],
  { digest, isQuiet }: { readonly digest: string; readonly isQuiet: boolean },
): NextProposal | null {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined)
    return { round: 1, branch: 1, last: null, before: null, isOpened: false };
  if (first.record.decidedBy !== null || rounds.some(({ record }) => !isOver(record))) return null;
  const wasOver = obstacleOf(last) === "over";
  const isLeft = wasOver && last.about.round > 1;
  if (!isLeft && (last.about.digest === digest || !isQuiet)) return null;
  const branch = last.about.branch + (wasOver ? 1 : 0);
  const here = rounds.filter(({ about }) => about.branch === branch);
  const outcomes = here.flatMap(({ record: { outcome } }) => (outcome?.type === "propose-file" ? [outcome] : []));
  return {
    round: last.about.round + 1,
    branch,
    last,
    before: outcomes.findLast(({ sha }) => sha !== null)?.sha ?? null,
    isOpened: outcomes.some(({ number }) => number !== null),
  };
}

function isOver({ status }: EffectRecord): boolean {
  return status !== "pending" && status !== "parked";
}

function obstacleOf({ record: { outcome } }: MinutesRound) {
  return outcome?.type === "propose-file" ? outcome.obstacle : null;
}
