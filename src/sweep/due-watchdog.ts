import { watchMeetings, type MinutesStand } from "../meetings/watch-meetings.ts";
import { type Asked, renderWatchdog } from "../meetings/watchdog-view.ts";
import type { Effect, EffectRecord } from "../outbox/effect.ts";
import { replies } from "../replies.ts";
import type { Button } from "../reply.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { draftMinutesEffect, draftMinutesEffectId } from "./minutes-effect.ts";
import { personChannel } from "./person-channel.ts";
import { textMessages } from "./text-messages.ts";

/**
 * The questions about meetings that are over and not finished, each put once, to the chair or, where there is none, to all;
 * and the draft of minutes that nobody lets come out.
 */
export async function dueWatchdog(world: World, facts: Facts): Promise<readonly Effect[]> {
  const { series, state, now, effects } = facts;
  const due: Effect[] = [];
  for (const found of watchMeetings({ series, state, minutes: minutesStands(facts), now })) {
    if (found.what !== "draft") due.push(question(world, facts, found));
    else if (!effects.has(draftMinutesEffectId(series, found.date)))
      due.push(await draftMinutesEffect(world, facts, found));
  }
  return due.filter(({ id }) => !effects.has(id));
}

function question(world: World, { series, padLink }: Facts, asked: Asked): Effect {
  const text = renderWatchdog(world.templates, asked, { series, padLink, form: world.chat.times });
  const reason = asked.what === "empty" ? "empty" : "unpublished";
  const messages = textMessages(text, world.chat.textLimit);
  return {
    id: `watchdog/${series.id}/${asked.date}/${reason}`,
    series: series.id,
    expires: null,
    type: "post",
    channel: series.chair === null ? series.channel : personChannel(series.channel, series.chair),
    messages: messages.map((message, place) =>
      place === messages.length - 1 ? { ...message, buttons: [[answerTo(asked, series.id)]] } : message,
    ),
    about: { what: "watchdog", meeting: asked.date, asked: reason },
  };
}

/** The command that answers; it names the series, for a direct message has no channel that would. */
function answerTo({ what, date }: Asked, series: string): Button {
  if (what === "empty") {
    const options = { date, reason: replies.notHeld, series };
    const invocation = { command: "meeting", subcommand: "cancel", options };
    return { label: replies.buttons.notHeld, style: "secondary", invocation };
  }
  const invocation = { command: "minutes", subcommand: "publish", options: { date, series } };
  return { label: replies.buttons.publish, style: "primary", invocation };
}

/** How long minutes may be on their way before that is somebody's business. */
const underway = { hours: 1 };

function minutesStands({ effects, now }: Facts): ReadonlyMap<string, MinutesStand> {
  const stands = new Map<string, MinutesStand>();
  for (const { effect, ...record } of effects.values()) {
    if (effect.type !== "post") continue;
    const { about } = effect;
    if (about.what === "minutes") stands.set(about.meeting, standOf(record, now));
    else if (about.what === "draft minutes" && !stands.has(about.meeting))
      stands.set(about.meeting, { stand: "draft" });
  }
  return stands;
}

function standOf({ status, intendedAt, why }: Omit<EffectRecord, "effect">, now: Temporal.Instant): MinutesStand {
  // Who dropped them said that they are not to come out.
  if (status === "done" || status === "dropped") return { stand: "posted" };
  const since = Temporal.Instant.from(intendedAt).add(underway);
  const isStuck = status !== "pending" || Temporal.Instant.compare(since, now) <= 0;
  return isStuck ? { stand: "stuck", why } : { stand: "on the way" };
}
