import type { NotesContext } from "../../notes/read-notes.ts";
import type { Change } from "../../ports/pad.ts";
import { insertLines, type Insertion } from "../ground/insert-lines.ts";
import { readGround } from "../ground/ground.ts";
import { padLine } from "../ground/pad-line.ts";
import { readChanged } from "../ground/read-changed.ts";
import { padEdit, type PadEdit } from "../pad-edit.ts";
import { sentences } from "../sentences.ts";
import { linesSaying } from "./agenda-lines.ts";
import { meetingParts } from "../ground/meeting-parts.ts";
import { agendaPlaces } from "./places.ts";

/** A point for a meeting's agenda, as a person typed it, and their name. */
export type AgendaItem = {
  readonly item: string;
  readonly by: string;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly context: NotesContext;
};

/**
 * Puts an item, with who proposed it, under the meeting's agenda, in the habit of the pad. Obstacles: `no-section`: the meeting has no part in the pad; `no-place`:
 * wherever it could go, the notes would be read otherwise.
 */
export function addAgendaItem(asked: AgendaItem): PadEdit<"no-section" | "no-place"> {
  const content = agendaLine(asked);
  return padEdit<"no-section" | "no-place">((text) => {
    const ground = readGround(text, asked.context);
    const all = meetingParts(ground);
    const parts = all.filter(({ date }) => date === asked.date);
    const [first] = parts;
    if (first === undefined) return "no-section";
    if (parts.some((part) => linesSaying(ground, part, content).length > 0)) return "done";
    const places = parts
      .map((part) => agendaPlaces(ground, part, nearest(all, part), content))
      .toSorted((one, other) => one.length - other.length); // the part that has an agenda has one place
    let working: readonly Change[] | null = null;
    for (const place of places.flat().flatMap(withoutBox)) {
      const changes = [insertLines(ground, place)];
      const { isSame, isShown, statesTodo } = readChanged(ground, changes);
      if (isSame && isShown && !statesTodo) return changes;
      if (isSame && isShown) working ??= changes;
    }
    return working ?? "no-place";
  });
}

/** The same place without the checkbox that neighbours have: where theirs are work, one would make work of a point to talk about. */
function withoutBox(place: Insertion): readonly Insertion[] {
  const bare = { ...place, lines: place.lines.map((line) => line.replace(/^(\s*\S+\s+)\[ \] /u, "$1")) };
  return bare.lines.join() === place.lines.join() ? [place] : [place, bare];
}

/** How an item stands in the pad, without its bullet. */
export function agendaLine({ item, by }: Pick<AgendaItem, "item" | "by">): string {
  return sentences.agendaItem(padLine(item), padLine(by));
}

function nearest<Part>(parts: readonly Part[], part: Part): readonly Part[] {
  const at = parts.indexOf(part);
  return parts
    .map((other, index) => ({ other, distance: Math.abs(index - at) }))
    .filter(({ distance }) => distance > 0)
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ other }) => other);
}
