import { CallError } from "../errors.ts";
import { datedMeetings } from "../meetings/dated-meetings.ts";
import { quietUntil } from "../meetings/quiet.ts";
import { minutesRounds, nextProposal } from "../minutes/next-proposal.ts";
import type { Effect } from "../outbox/effect.ts";
import type { World } from "../world.ts";
import type { DueMeeting } from "./due-filings.ts";
import { isBusy, isLate } from "./due-minutes.ts";
import type { Facts } from "./facts.ts";
import { minutesEffectId } from "./minutes-effect.ts";
import { minutesProposal, type WantedMinutes } from "./minutes-proposal.ts";

/** Minutes that were out longer before are history: whoever opens this door does not want a year of pull requests. */
const reach = { hours: 14 * 24 };

/**
 * The minutes that are to be proposed to the archive now: each meeting's once its minutes are out, and again what has changed in the pad
 * since, once that has come to rest and its new todos are filed. What goes wrong with one of them holds up nothing else.
 */
export async function dueProposals(world: World, facts: Facts, due: readonly DueMeeting[]): Promise<readonly Effect[]> {
  const proposals: Effect[] = [];
  for (const wanted of wantedMinutes(facts)) {
    const since = facts.state.pad?.sections[wanted.date]?.since ?? facts.now.toString();
    if (wanted.next.last !== null && !isLate(facts, since) && isBusy(facts, wanted.date, due)) continue;
    try {
      const proposal = await minutesProposal(world, facts, wanted);
      if (proposal !== null) proposals.push(proposal);
    } catch (error) {
      const fields = { series: facts.series.id, meeting: wanted.date, error };
      if (error instanceof CallError) world.log.warn(fields, "Minutes can't be proposed now");
      else world.log.error(fields, "The proposal of minutes broke off");
    }
  }
  return proposals;
}

function wantedMinutes({ series, state: { pad }, effects, now }: Facts): readonly WantedMinutes[] {
  const door = series.doors.archive;
  if (door === null || pad === null) return [];
  return datedMeetings(pad.notes).flatMap(({ date }): readonly WantedMinutes[] => {
    const section = pad.sections[date];
    const published = effects.get(minutesEffectId(series, date));
    if (section === undefined || published?.status !== "done") return [];
    const rounds = minutesRounds(effects.values(), date);
    const out = Temporal.Instant.from(published.calledAt ?? published.intendedAt);
    if (rounds.length === 0 && Temporal.Instant.compare(out.add(reach), now) < 0) return [];
    const { digest } = section;
    const isQuiet = Temporal.Instant.compare(quietUntil(section.since, series), now) <= 0;
    const next = nextProposal(rounds, { digest, isQuiet });
    return next === null ? [] : [{ door, date, digest, next }];
  });
}
