import { scheduledEvent } from "../meetings/scheduled-event.ts";
import type { Effect } from "../outbox/effect.ts";
import type { ChatEvent } from "../ports/chat.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/**
 * What brings the chat's calendar in step with the next meeting: one event, made, moved or taken out. An event that a
 * person deleted is not made again for the same meeting; one whose time has come is left as it is.
 */
export function dueEventChange(world: World, facts: Facts): readonly Effect[] {
  const { series, next, now, padLink, state } = facts;
  if (!series.event) return [];
  const wanted = scheduledEvent(world.templates, { series, next, padLink, now });
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
  if (stands.gone || isSame(stands.event, wanted)) return [];
  const change = { date, eventId: stands.id, event: wanted };
  return [{ ...base, id: `event/${series.id}/update`, expires: wanted.start, type: "update-event", ...change }];
}

function isSame(one: ChatEvent, other: ChatEvent): boolean {
  return (["name", "description", "start", "end", "location"] as const).every((part) => one[part] === other[part]);
}
