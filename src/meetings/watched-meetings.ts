import { type DatedMeeting, datedMeetings } from "./dated-meetings.ts";
import { daysBetween } from "./days-between.ts";
import { endInstant, hasBegun, laterOf } from "./instants.ts";
import type { Meeting } from "./meeting.ts";
import { movedTo } from "./moves.ts";
import { padMeetings } from "./pad-meetings.ts";
import { ruleLately } from "./rule-lately.ts";
import type { Series } from "./series.ts";
import type { SeriesState } from "./series-state.ts";
import { meetingOf } from "./written-about.ts";

/** A meeting that was to be, as far as anybody says. */
export type WatchedMeeting = {
  /** The ISO date under which its notes stand, or would stand. */
  readonly date: string;
  /** When it was held, as far as that is known. */
  readonly meeting: Meeting;
  /** When it was over, wherever its notes stand. */
  readonly end: Temporal.Instant;
  /** Its part of the pad; null: the pad has none. */
  readonly part: DatedMeeting | null;
};

/** How many days off the pad's heading may be from the day that the pad announced: it is one meeting then. */
const slip = 3;

/**
 * Gives the meetings that were over at `before`, earliest first: those of the pad; the one that a person set, the pad
 * announced, or the recurrence rule had last, where the pad has no part for it; and those of `recorded`, ISO dates, which
 * minutes were made of. A meeting that was moved is one meeting, wherever its notes stand. Cancelled ones are left out.
 */
export function watchedMeetings(
  series: Series,
  { pad, changes }: Pick<SeriesState, "pad" | "changes">,
  recorded: readonly string[],
  before: Temporal.Instant,
): readonly WatchedMeeting[] {
  const notes = pad?.notes ?? null;
  const { announced, headed } = padMeetings(series, notes);
  const parts = notes === null ? [] : datedMeetings(notes);
  const dates = new Set([...parts.map(({ date }) => date), ...recorded]);
  const cancelled = new Set(changes.cancelled.map(({ date }) => date));
  const held = (date: string): string => movedTo(changes.moved, date);

  const inPad = parts.flatMap((part): WatchedMeeting[] => {
    const day = held(part.date);
    if (day !== part.date && dates.has(day)) return []; // what stands here was left behind
    if (cancelled.has(day)) return [];
    const planned = meetingOf(series, changes, part);
    const meeting = day === part.date ? planned : onDay(day);
    return [{ date: part.date, meeting, end: laterOf(endInstant(planned), endInstant(meeting)), part }];
  });

  /** The meeting of a day that the pad has no part for. */
  function onDay(date: string): Meeting {
    if (changes.set?.date === date) return changes.set;
    return announced?.date === date ? announced : { date, start: null, end: null, timeZone: series.timeZone };
  }

  const covered = new Set([...dates, ...[...dates].map(held), ...changes.moved.map(({ from }) => from)]);
  const isNew = ({ date }: Meeting): boolean => !covered.has(date);
  const isNear = ({ date }: Meeting): boolean => [...dates].some((other) => daysBetween(other, date) <= slip);
  const set = [...listed(changes.set), ...changes.moved.map(({ to }) => onDay(held(to)))].filter(isNew);
  const said = listed(announced).filter((one) => isNew(one) && !isNear(one));
  const known = [...covered, ...cancelled, ...[...set, ...listed(announced)].map(({ date }) => date)];
  const last = headed.findLast((meeting) => hasBegun(meeting, before)) ?? null;
  const rule = listed(ruleLately(series, last, known, before));
  const noted = new Set(parts.map(({ date }) => date));
  const moreRecorded = recorded.filter((date) => !noted.has(date)).map(onDay);
  const absent = [...set, ...said, ...rule, ...moreRecorded];
  const watched = [
    ...inPad,
    ...absent.map((meeting) => ({ date: meeting.date, meeting, end: endInstant(meeting), part: null })),
  ];
  const byDate = new Map(watched.map((one) => [one.date, one]));
  return [...byDate.values()]
    .filter(({ date, end }) => !cancelled.has(date) && Temporal.Instant.compare(end, before) <= 0)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function listed(meeting: Meeting | null): readonly Meeting[] {
  return meeting === null ? [] : [meeting];
}
