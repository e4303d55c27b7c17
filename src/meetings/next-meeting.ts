import type { Notes } from "../notes/notes.ts";
import { callUrlFor } from "./call-url.ts";
import { hasBegun, isOver } from "./instants.ts";
import type { Meeting, MeetingChanges, MeetingSource, NextMeeting } from "./meeting.ts";
import { padMeetings } from "./pad-meetings.ts";
import { ruleMeeting } from "./rule-meeting.ts";
import type { Series } from "./series.ts";
import { sameStart } from "./start-key.ts";

/** One who says when the meetings are. The pad has two voices: what it announces, and its dated headings. */
type Candidate = { readonly source: MeetingSource; readonly meeting: Meeting };

type Voice = { readonly source: MeetingSource; readonly meetings: readonly Meeting[] };

/**
 * Gives the meeting that comes next or is going on: what a person set; else the earlier of what the pad or the mail
 * announces and what it heads with a date; else the next date of the recurrence rule. Cancelled dates are passed over.
 * Where only the day is named, another voice gives that day's time, else the rule or the last meeting does. What other
 * voices say instead is reported, until the meeting has begun. Throws where the series' rule is no rule.
 */
export function nextMeeting(
  series: Series,
  notes: Notes | null,
  changes: MeetingChanges,
  now: Temporal.Instant,
): NextMeeting | null {
  const { announced, headed } = padMeetings(series, notes);
  const last = lastMeeting(headed, now);
  const cancelled = new Set(changes.cancelled.map(({ date }) => date));
  const rule = ruleMeeting(series, last, cancelled, now);
  const voices: readonly Voice[] = [
    { source: "person", meetings: listed(changes.set) },
    { source: "pad", meetings: listed(announced) },
    { source: "pad", meetings: headed },
    { source: "recurrence", meetings: listed(rule) },
  ];
  const all = voices.flatMap(({ meetings }) => meetings);

  const candidates = voices.flatMap(({ source, meetings }) =>
    meetings
      .filter(({ date }) => !cancelled.has(date))
      .map((meeting) => ({ source, ...withTime(meeting, all, rule ?? last) }))
      .filter(({ meeting }) => !isOver(meeting, now))
      .slice(0, 1),
  );
  const [next] = candidates.filter(({ source }) => source === candidates[0]?.source).toSorted(byDate);
  if (next === undefined) return null;
  return {
    ...next,
    callUrl: callUrlFor(series, notes, next.meeting.date),
    disagreements: hasBegun(next.meeting, now)
      ? []
      : candidates
          .filter(({ meeting }) => !sameStart(meeting, next.meeting))
          .filter((one, place, others) => others.findIndex((other) => saysTheSame(one, other)) === place)
          .map(({ source, meeting }) => ({ source, meeting })),
  };
}

/** The pad has two voices, an announcement and a heading: where they agree it is said once. */
function saysTheSame(one: Candidate, other: Candidate): boolean {
  return one.source === other.source && sameStart(one.meeting, other.meeting);
}

function listed(meeting: Meeting | null): readonly Meeting[] {
  return meeting === null ? [] : [meeting];
}

/** The latest meeting that has begun; where the notes give it no time, that of the latest that has one. */
function lastMeeting(headed: readonly Meeting[], now: Temporal.Instant): Meeting | null {
  const begun = headed.filter((meeting) => hasBegun(meeting, now));
  const last = begun.at(-1);
  return last === undefined
    ? null
    : timed(
        last,
        begun.findLast(({ start }) => start !== null),
      );
}

function withTime(meeting: Meeting, all: readonly Meeting[], usual: Meeting | null) {
  if (meeting.start !== null) return { meeting, assumedTime: false };
  const sameDay = all.find(({ date, start }) => date === meeting.date && start !== null);
  if (sameDay !== undefined) return { meeting: timed(meeting, sameDay), assumedTime: false };
  return { meeting: timed(meeting, usual), assumedTime: (usual?.start ?? null) !== null };
}

function timed(meeting: Meeting, like: Meeting | null | undefined): Meeting {
  if (meeting.start !== null || like === null || like === undefined) return meeting;
  return { ...meeting, start: like.start, end: like.end, timeZone: like.timeZone };
}

function byDate(one: { readonly meeting: Meeting }, other: { readonly meeting: Meeting }): number {
  return one.meeting.date < other.meeting.date ? -1 : Number(one.meeting.date > other.meeting.date);
}
