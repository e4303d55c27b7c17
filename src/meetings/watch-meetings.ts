import { laterOf } from "./instants.ts";
import { quietUntil } from "./quiet.ts";
import type { Series } from "./series.ts";
import type { SeriesState } from "./series-state.ts";
import { type WatchedMeeting, watchedMeetings } from "./watched-meetings.ts";
import { isEmpty, isWrittenAbout } from "./written-about.ts";

/**
 * How far the minutes of a meeting are: `posted`; out as a `draft`; on their way; or `stuck`, with why, in a sentence of the
 * chat's own.
 */
export type MinutesStand =
  | { readonly stand: "posted" | "draft" | "on the way" }
  | { readonly stand: "stuck"; readonly why: string | null };

/** What is to be done about a meeting that nobody has finished; `date` is the ISO date under which its notes stand. */
export type Unfinished = { readonly date: string } & (
  | {
      readonly what: "empty";
      /** The pad has no part for it; nothing stands in that; it is the agenda still. */
      readonly why: "no part" | "nothing" | "agenda";
      /** The ISO date on which it was to be, in the end. */
      readonly held: string;
    }
  /** Somebody writes at the notes again and again; the ISO instants since when, when last, and from when on a draft is due. */
  | { readonly what: "unpublished"; readonly since: string; readonly last: string; readonly draftFrom: string }
  | { readonly what: "stuck"; readonly why: string | null }
  | { readonly what: "draft"; readonly digest: string }
);

export type WatchInput = {
  readonly series: Series;
  readonly state: SeriesState;
  /** By the ISO date of the meeting. */
  readonly minutes: ReadonlyMap<string, MinutesStand>;
  readonly now: Temporal.Instant;
};

/** How long after its end a meeting may be unfinished before anybody is asked; a draft takes three times as long. */
const patience = { hours: 24 };
const threeTimes = [1, 2, 3];

/**
 * Gives the meetings that have been over for a day and are not finished: whose notes are empty, or whose minutes did not come
 * out. Of meetings that ended before the bot came, that were cancelled, or whose minutes stand, nothing is said; nor of notes
 * in a pad that can't be read.
 *
 * Minutes come out by themselves when the notes have been left alone for `filing.quiet`. So they are late where somebody has
 * been writing for a day without such a rest (or for twice the rest, where it is long): after three times that a draft is due.
 */
export function watchMeetings({ series, state, minutes, now }: WatchInput): readonly Unfinished[] {
  return watchedMeetings(series, state, [...minutes.keys()], now.subtract(patience)).flatMap((meeting) => {
    if (Temporal.Instant.compare(meeting.end, state.firstSeen) < 0) return [];
    const minutesOf = minutes.get(meeting.date);
    if (minutesOf?.stand === "stuck") return [{ date: meeting.date, what: "stuck", why: minutesOf.why } as const];
    return minutesOf === undefined && state.padTrouble === null ? watchNotes(meeting, series, state, now) : [];
  });
}

function watchNotes(
  { date, meeting, end, part }: WatchedMeeting,
  series: Series,
  { pad }: SeriesState,
  now: Temporal.Instant,
): readonly Unfinished[] {
  const section = pad?.sections[date];
  const empty = { date, what: "empty", held: meeting.date } as const;
  if (part === null || section === undefined) return [{ ...empty, why: "no part" }];
  if (isEmpty(part)) return [{ ...empty, why: "nothing" }];
  if (!isWrittenAbout(part, meeting, section.since)) return [{ ...empty, why: "agenda" }];
  if (isReached(quietUntil(section.since, series), now)) return [];
  const written = Temporal.Instant.from(section.writtenSince ?? section.since);
  const since = laterOf(end, written);
  const draftFrom = threeTimes.reduce((from) => afterPatience(from, series), since);
  if (isReached(draftFrom, now)) return [{ date, what: "draft", digest: section.digest }];
  if (!isReached(afterPatience(since, series), now)) return [];
  const [first, last] = [since.toString(), section.since];
  return [{ date, what: "unpublished", since: first, last, draftFrom: draftFrom.toString() }];
}

function afterPatience(since: Temporal.Instant, series: Series): Temporal.Instant {
  const rest = quietUntil(quietUntil(since.toString(), series).toString(), series);
  return laterOf(since.add(patience), rest);
}

function isReached(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, now) <= 0;
}
