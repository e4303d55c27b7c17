import type { Effect, EffectRecord } from "../outbox/effect.ts";
import { endedMeetings } from "../meetings/ended-meetings.ts";
import type { World } from "../world.ts";
import type { DueMeeting } from "./due-filings.ts";
import type { Facts } from "./facts.ts";
import { draftMinutesEffectId, minutesEffect, minutesEffectId } from "./minutes-effect.ts";

/** How long the minutes wait for issues that can't be filed. */
const PATIENCE = { hours: 1 };

/**
 * The minutes of each meeting that ended since the bot came, once its todos are filed and reported, so that they name the
 * issues; after an hour they are published all the same. Where a draft went out of the same notes, a person has to say so.
 */
export async function dueMinutes(world: World, facts: Facts, due: readonly DueMeeting[]): Promise<readonly Effect[]> {
  const effects: Effect[] = [];
  for (const { date, automatic, quietSince } of endedMeetings(facts.series, facts.state, facts.now)) {
    if (!automatic || facts.effects.has(minutesEffectId(facts.series, date))) continue;
    if (draftTellsAll(facts, date)) continue;
    if (!isLate(facts, quietSince) && isBusy(facts, date, due)) continue;
    effects.push(await minutesEffect(world, facts, date));
  }
  return effects;
}

function draftTellsAll({ series, state, effects }: Facts, date: string): boolean {
  const draft = effects.get(draftMinutesEffectId(series, date))?.effect;
  const about = draft?.type === "post" && draft.about.what === "draft minutes" ? draft.about : null;
  return about !== null && about.digest === state.pad?.sections[date]?.digest;
}

/** Whether a part of the pad has rested for so long that nothing is waited for any more. */
export function isLate({ series, now }: Facts, quietSince: string): boolean {
  const since = Temporal.Instant.from(quietSince).toZonedDateTimeISO(series.timeZone);
  return Temporal.Instant.compare(since.add(series.filing.quiet).add(PATIENCE).toInstant(), now) <= 0;
}

/** Whether issues of this meeting are still being filed, or its report is still to come or on its way. */
export function isBusy({ todos, effects }: Facts, date: string, due: readonly DueMeeting[]): boolean {
  const isOnItsWay = ({ status, effect }: EffectRecord): boolean =>
    status === "pending" && effect.type === "post" && effect.about.what === "report" && effect.about.meeting === date;
  if ([...effects.values()].some(isOnItsWay)) return true;
  const meeting = due.find((candidate) => candidate.date === date);
  const open = meeting === undefined ? 0 : meeting.file.length + meeting.ask.length + meeting.settled.length;
  return (
    open > 0 || todos.some((todo) => todo.meeting === date && (todo.state === "filing" || todo.state === "approved"))
  );
}
