import type { Series } from "../meetings/series.ts";
import { datedMeetings } from "../meetings/dated-meetings.ts";
import { composeMinutes } from "../minutes/compose.ts";
import { namesToRead } from "../minutes/names-to-read.ts";
import type { Minutes } from "../minutes/minutes.ts";
import { renderMinutes } from "../minutes/render.ts";
import { asMerged } from "../todos/corrections/as-merged.ts";
import { UserError } from "../errors.ts";
import type { Effect, Post } from "../outbox/effect.ts";
import { replies } from "../replies.ts";
import type { Message } from "../reply.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { statisticsOf } from "./statistics-of.ts";
import { readStates } from "./read-states.ts";
import { textMessages } from "./text-messages.ts";

/** The one effect that publishes a meeting's minutes. */
export function minutesEffectId(series: Series, date: string): string {
  return `minutes/${series.id}/${date}`;
}

/** The one effect that publishes a draft of them. */
export function draftMinutesEffectId(series: Series, date: string): string {
  return `draft-minutes/${series.id}/${date}`;
}

/**
 * The minutes as they would be published now: the messages for the channel, the last one with the whole as a file, and
 * GitHub's state of everything they name. Throws a `UserError` where the notes have no meeting of that date.
 */
export async function minutesEffect(world: World, facts: Facts, date: string): Promise<Effect & Post> {
  const { series } = facts;
  const messages = await minutesMessages(world, facts, date);
  const about = { what: "minutes", meeting: date } as const;
  return {
    id: minutesEffectId(series, date),
    series: series.id,
    expires: null,
    type: "post",
    channel: series.channel,
    messages,
    about,
  };
}

/** The effect that publishes what there is of a meeting's minutes; the minutes themselves may come after it. */
export async function draftMinutesEffect(
  world: World,
  facts: Facts,
  { date, digest }: { readonly date: string; readonly digest: string },
): Promise<Effect & Post> {
  const { series } = facts;
  const messages = await minutesMessages(world, facts, date, { isDraft: true });
  const about = { what: "draft minutes", meeting: date, digest } as const;
  const id = draftMinutesEffectId(series, date);
  return { id, series: series.id, expires: null, type: "post", channel: series.channel, messages, about };
}

/** The messages of a meeting's minutes. */
export async function minutesMessages(
  world: World,
  facts: Facts,
  date: string,
  { isDraft = false }: { isDraft?: boolean } = {},
): Promise<readonly Message[]> {
  const minutes = await readMinutes(world, facts, date, isDraft);
  const { chat, file } = renderMinutes(world.templates, minutes);
  const messages = textMessages(chat, world.chat.textLimit);
  const attachment = { name: replies.minutesFile(facts.series.id, date), content: file };
  return messages.map((message, place) => (place === messages.length - 1 ? { ...message, file: attachment } : message));
}

/** A meeting's minutes as they are now. Throws a `UserError` where the notes have no meeting of that date. */
export async function readMinutes(world: World, facts: Facts, date: string, isDraft: boolean): Promise<Minutes> {
  const { series, state, todos, next, padLink } = facts;
  const dated = state.pad === null ? [] : datedMeetings(state.pad.notes);
  const notes = dated.find((meeting) => meeting.date === date);
  if (notes === undefined)
    throw new UserError(
      replies.noSuchMeeting(
        date,
        dated.map((meeting) => meeting.date),
      ),
    );
  // What was copied over from an earlier meeting was spoken of, too.
  const own = todos
    .filter(({ meeting, meetings, partOf }) => partOf === null && (meeting === date || meetings.includes(date)))
    .map((todo) => asMerged(todo, todos));
  const states = await readStates(world, namesToRead(notes, own));
  return composeMinutes({
    series,
    date,
    notes,
    todos: own,
    states,
    next,
    padLink,
    isDraft,
    statistics: statisticsOf(facts),
  });
}
