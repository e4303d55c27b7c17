import { readZone } from "../../notes/dates/read-zone.ts";
import type { Meeting } from "../../meetings/meeting.ts";

const clock = /(\d{1,2})(?:([:h時])(\d{2})?)?(?:(\s?)([AaPp]\.?[Mm]\.?|[Uu]hr))?/gu;

/** Names of a zone's time in winter and summer. */
const seasons: readonly (readonly [string, string])[] = [
  ["CET", "CEST"],
  ["WET", "WEST"],
  ["EET", "EEST"],
  ["EST", "EDT"],
  ["CST", "CDT"],
  ["MST", "MDT"],
  ["PST", "PDT"],
  ["AEST", "AEDT"],
];

/** A meeting whose time is known. */
export type TimedMeeting = Meeting & { readonly start: string };

/** The times of a heading and the words of their zone; `date` is of the meeting that they belong to. */
export type WrittenTimes = {
  readonly text: string;
  readonly zone: string | null;
  readonly date: Temporal.PlainDate | null;
};

/** Writes a meeting's times as these are written: with or without an end, on a clock of twelve hours or of twenty-four, in their zone. Its start must be known. */
export function timesLike(written: WrittenTimes, meeting: TimedMeeting, seriesZone: string): string {
  const { text, zone, date } = written;
  const moved = inZone(meeting, readZone(zone, seriesZone) ?? seriesZone);
  if (zone === null) return hoursLike(text, moved ?? meeting);
  const at = text.lastIndexOf(zone);
  const name = moved === null ? meeting.timeZone : seasonLike(zone, date, moved);
  return hoursLike(text.slice(0, at), moved ?? meeting) + name + text.slice(at + zone.length);
}

/** The meeting as another zone's clocks have it; null where it is on another day there. */
function inZone(meeting: TimedMeeting, timeZone: string): TimedMeeting | null {
  const move = (time: string): Temporal.ZonedDateTime =>
    Temporal.PlainDate.from(meeting.date)
      .toZonedDateTime({ timeZone: meeting.timeZone, plainTime: time })
      .withTimeZone(timeZone);
  const show = (moved: Temporal.ZonedDateTime): string => moved.toPlainTime().toString({ smallestUnit: "minute" });
  const start = move(meeting.start);
  if (start.toPlainDate().toString() !== meeting.date) return null;
  return { ...meeting, start: show(start), end: meeting.end === null ? null : show(move(meeting.end)), timeZone };
}

function hoursLike(text: string, { start, end }: TimedMeeting): string {
  const [first, second] = text.matchAll(clock);
  if (first === undefined) return text;
  const half = [first, second].map((found) => found?.[5]).find((words) => words !== undefined && !/uhr/iu.test(words));
  const isOneHalf = second !== undefined && end !== null && isAfternoon(end) === isAfternoon(start);
  const opening = clockLike(first, start, first[5] ?? (isOneHalf ? undefined : half), half !== undefined);
  const firstEnd = first.index + first[0].length;
  if (second === undefined) return opening + text.slice(firstEnd);
  const behind = text.slice(second.index + second[0].length);
  if (end === null) return opening + behind;
  return (
    opening +
    text.slice(firstEnd, second.index) +
    clockLike(second, end, second[5] ?? half, half !== undefined) +
    behind
  );
}

/** A time as this one is written; `half` is how it says that it is before or after noon. */
function clockLike(like: RegExpExecArray, time: string, half: string | undefined, isTwelve: boolean): string {
  const [, hours = "", sign, minutes, blank = ""] = like;
  const [h = 0, m = 0] = time.split(":").map(Number);
  const hour = isTwelve ? h % 12 || 12 : h;
  const isPadded = hours.startsWith("0") && hours.length === 2;
  const shown =
    isPadded || (sign === ":" && !isTwelve && hours.length === 2 && hour < 10)
      ? String(hour).padStart(2, "0")
      : String(hour);
  const separator = sign ?? (m === 0 ? "" : ":");
  const rest = minutes !== undefined || m !== 0 ? separator + String(m).padStart(2, "0") : (sign ?? "");
  return shown + rest + (half === undefined ? "" : blank + halfLike(half, h));
}

function halfLike(half: string, hour: number): string {
  const letter = hour < 12 ? "a" : "p";
  return half.replace(/^[AaPp]/u, (first) => (first === first.toLowerCase() ? letter : letter.toUpperCase()));
}

function isAfternoon(time: string): boolean {
  return time >= "12:00";
}

/** A zone's name: in the season's form, where theirs was in it. */
function seasonLike(words: string, date: Temporal.PlainDate | null, meeting: TimedMeeting): string {
  const names = seasons.find((pair) => pair.includes(words));
  if (names === undefined || date === null) return words;
  const nameOf = (day: Temporal.PlainDate): string => names[Number(isSummer(day, meeting.timeZone))] ?? words;
  return nameOf(date) === words ? nameOf(Temporal.PlainDate.from(meeting.date)) : words;
}

function isSummer(date: Temporal.PlainDate, timeZone: string): boolean {
  const offset = (day: Temporal.PlainDate): number =>
    day.toZonedDateTime({ timeZone, plainTime: "12:00" }).offsetNanoseconds;
  const winter = Math.min(offset(date.with({ month: 1, day: 1 })), offset(date.with({ month: 7, day: 1 })));
  return offset(date) > winter;
}
