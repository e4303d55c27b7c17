import type { WhenTyped } from "../bot.ts";
import { UserError } from "../errors.ts";
import { datedMeetings } from "../meetings/dated-meetings.ts";
import { endInstant, isOver } from "../meetings/instants.ts";
import type { Meeting, NextMeeting } from "../meetings/meeting.ts";
import type { MeetingChanges } from "../meetings/meeting.ts";
import { movesAfter } from "../meetings/moves.ts";
import { nextMeeting } from "../meetings/next-meeting.ts";
import type { Series } from "../meetings/series.ts";
import { meetingOf } from "../meetings/written-about.ts";
import { showMeeting } from "../meetings/show-time.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { type Facts, recallFacts } from "../sweep/facts.ts";
import { performDue } from "../sweep/perform-due.ts";
import { withCalendar } from "../sweep/with-calendar.ts";
import type { World } from "../world.ts";
import { withFacts } from "./fresh-facts.ts";
import { say, whisper } from "./message.ts";

/** Tells when the next meeting is, who says so, and who says otherwise. */
export function tellNextMeeting(world: World, series: Series): Promise<Reply> {
  return withFacts(world, series, ({ next, state, padLink }) => {
    if (next === null) return say(replies.noNextMeeting(state.padTrouble === null ? (padLink ?? series.pad) : null));
    return say(describe(world, next).join("\n"));
  });
}

function describe(world: World, next: NextMeeting): readonly string[] {
  return [
    replies.nextMeeting(showMeeting(next.meeting, world.chat.times), next.callUrl),
    replies.saidBy[next.source],
    ...(next.assumedTime ? [replies.assumedTime] : []),
    ...next.disagreements.map(({ source, meeting }) =>
      replies.disagrees[source](showMeeting(meeting, world.chat.times)),
    ),
  ];
}

/** Sets the next meeting; it counts more than the pad until it is over. People who were told otherwise are told at once. */
export function setMeeting(world: World, series: Series, when: WhenTyped, by: string): Promise<Reply> {
  const meeting = readMeeting(when, series);
  return change(world, series, by, ({ now, next, state: { changes } }) => {
    if (Temporal.Instant.compare(endInstant(meeting), now) <= 0) {
      throw new UserError(replies.inThePast(showMeeting(meeting, world.chat.times)));
    }
    const cancelled = changes.cancelled.filter(({ date }) => date !== meeting.date);
    const moved = movesAfter(changes.moved, { next, set: meeting, now });
    return [{ set: meeting, cancelled, moved }, replies.meetingSet(showMeeting(meeting, world.chat.times))];
  });
}

/** Cancels the next meeting, or the one of a day; the channel is told, with the reason, unless that day's is over. */
export function cancelMeeting(
  world: World,
  series: Series,
  { date, reason }: { date: string | null; reason: string },
  by: string,
): Promise<Reply> {
  const named = date === null ? null : readDate(date);
  return change(world, series, by, (facts) => {
    const { next, state } = facts;
    const { changes } = state;
    const day = named ?? next?.meeting.date;
    if (day === undefined) throw new UserError(replies.nothingToCancel);
    if (changes.cancelled.some((one) => one.date === day)) throw new UserError(replies.alreadyCancelled(day));
    const told = isOver(meetingOn(day, facts), facts.now) ? replies.meetingNotHeld(day) : replies.meetingCancelled(day);
    return [{ ...changes, cancelled: [...changes.cancelled, { date: day, reason }] }, told];
  });
}

/** The meeting of a day as the pad has it, at the hours that a person set. */
function meetingOn(date: string, { series, state: { pad, changes } }: Facts): Meeting {
  const part = pad === null ? undefined : datedMeetings(pad.notes).find((one) => one.date === date);
  if (part !== undefined) return meetingOf(series, changes, part);
  return changes.set?.date === date ? changes.set : { date, start: null, end: null, timeZone: series.timeZone };
}

function change(
  world: World,
  series: Series,
  by: string,
  decide: (facts: Facts) => readonly [MeetingChanges, string],
): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const [changes, text] = decide(facts);
    const { now, state } = facts;
    const next = nextMeeting(facts.series, state.pad?.notes ?? null, changes, now);
    await world.store.series.set(series.id, withCalendar({ ...state, changes }, facts.series, { next, now }));
    world.log.info({ series: series.id, by, changes }, "A person changed when the series meets");
    await performDue(world, series);
    const { next: told } = await recallFacts(world, series);
    return whisper([text, ...stillInPad(world, told)].join("\n"));
  });
}

/** Where a person set the meeting, the pad should say so too: agenda and notes belong to the date of their heading. */
function stillInPad(world: World, next: NextMeeting | null): readonly string[] {
  if (next?.source !== "person") return [];
  const said = next.disagreements.filter(({ source }) => source === "pad");
  return said.map(({ meeting }) => replies.stillInPad(showMeeting(meeting, world.chat.times)));
}

function readMeeting({ date, start, end }: WhenTyped, series: Series): Meeting {
  if (end !== null && start === null) throw new UserError(replies.endWithoutStart);
  return {
    date: readDate(date),
    start: start === null ? null : readTime(start),
    end: end === null ? null : readTime(end),
    timeZone: series.timeZone,
  };
}

/** A date and nothing else: of "2025-01-20 10:00" the time would be dropped in silence. */
const isDate = /^\d{4}-\d{2}-\d{2}$/;

function readDate(typed: string): string {
  try {
    if (isDate.test(typed)) return Temporal.PlainDate.from(typed, { overflow: "reject" }).toString();
  } catch {
    // No such day: said below.
  }
  throw new UserError(replies.notADate(typed));
}

function readTime(typed: string): string {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined) throw new UserError(replies.notATime(typed));
  return `${hours.padStart(2, "0")}:${minutes}`;
}
