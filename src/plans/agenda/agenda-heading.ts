import type { Ground } from "../ground/ground.ts";
import type { Placed } from "../../notes/outline.ts";
import type { Block } from "../../notes/text/read-blocks.ts";
import { sentences } from "../sentences.ts";
import { findAgenda } from "./find-agenda.ts";
import type { MeetingPart } from "../ground/meeting-parts.ts";
import { headingEnd, headingLines } from "../ground/headings.ts";

/** How the pad's other meetings head their agenda, the nearest part first; null where none does, or only as a point of a list. */
export function usualAgendaHeading(ground: Ground, parts: readonly MeetingPart[]): readonly string[] | null {
  for (const part of parts) {
    const opener = findAgenda(ground, part)?.opener;
    if (opener === undefined || opener.kind === "item") continue;
    const lines = headingLines(ground, opener);
    if (opener.kind === "heading" || lines.length === 1) return lines;
  }
  return null;
}

/** A heading for an agenda, written as this pad writes its topics; where it has none, one below the heading of the meeting. */
export function newAgendaHeading(ground: Ground, part: MeetingPart, parts: readonly MeetingPart[]): readonly string[] {
  for (const { placed } of [part, ...parts]) {
    const headings = placed.filter(({ block, isHeading }) => isHeading && block.kind !== "item").map(levelOf);
    const sample = headings.toSorted((one, other) => one.level - other.level)[0];
    const written = sample === undefined ? null : reworded(ground, sample.block, sentences.agenda);
    if (written !== null) return written;
  }
  return belowMeeting(ground, part.heading);
}

function levelOf({ block }: Placed): { readonly block: Block; readonly level: number } {
  return { block, level: block.kind === "heading" ? block.depth : 7 };
}

function belowMeeting(ground: Ground, heading: Block | null): readonly string[] {
  if (heading === null) return [`## ${sentences.agenda}`];
  if (heading.kind !== "heading") return [`${sentences.agenda}:`];
  const wiki = /^\s*(=+)\s/u.exec(ground.lines[heading.line - 1]?.text ?? "")?.[1];
  if (wiki !== undefined && headingEnd(ground, heading) === heading.line)
    return [`${wiki}= ${sentences.agenda} ${wiki}=`];
  return [`${"#".repeat(Math.min(6, heading.depth + 1))} ${sentences.agenda}`];
}

/** The lines of a heading with other words in it: its signs stay as they are, its underline gets their length. */
function reworded(ground: Ground, heading: Block, words: string): readonly string[] | null {
  const [line = "", underline] = headingLines(ground, heading);
  const own = heading.prose.text.trim();
  const at = line.indexOf(own);
  if (at === -1 || own === "" || heading.prose.breaks.length > 0) return null;
  const written = line.slice(0, at) + words + line.slice(at + own.length);
  return underline === undefined ? [written] : [written, underline.trim().charAt(0).repeat(written.trim().length)];
}
