import type { Line, Notes, Topic } from "../notes/notes.ts";
import { roleOf } from "../notes/words/role-of.ts";
import { isOwnItem } from "../notes/references/own-items.ts";
import { datedMeetings } from "./dated-meetings.ts";

/** A point of the agenda: pad text. Lines that stand under no heading are points with no title. */
export type AgendaTopic = { readonly title: string; readonly lines: readonly string[]; readonly more: number };

/** Of a topic's outermost lines so many are shown, and so much of each: an agenda is to be read at a glance. */
const linesShown = 4;
const lineLength = 160;

/** "Call: https://…": where, not what about. */
const isAddress = /^(?:[\p{L} ]{2,20}[:：]\s*)?<?https?:\/\/\S+$/u;

/** What the pad has on the agenda of the meeting of that date, in its order; empty where it has no part for it yet. What the bot wrote there as still open is told by its todos. */
export function agendaTopics(notes: Notes | null, date: string): readonly AgendaTopic[] {
  const meeting = notes === null ? undefined : datedMeetings(notes).find((one) => one.date === date);
  return (meeting?.topics ?? []).map(agendaTopic).filter(({ title, lines }) => title !== "" || lines.length > 0);
}

function agendaTopic({ title: heading, lines }: Topic): AgendaTopic {
  const title = roleOf(heading) === "agenda" ? "" : heading; // what stands below it is the agenda itself
  const outermost = lines.filter(({ depth, text }) => depth === 0 && !isAddress.test(text) && !isOwnItem(text));
  // Points without a heading are the agenda itself: all of them count.
  const shown = title === "" ? outermost : outermost.slice(0, linesShown);
  return { title, lines: shown.map(lineText), more: outermost.length - shown.length };
}

function lineText({ speaker, text }: Line): string {
  const whole = speaker === null ? text : `${speaker}: ${text}`;
  return whole.length <= lineLength ? whole : `${whole.slice(0, whole.lastIndexOf(" ", lineLength))} …`;
}
