import type { ChatEvent } from "../ports/chat.ts";
import type { Templates } from "../ports/templates.ts";
import type { AgendaTopic } from "./agenda-topics.ts";
import { endInstant, startInstant } from "./instants.ts";
import type { NextMeeting } from "./meeting.ts";
import type { Series } from "./series.ts";

/** Of an external event in Discord: name and location 100, description 1,000 (here with room for the `ref`). */
const limits = { name: 100, location: 100, description: 900 };

/** So many points of the agenda are listed, and so much of each. */
const points = { most: 10, longest: 70 };

export type EventInput = {
  readonly series: Series;
  readonly next: NextMeeting | null;
  readonly agenda: readonly AgendaTopic[];
  readonly padLink: string | null;
  /** The series' page; null: it has none that people can reach. */
  readonly pageLink: string | null;
  readonly now: Temporal.Instant;
};

/**
 * Gives the scheduled event that should stand for the next meeting; null where there is none to announce: no meeting, no
 * time yet, or it has begun (what stands in the calendar then is right and stays).
 */
export function scheduledEvent(templates: Templates, input: EventInput): ChatEvent | null {
  const { series, next, padLink, now } = input;
  const start = next === null ? null : startInstant(next.meeting);
  if (next === null || start === null || Temporal.Instant.compare(start, now) <= 0) return null;
  const { callUrl, meeting } = next;
  const places = [callUrl, padLink].filter((place) => place !== null && place.length <= limits.location);
  return {
    name: shorten(series.title, limits.name),
    description: shorten(describe(templates, input, callUrl), limits.description),
    start: start.toString(),
    end: endInstant(meeting).toString(),
    location: places[0] ?? shorten(series.title, limits.location),
    // It is made without one, which is sent by itself.
    picture: null,
  };
}

function describe(
  templates: Templates,
  { series, agenda, padLink, pageLink }: EventInput,
  callUrl: string | null,
): string {
  const all = agenda.flatMap(({ title, lines }) => (title === "" ? lines : [title]));
  const shown = all.slice(0, points.most).map((point) => shorten(point, points.longest));
  return [
    templates.render("event", { series: series.title, callUrl, padLink }),
    templates.render("event-agenda", { pageLink, points: shown, more: all.length - shown.length }),
  ]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Cut by characters, so that none is torn. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}…`;
}
