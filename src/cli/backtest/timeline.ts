import { datedMeetings, type DatedMeeting } from "../../meetings/dated-meetings.ts";
import { endedMeetings } from "../../meetings/ended-meetings.ts";
import { endInstant } from "../../meetings/instants.ts";
import { asMeeting } from "../../meetings/pad-meetings.ts";
import type { Series } from "../../meetings/series.ts";
import type { SeriesState } from "../../meetings/series-state.ts";
import type { MeetingNotes, Notes } from "../../notes/notes.ts";
import type { Reading } from "./reading.ts";

/** A meeting that was held: what all notes tell of it, and the pad as it was at its end. */
export type Held = {
  readonly meeting: MeetingNotes;
  readonly files: readonly string[];
  /** The meetings up to this one of the files that tell of it: what stood in the pad. */
  readonly pad: Notes;
  /** When the bot would have worked on it. Null: the notes don't date it, so it would never have. */
  readonly at: Temporal.Instant | null;
};

export type Timeline = {
  /** Dated ones in their order, undated ones last. */
  readonly held: readonly Held[];
  /** Dates whose notes are an agenda yet. */
  readonly toCome: readonly string[];
  /** Files in which there is nothing of a meeting. */
  readonly blank: readonly string[];
};

const longAgo = "1970-01-01T00:00:00Z";

/** Puts the meetings of all readings in their order, as the bot would have come upon them. */
export function timeline(series: Series, readings: readonly Reading[], now: Temporal.Instant): Timeline {
  const [first] = readings;
  if (first === undefined) return { held: [], toCome: [], blank: [] };
  const joined = (meetings: readonly MeetingNotes[]): Notes => ({ ...first.notes, meetings, nextMeeting: null });
  const all = datedMeetings(joined(readings.flatMap(({ notes }) => notes.meetings)));
  const ended = endedMeetings(series, asRead(series, readings, { all, notes: joined(all) }), now);
  const dates = new Set(ended.map(({ date }) => date));
  const dated = ended.map(({ meeting, date }): Held => {
    const telling = tellingOf(date, readings);
    const meetings = telling.flatMap(({ notes }) =>
      notes.meetings.filter((one) => one.date !== null && one.date <= date && dates.has(one.date)),
    );
    const end = endInstant(asMeeting(series, meeting, date)).toZonedDateTimeISO(series.timeZone);
    const decisions = [...new Map(meeting.decisions.map((decision) => [decision.text, decision])).values()];
    return {
      meeting: { ...meeting, decisions },
      files: filesOf(telling),
      pad: joined(meetings),
      at: end.add(series.filing.quiet).toInstant(),
    };
  });
  const undated = readings.flatMap(({ file, notes }) =>
    notes.meetings
      .filter((meeting) => meeting.date === null && meeting.todos.length > 0)
      .map((meeting): Held => ({ meeting, files: [file], pad: joined([meeting]), at: null })),
  );
  const held = [...dated, ...undated];
  const told = new Set([...held.flatMap(({ files }) => files), ...filesOf(readings.filter(hasDates))]);
  return {
    held,
    toCome: all.map(({ date }) => date).filter((date) => !dates.has(date)),
    blank: filesOf(readings).filter((file) => !told.has(file)),
  };
}

/**
 * The state of a series whose pad is all that was read. Old notes don't tell when a part was written: at the meeting's end,
 * unless it is the next meeting that the notes announce, and so was written before it.
 */
function asRead(
  series: Series,
  readings: readonly Reading[],
  { all, notes }: { readonly all: readonly DatedMeeting[]; readonly notes: Notes },
): SeriesState {
  const sections = all.map((meeting) => {
    const { date } = meeting;
    const isAhead = tellingOf(date, readings).every((reading) => reading.notes.nextMeeting?.date === date);
    const since = isAhead ? longAgo : endInstant(asMeeting(series, meeting, date)).toString();
    return [date, { digest: "", since, writtenSince: null }] as const;
  });
  const pad = { version: "", readAt: longAgo, text: "", notes, sections: Object.fromEntries(sections) };
  const nothing = {
    padTrouble: null,
    changes: { set: null, cancelled: [], moved: [] },
    calendar: [],
    followedAt: null,
    access: null,
    lookedAt: null,
    event: null,
  };
  return { version: 1, id: series.id, firstSeen: longAgo, pad, ...nothing };
}

function tellingOf(date: string, readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(({ notes }) => notes.meetings.some((meeting) => meeting.date === date));
}

function hasDates({ notes }: Reading): boolean {
  return notes.meetings.some(({ date }) => date !== null);
}

function filesOf(readings: readonly Reading[]): readonly string[] {
  return [...new Set(readings.map(({ file }) => file))];
}
