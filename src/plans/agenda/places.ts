import type { Placed } from "../../notes/outline.ts";
import type { Role } from "../../notes/words/sections.ts";
import { isOpenEnded, pastHidden, type Insertion } from "../ground/insert-lines.ts";
import type { Ground } from "../ground/ground.ts";
import { newAgendaHeading, usualAgendaHeading } from "./agenda-heading.ts";
import { barePoints, findAgenda, numberedTopics } from "./find-agenda.ts";
import type { MeetingPart } from "../ground/meeting-parts.ts";
import { headingEnd, headingsStandApart, isSignedHeading } from "../ground/headings.ts";
import { lastLineOf, placeBelow } from "./place-below.ts";
import { placeInList } from "./place-in-list.ts";
import { usualBullet } from "./point-style.ts";

/**
 * Where a point can go into a meeting's part, the best place first: into its agenda; else to its numbered topics, or the points of its head; else below a heading as other meetings of the
 * pad have one; else at the end of the head; else below a heading of our own.
 */
export function agendaPlaces(
  ground: Ground,
  part: MeetingPart,
  others: readonly MeetingPart[],
  content: string,
): readonly Insertion[] {
  const agenda = findAgenda(ground, part);
  if (agenda !== null) return [placeInList(ground, agenda.points, content) ?? placeBelow(ground, agenda, content)];
  const usual = usualAgendaHeading(ground, others);
  const places = [
    placeInList(ground, numberedTopics(ground, part), content),
    placeInList(ground, barePoints(ground, part), content),
    usual === null ? atEndOfHead(ground, part, content) : headed(ground, part, usual, content),
    headed(ground, part, newAgendaHeading(ground, part, others), content),
  ];
  return places.filter((place) => place !== null);
}

/** Right behind what a meeting's part begins with: in its list, or as a list of its own. Null where nothing does, or a list of people under a heading. */
function atEndOfHead(ground: Ground, part: MeetingPart, content: string): Insertion | null {
  const head = headOf(part);
  const last = head.at(-1);
  const heading = head.findLast(({ block, isHeading }) => isHeading && block.kind !== "item");
  if (last === undefined || heading !== undefined) return null;
  const point = ground.points.find(
    ({ line, endLine, depth }) => depth === 0 && line <= last.block.line && last.block.line <= endLine,
  );
  if (point !== undefined && !isOpenEnded(ground, point.endLine)) return placeInList(ground, [point], content);
  const before = pastHidden(ground, lastLineOf(ground, last.block) + 1);
  return { before, lines: [`${usualBullet(ground)} ${content}`], apartAbove: point === undefined, apartBelow: true };
}

/** Below a heading of its own, at the end of the head. */
function headed(ground: Ground, part: MeetingPart, heading: readonly string[], content: string): Insertion {
  const head = headOf(part).at(-1)?.block;
  const start = part.heading === null ? part.line - 1 : headingEnd(ground, part.heading);
  const above = head === undefined ? start : lastLineOf(ground, head);
  const before = pastHidden(ground, above + 1);
  const areApart = headingsStandApart(ground);
  const isApart = areApart && !/[:：]\s*$/u.test(heading[0] ?? "");
  const lines = [...heading, ...(isApart ? [""] : []), `${usualBullet(ground)} ${content}`];
  const apartAbove = areApart || !isSignedHeading(heading[0]);
  return { before, lines, apartAbove, apartBelow: areApart || !isSignedHeading(ground.lines[before - 1]?.text) };
}

/** What a meeting's part begins with, before its notes: who is there, when and where. */
function headOf({ placed }: MeetingPart): readonly Placed[] {
  const end = placed.findIndex(
    ({ isHeading, inHead, role }) => !inHead || (isHeading && role !== null && !ofHead.has(role)),
  );
  return end === -1 ? placed : placed.slice(0, end);
}

const ofHead: ReadonlySet<Role> = new Set(["participants", "absent", "links", "checklist", "next-meeting"]);
