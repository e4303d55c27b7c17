import { datedMeetings } from "../meetings/dated-meetings.ts";
import type { MailDoor } from "../meetings/doors.ts";
import { dueMails as decideMails } from "../meetings/due-mails.ts";
import { scheduleSettled } from "../meetings/schedule-settled.ts";
import type { Effect } from "../outbox/effect.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { followedTodos } from "./follow-issues.ts";
import { minutesEffectId } from "./minutes-effect.ts";
import { mailsTold, meetingMailEffect, minutesMailEffect, minutesMailId } from "./mail-effect.ts";

/** Minutes that were published longer ago are history: whoever opens this door does not want them all in the list. */
const reach = { hours: 3 * 24 };

/** The mails that the list is to have now: see `docs/decisions/021-mail-once.md`. What goes wrong with one of them holds up nothing else. */
export async function dueMails(world: World, facts: Facts): Promise<readonly Effect[]> {
  const { series } = facts;
  const door = series.doors.mail;
  if (door === null) return [];
  try {
    return [...(await meetingMails(world, facts, door)), ...(await minutesMails(world, facts, door))];
  } catch (error) {
    world.log.error({ series: series.id, error }, "The mails of a series can't be made");
    return [];
  }
}

async function meetingMails(world: World, facts: Facts, door: MailDoor): Promise<readonly Effect[]> {
  const { series, state, next, now, effects } = facts;
  const due = decideMails({
    series,
    announce: door.announce,
    notes: state.pad?.notes ?? null,
    changes: state.changes,
    next,
    told: mailsTold(facts),
    now,
    settled: scheduleSettled(state.pad, now),
  }).filter(({ id }) => !effects.has(id));
  if (due.length === 0) return [];
  const current = { ...facts, todos: await followedTodos(world, facts) };
  return due.flatMap((mail) => meetingMailEffect(world, current, door, mail) ?? []);
}

/** The minutes that are out, each in a mail of its own. */
async function minutesMails(world: World, facts: Facts, door: MailDoor): Promise<readonly Effect[]> {
  const { series, state, now, effects } = facts;
  const mails: Effect[] = [];
  for (const { date } of state.pad === null ? [] : datedMeetings(state.pad.notes)) {
    const published = effects.get(minutesEffectId(series, date));
    if (published?.status !== "done" || effects.has(minutesMailId(series, date))) continue;
    const at = Temporal.Instant.from(published.calledAt ?? published.intendedAt);
    if (Temporal.Instant.compare(at.add(reach), now) < 0) continue;
    mails.push(await minutesMailEffect(world, facts, { door, date }));
  }
  return mails;
}
