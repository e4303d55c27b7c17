import { agendaView, renderReminder } from "../meetings/agenda-view.ts";
import type { DueReminder } from "../meetings/due-reminders.ts";
import type { Notice } from "../meetings/meeting-notices.ts";
import { meetingPosts } from "../meetings/meeting-posts.ts";
import { noticeView, renderNotice } from "../meetings/notice-view.ts";
import { scheduleSettled } from "../meetings/schedule-settled.ts";
import type { Told } from "../meetings/told.ts";
import type { Effect, EffectRecord, PostAbout } from "../outbox/effect.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { followedTodos } from "./follow-issues.ts";
import { textMessages } from "./text-messages.ts";

/**
 * The reminders and notices that the channel is to be told now, each in the window in which it makes sense. What a reminder
 * calls open is read from GitHub first.
 */
export async function dueMeetingPosts(world: World, facts: Facts): Promise<readonly Effect[]> {
  const { series, state, next, now } = facts;
  const { notices, reminders } = meetingPosts({
    series,
    notes: state.pad?.notes ?? null,
    changes: state.changes,
    next,
    told: [...facts.effects.values()].flatMap(toldBy),
    now,
    settled: scheduleSettled(state.pad, now),
  });
  const todos = reminders.length === 0 ? facts.todos : await followedTodos(world, facts);
  return [
    ...notices.map((notice) => noticePost(world, facts, notice)),
    ...reminders.map((reminder) => reminderPost(world, { ...facts, todos }, reminder)),
  ];
}

/** What a post told the channel of the meetings; what is only intended counts, for it is on its way. */
function toldBy({ effect, status, intendedAt: at }: EffectRecord): readonly Told[] {
  if (effect.type !== "post" || status === "expired") return [];
  const { about } = effect;
  if (about.what === "reminder") return [{ what: "reminder", start: about.start, lead: about.lead, at }];
  return about.what === "notice" ? [{ what: "notice", start: about.start, at }] : [];
}

function reminderPost(world: World, facts: Facts, { start, lead, expires }: DueReminder): Effect {
  const { series, next, now, padLink, todos, held } = facts;
  if (next === null) throw new Error("a reminder is due for no meeting");
  const notes = facts.state.pad?.notes ?? null;
  const view = agendaView({ series, next, notes, todos, held, padLink, form: world.chat.times, now });
  const id = `reminder/${series.id}/${start}/${lead}`;
  return post(world, facts, {
    id,
    expires,
    text: renderReminder(world.templates, view),
    about: { what: "reminder", start, lead },
  });
}

function noticePost(world: World, facts: Facts, notice: Notice): Effect {
  const { series, next, padLink, now } = facts;
  const view = noticeView({ series, notice, next, padLink, form: world.chat.times, now });
  const { start, expires } = notice;
  const id = `notice/${notice.id}`;
  return post(world, facts, {
    id,
    expires,
    text: renderNotice(world.templates, view),
    about: { what: "notice", start },
  });
}

function post(
  world: World,
  { series }: Facts,
  { id, expires, text, about }: { id: string; expires: string; text: string; about: PostAbout },
): Effect {
  const messages = textMessages(text, world.chat.textLimit);
  return { id, series: series.id, expires, type: "post", channel: series.channel, messages, about };
}
