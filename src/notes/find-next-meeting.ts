import { findDates, type FoundDate } from "./dates/find-dates.ts";
import { findTimes } from "./dates/find-times.ts";
import { readZone } from "./dates/read-zone.ts";
import { resolveYear } from "./dates/resolve-year.ts";
import type { AnnouncedMeeting } from "./notes.ts";
import { lineAt, type Prose } from "./text/prose.ts";
import { nextMeetingWords } from "./words/languages.ts";
import { anyOf } from "./words/list.ts";

/** An announcement of the next meeting: the words from it to the end of its block; `line` is that of its date. */
export type Announcement = {
  readonly rule: string;
  readonly line: number;
  readonly text: string;
  readonly urls: readonly string[];
};

const announces =
  /\b(?:next|upcoming|following)\s(?:\p{L}+\s){0,3}?(?:meeting|call|sync|session|hangout|meet-?up)s?\b|\b(?:meeting|call|session)\s(?:is|will be)\s(?:next|scheduled)|\b(?:meet|meeting) (?:again|next)\b|\bresum(?:e|ing) (?:the |our )?(?:calls?|meetings?)\b|^\W{0,4}next (?:one|time)?\s?[:：]/iu;
const announcesElsewhere = new RegExp(anyOf(nextMeetingWords), "iu");

/** Whether the words speak of the next meeting. */
export function namesNextMeeting(text: string): boolean {
  return announces.test(text.slice(0, 5000));
}

/** The announcement in a block, if it has one. `listed`: it stands under a heading that announces it already. */
export function findAnnouncement(prose: Prose, listed: boolean): Announcement | null {
  if (!/\d/u.test(prose.text)) return null; // it has no date
  const said = prose.bare.slice(0, 5000);
  const found = listed ? { index: 0 } : (announces.exec(said) ?? announcesElsewhere.exec(said));
  if (found === null) return null;
  const behind = prose.text.slice(found.index, found.index + 700);
  const begin = hasDay(behind) || prose.text.length > 120 ? found.index : 0; // "May 5: next call"
  const text = prose.text.slice(begin, begin + 700);
  if (!hasDay(text)) return null;
  const written = [...text.matchAll(/https?:\/\/[^\s<>()"'`]{1,300}/gu)].map((match) =>
    match[0].replace(/[.,;:!?]+$/u, ""),
  );
  const linked = prose.links
    .filter((link) => link.start >= found.index && link.start < found.index + 700)
    .map((link) => link.href);
  const rule = listed ? "next-meeting-section" : "next-meeting-sentence";
  const day = findDates(text.slice(0, 200))[0]?.start ?? 0;
  return { rule, line: lineAt(prose, begin + day), text, urls: [...written, ...linked] };
}

function hasDay(text: string): boolean {
  return findDates(text.slice(0, 200)).length > 0 || dayAlone.test(text.slice(0, 200));
}

const dayAlone = /\bon the (\d{1,2})(?:st|nd|rd|th)\b(?!\s(?:of\s)?\p{L}{3,9}\s?\d)/u;

/** "On the 7th": the first such day after the meeting that says so. */
function nextDay(text: string, meeting: Temporal.PlainDate): Temporal.PlainDate | null {
  const day = Number(dayAlone.exec(text)?.[1] ?? 0);
  if (day < 1 || day > 31) return null;
  for (let month = meeting.toPlainYearMonth(); ; month = month.add({ months: 1 })) {
    if (day > month.daysInMonth) continue;
    const date = month.toPlainDate({ day });
    if (Temporal.PlainDate.compare(date, meeting) > 0) return date;
  }
}

/** Reads an announcement: its date lies after the meeting that announces it, or by its weekday near `today`. */
export function readAnnouncement(
  announcement: Announcement,
  meeting: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
  seriesZone: string,
): AnnouncedMeeting | null {
  const [found] = findDates(announcement.text.slice(0, 200), seriesZone.startsWith("America/"));
  const date =
    found === undefined
      ? nextDay(announcement.text.slice(0, 200), meeting ?? today)
      : announcedDate(found, meeting, today);
  if (date === null) return null;
  const text = announcement.text.slice(0, 300);
  const times = findTimes(text.slice(found?.end ?? 0)) ?? findTimes(text.slice(0, found?.start ?? 0));
  const urls = announcement.urls.filter((url) => URL.canParse(url));
  return {
    date: date.toString(),
    start: times?.start ?? null,
    end: times?.end ?? null,
    timeZone: readZone(times?.zone ?? null, seriesZone),
    callUrl: urls.find(isCall) ?? null,
    padUrl: urls.find(isPad) ?? null,
  };
}

/** The newest section may be the announced meeting's own, its agenda put down beforehand. */
function announcedDate(
  found: FoundDate,
  newest: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  if (newest === null) return resolveYear(found, today);
  const isNewest = found.year === null && found.month === newest.month && found.day === newest.day;
  return isNewest ? newest : resolveYear(found, newest, "after");
}

function isCall(url: string): boolean {
  return (
    /meet|zoom|jit\.si|teams|bbb|bigbluebutton|webex|whereby|hangouts/iu.test(new URL(url).hostname) && !isPad(url)
  );
}

function isPad(url: string): boolean {
  return /\bpad\b|hedgedoc|hackmd|codimd|etherpad|cryptpad|notes\.|docs\.google/iu.test(new URL(url).hostname);
}
