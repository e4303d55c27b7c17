import type { ChatEvent } from "../ports/chat.ts";
import type { Templates } from "../ports/templates.ts";
import { endInstant, startInstant } from "./instants.ts";
import type { NextMeeting } from "./meeting.ts";
import type { Series } from "./series.ts";

/** Of an external event in Discord: name and location 100, description 1,000 (here with room for the `ref`). */
const limits = { name: 100, location: 100, description: 900 };

export type EventInput = {
  readonly series: Series;
  readonly next: NextMeeting | null;
  readonly padLink: string | null;
  readonly now: Temporal.Instant;
};

/**
 * Gives the scheduled event that should stand for the next meeting; null where there is none to announce: no meeting, no
 * time yet, or it has begun (what stands in the calendar then is right and stays).
 */
export function scheduledEvent(templates: Templates, { series, next, padLink, now }: EventInput): ChatEvent | null {
  const start = next === null ? null : startInstant(next.meeting);
  if (next === null || start === null || Temporal.Instant.compare(start, now) <= 0) return null;
  const { callUrl, meeting } = next;
  const places = [callUrl, padLink].filter((place) => place !== null && place.length <= limits.location);
  return {
    name: shorten(series.title, limits.name),
    description: shorten(templates.render("event", { series: series.title, callUrl, padLink }), limits.description),
    start: start.toString(),
    end: endInstant(meeting).toString(),
    location: places[0] ?? shorten(series.title, limits.location),
  };
}

/** Cut by characters, so that none is torn. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}…`;
}
