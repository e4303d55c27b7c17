import { datedMeetings } from "../meetings/dated-meetings.ts";
import type { Effect } from "../outbox/effect.ts";
import type { PadAddition } from "../outbox/write-pad.ts";
import { renderSectionBody } from "../plans/sections/section-body.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { linkWrites, writtenLinks } from "./link-writes.ts";
import { draftMinutesEffectId, minutesEffectId } from "./minutes-effect.ts";
import { padEffect } from "./pad-effect.ts";

/**
 * What the bot writes into the pad unasked: the issue behind each todo that it filed, later what became of it, and the next
 * meeting's part once the last one's minutes are out.
 */
export function duePadWrites(world: World, facts: Facts): readonly Effect[] {
  const { series, todos, state } = facts;
  if (!series.writePad || state.pad === null || state.padTrouble !== null) return [];
  const isNew = ({ id }: Effect): boolean => !facts.effects.has(id);
  const written = writtenLinks(facts);
  const links = todos.flatMap((todo) => linkWrites(todo, written, todos)).map((write) => padEffect(series, write));
  const section = minutesAreOut(facts) ? sectionWrite(world, facts) : null;
  const parts = section === null ? [] : [padEffect(series, section)];
  return [...links.filter(isNew).slice(0, atOnce), ...parts.filter(isNew)];
}

/** A write takes a second beside people who type, and commands wait for the sweep: what a long pad calls for is done over some minutes. */
const atOnce = 3;

/** The part of the next meeting, where the pad has none; null where it has, or no next meeting is known. */
export function sectionWrite(world: World, { next, state, todos }: Facts): PadAddition | null {
  const notes = state.pad?.notes;
  if (next === null || notes === undefined) return null;
  const { date, start, end, timeZone } = next.meeting;
  if (notes.meetings.some((meeting) => meeting.date === date)) return null;
  const body = renderSectionBody(world.templates, { callUrl: next.callUrl, todos, notes, date });
  return { what: "section", meeting: { date, start, end, timeZone }, body };
}

function minutesAreOut({ series, next, state, effects }: Facts): boolean {
  const held = state.pad === null ? [] : datedMeetings(state.pad.notes).map(({ date }) => date);
  const last = held.filter((date) => next !== null && date < next.meeting.date).at(-1);
  if (last === undefined) return false;
  return [minutesEffectId(series, last), draftMinutesEffectId(series, last)].some(
    (id) => effects.get(id)?.status === "done",
  );
}
