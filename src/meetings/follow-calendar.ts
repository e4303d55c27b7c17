import type { CalendarEntry } from "./calendar-entry.ts";
import { hasBegun } from "./instants.ts";
import { cancelledMeeting } from "./meeting-notices.ts";
import type { MeetingChanges } from "./meeting.ts";
import { type PlannedFacts, type PlannedMeeting, plannedMeetings } from "./planned-meetings.ts";
import type { Series } from "./series.ts";
import { startKey } from "./start-key.ts";

/** How long a meeting is remembered; feeds show the last two years. */
const remembered = { days: 3 * 366 };

/** `settled`: the pad's dates are not being typed. */
type Input = PlannedFacts & { readonly settled: boolean };

/**
 * Gives the meetings of the series' calendar as they stand now. One that a person put on another day, or for which the pad says
 * another day and no longer the old one, stays the same event, as the channel is told that it moved. Its sequence rises with each
 * change of its time, and when it is cancelled or takes place after all; facts that did not change give the same entries.
 */
export function followCalendar(
  known: readonly CalendarEntry[],
  series: Series,
  input: Input,
): readonly CalendarEntry[] {
  const { changes, next, now } = input;
  const inFlux = !input.settled && next?.source !== "person";
  const planned = inFlux ? [] : plannedMeetings(series, input);
  const at = now.toString();
  const taken = new Map<CalendarEntry, CalendarEntry>();
  const added: CalendarEntry[] = [];
  for (const [place, one] of planned.entries()) {
    const free = known.filter((entry) => !taken.has(entry));
    const before = entryFor(one, free, { planned, isNext: place === 0, input });
    if (before !== null) taken.set(before, kept(before, asPlanned(before, one), at));
    else added.push(fresh(one, [...known, ...added], changes.moved, at));
  }
  for (const { date, reason } of changes.cancelled) {
    const before = known.findLast((entry) => entry.meeting.date === date && !taken.has(entry));
    if (before !== undefined) {
      taken.set(before, kept(before, { ...before, standing: "cancelled", reason }, at));
    } else if (!known.some(({ dates }) => dates.includes(date))) {
      const meeting = cancelledMeeting({ series, ...input }, date);
      const one = fresh(
        { meeting, isTentative: false, callUrl: series.call, agenda: "" },
        [...known, ...added],
        [],
        at,
      );
      added.push({ ...one, standing: "cancelled", reason });
    }
  }
  const earliest = now.toZonedDateTimeISO("UTC").subtract(remembered).toPlainDate().toString();
  return [...known.map((entry) => taken.get(entry) ?? (inFlux ? entry : unlessGone(entry, now))), ...added].filter(
    ({ meeting }) => meeting.date >= earliest,
  );
}

/** The entry that a planned meeting is: that of its day; else the one that was put on it; else, of the next, the one that the pad no longer has. */
function entryFor(
  { meeting, isTentative }: PlannedMeeting,
  free: readonly CalendarEntry[],
  { planned, isNext, input }: { planned: readonly PlannedMeeting[]; isNext: boolean; input: Input },
): CalendarEntry | null {
  const { changes, now } = input;
  const sameDay = free.findLast((entry) => entry.meeting.date === meeting.date);
  if (sameDay !== undefined) return sameDay;
  const days = new Set(planned.map((one) => one.meeting.date));
  const off = new Set(changes.cancelled.map(({ date }) => date));
  const loose = free.filter(
    (entry) =>
      isOn(entry) && !hasBegun(entry.meeting, now) && !days.has(entry.meeting.date) && !off.has(entry.meeting.date),
  );
  const from = daysBefore(meeting.date, changes.moved);
  const moved = loose.findLast((entry) => from.includes(entry.meeting.date));
  if (moved !== undefined) return moved;
  return isNext && !isTentative ? (loose.toSorted(byStart)[0] ?? null) : null;
}

function asPlanned(before: CalendarEntry, { meeting, isTentative, callUrl, agenda }: PlannedMeeting): CalendarEntry {
  const dates = before.meeting.date === meeting.date ? before.dates : [...before.dates, meeting.date];
  return { ...before, dates, meeting, callUrl, agenda, standing: isTentative ? "tentative" : "planned", reason: null };
}

/** A meeting of which nothing was known. Where it stands for one of an earlier day, it is that one, moved. */
function fresh(
  { meeting, isTentative, callUrl, agenda }: PlannedMeeting,
  others: readonly CalendarEntry[],
  moved: MeetingChanges["moved"],
  changedAt: string,
): CalendarEntry {
  const dates = [
    ...daysBefore(meeting.date, moved)
      .filter((day) => !others.some((one) => one.dates.includes(day)))
      .toReversed(),
    meeting.date,
  ];
  const [first = meeting.date] = dates;
  const namesakes = others.filter(({ root }) => root === first || root.startsWith(`${first}-`)).length;
  return {
    root: namesakes === 0 ? first : `${first}-${namesakes + 1}`,
    dates,
    meeting,
    standing: isTentative ? "tentative" : "planned",
    reason: null,
    sequence: dates.length - 1,
    callUrl,
    agenda,
    changedAt,
  };
}

/** The days on which the meeting of a day was to be before, the latest first. */
function daysBefore(date: string, moved: MeetingChanges["moved"]): readonly string[] {
  const days: string[] = [];
  let day: string | undefined = date;
  while (day !== undefined && days.length <= moved.length) {
    const to: string = day;
    day = moved.findLast((one) => one.to === to)?.from;
    if (day === undefined || day === date || days.includes(day)) break;
    days.push(day);
  }
  return days;
}

function unlessGone(entry: CalendarEntry, now: Temporal.Instant): CalendarEntry {
  if (!isOn(entry) || hasBegun(entry.meeting, now)) return entry;
  return kept(entry, { ...entry, standing: "withdrawn" }, now.toString());
}

/** The entry as it is now: the very same where nothing changed. */
function kept(before: CalendarEntry, after: CalendarEntry, at: string): CalendarEntry {
  const isMoved = timeOf(before) !== timeOf(after) || isOn(before) !== isOn(after);
  const isSame = !isMoved && factsOf(before) === factsOf(after);
  return isSame ? before : { ...after, sequence: before.sequence + Number(isMoved), changedAt: at };
}

function isOn({ standing }: CalendarEntry): boolean {
  return standing === "planned" || standing === "tentative";
}

function timeOf({ meeting }: CalendarEntry): string {
  return JSON.stringify([meeting.date, meeting.start, meeting.end, meeting.timeZone]);
}

function factsOf({ standing, reason, callUrl, agenda }: CalendarEntry): string {
  return JSON.stringify([standing, reason, callUrl, agenda]);
}

function byStart(one: CalendarEntry, other: CalendarEntry): number {
  return startKey(one.meeting) < startKey(other.meeting) ? -1 : 1;
}
