import { findDates, type FoundDate } from "../../notes/dates/find-dates.ts";
import { findTimes, type FoundTimes } from "../../notes/dates/find-times.ts";
import type { Meeting } from "../../meetings/meeting.ts";
import { nameLike, type Language } from "./calendar-names.ts";
import { dateLike, weekdayBeside } from "./date-like.ts";
import { timesLike } from "./times-like.ts";

/** A meeting's heading as it is written: its line, the one that underlines it, and the meeting's date, which tells the season of its zone's name. */
export type WrittenHeading = { readonly line: string; readonly underline: string | null; readonly date: string | null };

/** `seriesZone`: in which zone the pad means what it says; `withYear` adds the year to a date that has none. */
export type HeadingHow = { readonly language: Language; readonly seriesZone: string; readonly withYear: boolean };

/** A heading taken apart: the date and times, and the words that are neither. */
type Parts = { readonly line: string; readonly date: FoundDate; readonly times: FoundTimes | null };

/** The heading of a meeting, written as another is; null where that one has no date. */
export function headingLike(written: WrittenHeading, meeting: Meeting, how: HeadingHow): readonly string[] | null {
  const parts = takeApart(written.line);
  if (parts === null) return null;
  const { line, date, times } = parts;
  const day = Temporal.PlainDate.from(meeting.date);
  const weekday = weekdayBeside(line, date);
  const own = line.slice(date.start, date.end);
  const year = how.withYear && date.year === null ? ` ${day.year}` : "";
  const pieces = [{ at: date.start, end: date.end, words: dateLike(own, date, day, how.language) + year }];
  if (weekday !== null)
    pieces.push({
      at: weekday.at,
      end: weekday.at + weekday.word.length,
      words: nameLike(weekday.word, "weekday", how.language)?.(day) ?? weekday.word,
    });
  if (times !== null) pieces.push(timesPiece(parts, times, written, meeting, how.seriesZone));
  const heading = pieces
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, end, words }) => text.slice(0, at) + words + text.slice(end), line)
    .trimEnd();
  if (written.underline === null) return [heading];
  return [heading, written.underline.trim().charAt(0).repeat(Math.max(3, heading.length))];
}

/** The words of a heading that are neither date nor time, with figures left out: alike where headings are made alike. */
export function otherWords(line: string): string {
  const parts = takeApart(line);
  if (parts === null) return line;
  const { line: words, date, times } = parts;
  const weekday = weekdayBeside(words, date);
  const cuts = [
    { at: date.start, end: date.end },
    ...(weekday === null ? [] : [{ at: weekday.at, end: weekday.at + weekday.word.length }]),
    ...(times === null ? [] : [{ at: date.end + times.index, end: date.end + times.index + times.length }]),
  ];
  const rest = cuts
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, end }) => text.slice(0, at) + text.slice(end), words);
  return rest.replace(/[\d\s,;()|–—-]+/gu, " ").trim();
}

/** A heading up to its date and times, with the signs that close it. */
export function withoutTitle(source: string): string {
  const parts = takeApart(source);
  if (parts === null) return source;
  const { line, date, times } = parts;
  const weekday = weekdayBeside(line, date);
  const end = Math.max(
    date.end,
    weekday === null ? 0 : weekday.at + weekday.word.length,
    times === null ? 0 : date.end + times.index + times.length,
  );
  const closing = /^[)）]/u.exec(line.slice(end))?.[0] ?? "";
  const signs = /\s*(?:[*_]{1,3}|\s[#=]+)$/u.exec(line.slice(end))?.[0] ?? "";
  return line.slice(0, end) + closing + signs;
}

function takeApart(source: string): Parts | null {
  const line = withoutLinks(source);
  const [date] = findDates(line);
  return date === undefined ? null : { line, date, times: findTimes(line.slice(date.end)) };
}

/** A link in an old heading leads to what is old; comments and addresses go with it. */
function withoutLinks(line: string): string {
  return line
    .replace(/<!--.*?-->/gu, "")
    .replace(/\[([^\]]*)\]\([^()]*\)/gu, "$1")
    .replace(/\s*<?https?:\/\/\S+/gu, "")
    .trimEnd();
}

/** The times, or nothing where the meeting's are not known; then what sets them off goes, too. */
function timesPiece(
  { line, date }: Parts,
  times: FoundTimes,
  written: WrittenHeading,
  meeting: Meeting,
  seriesZone: string,
) {
  const at = date.end + times.index;
  const end = at + times.length;
  const { start } = meeting;
  if (start !== null) {
    const then = written.date === null ? null : Temporal.PlainDate.from(written.date);
    const own = { text: line.slice(at, end), zone: times.zone, date: then };
    return { at, end, words: timesLike(own, { ...meeting, start }, seriesZone) };
  }
  const before = /[\s,;@|–—-]*[(（]?$|\s+(?:at|from)\s$/u.exec(line.slice(0, at))?.[0] ?? "";
  const isBracketed = /[(（]/u.test(before + line.slice(at, end));
  return { at: at - before.length, end: end + Number(isBracketed && /^[)）]/u.test(line.slice(end))), words: "" };
}
