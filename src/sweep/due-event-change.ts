import { addressesOf, publicAddress } from "../archive/addresses.ts";
import { agendaTopics } from "../meetings/agenda-topics.ts";
import { agendaSettled } from "../meetings/schedule-settled.ts";
import { scheduledEvent } from "../meetings/scheduled-event.ts";
import type { Effect } from "../outbox/effect.ts";
import type { ChatEvent } from "../ports/chat.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/**
 * What brings the chat's calendar in step with the next meeting: one event, made, moved or taken out, then its picture. An event
 * that a person deleted is not made again for the same meeting; one whose time has come is left as it is.
 */
export async function dueEventChange(world: World, facts: Facts): Promise<readonly Effect[]> {
  const { series, next, now, state } = facts;
  if (!series.event) return [];
  const wanted = eventWanted(world, facts);
  const stands =
    state.event !== null && Temporal.Instant.compare(state.event.event.start, now) > 0 ? state.event : null;
  const base = { series: series.id, expires: null, channel: series.channel };
  const cancelled = stands !== null && state.changes.cancelled.some(({ date }) => date === stands.date);
  if (stands !== null && cancelled && !stands.gone) {
    return [{ ...base, id: `event/${series.id}/cancel`, type: "cancel-event", eventId: stands.id }];
  }
  if (wanted === null || next === null) return [];
  const { date } = next.meeting;
  if (stands === null || (stands.gone && stands.date !== date)) {
    const id = `event/${series.id}/${wanted.start}/${state.changes.cancelled.length}`;
    return [{ ...base, id, expires: wanted.start, type: "create-event", date, event: wanted }];
  }
  if (stands.gone) return [];
  const isWriting = stands.date === date && !agendaSettled(state.pad, date, now);
  const { picture } = stands.event;
  const event = { ...wanted, picture, description: isWriting ? stands.event.description : wanted.description };
  const update = { ...base, expires: wanted.start, type: "update-event", date, eventId: stands.id } as const;
  if (!isSame(stands.event, event)) return [{ ...update, id: `event/${series.id}/update`, event, repaint: false }];
  const found = await world.picture(series);
  if (found === undefined || (found?.digest ?? null) === picture) return [];
  const painted = { ...event, picture: found?.digest ?? null };
  return [{ ...update, id: `event/${series.id}/picture`, event: painted, repaint: true }];
}

function eventWanted({ templates, publicUrl }: World, { series, next, now, padLink, state }: Facts): ChatEvent | null {
  const hasPages = publicUrl !== null && series.doors.web;
  return scheduledEvent(templates, {
    series,
    next,
    agenda: next === null ? [] : agendaTopics(state.pad?.notes ?? null, next.meeting.date),
    padLink,
    pageLink: hasPages ? publicAddress(publicUrl, addressesOf(series.id).home) : null,
    now,
  });
}

function isSame(one: ChatEvent, other: ChatEvent): boolean {
  return (["name", "description", "start", "end", "location"] as const).every((part) => one[part] === other[part]);
}
