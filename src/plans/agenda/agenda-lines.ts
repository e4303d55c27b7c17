import type { Ground } from "../ground/ground.ts";
import type { MeetingPart } from "../ground/meeting-parts.ts";

/** The lines of a meeting's part that say just this, whatever bullet, number or checkbox they have, as a point or as a heading. */
export function linesSaying({ lines, hidden }: Ground, { line, end }: MeetingPart, content: string): readonly number[] {
  const found: number[] = [];
  for (let place = line; place <= end; place++) {
    const text = lines[place - 1]?.text ?? "";
    if (!text.includes(content) || hidden[place - 1] === true) continue;
    if (text.replace(opening, "").trimEnd() === content) found.push(place);
  }
  return found;
}

const opening = /^(?:\s?>)*\s*(?:(?:[-*+•‣◦●▪·–]|\d{1,9}[.)]|#{1,6})\s+)?(?:\[[ xX✓✔_-]?\]\s+)?/u;
