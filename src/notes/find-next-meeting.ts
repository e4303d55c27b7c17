import { findDates, type FoundDate } from "./dates/find-dates.ts";
import { findTimes } from "./dates/find-times.ts";
import { readZone } from "./dates/read-zone.ts";
import { resolveYear } from "./dates/resolve-year.ts";
import type { AnnouncedMeeting } from "./notes.ts";
import type { Prose } from "./text/prose.ts";

/** An announcement of the next meeting: the words from it to the end of its block. */
export type Announcement = { readonly text: string; readonly urls: readonly string[] };

const announces =
  /\b(?:next|upcoming|following)\s(?:\p{L}+\s){0,3}?(?:meeting|call|sync|session|hangout|meet-?up)s?\b|\b(?:meeting|call|session)\s(?:is|will be)\s(?:next|scheduled)|\b(?:meet|meeting) (?:again|next)\b|\bprochaine (?:réunion|rencontre)|\bnächste[sr]? (?:treffen|sitzung|termin|besprechung)|\bprossim[ao] (?:riunione|incontro)|\bpróxima (?:reunión|llamada)|次回|^\W{0,4}next (?:one|time)?\s?[:：]/iu;

/** The announcement in a block, if it has one. `listed`: it stands under a heading that announces it already. */
export function findAnnouncement(prose: Prose, listed: boolean): Announcement | null {
  const found = listed ? { index: 0 } : announces.exec(prose.bare.slice(0, 5000));
  if (found === null) return null;
  const text = prose.text.slice(found.index, found.index + 700);
  if (findDates(text.slice(0, 200)).length === 0) return null;
  const written = [...text.matchAll(/https?:\/\/[^\s<>()"'`]{1,300}/gu)].map((match) =>
    match[0].replace(/[.,;:!?]+$/u, ""),
  );
  const linked = prose.links
    .filter((link) => link.start >= found.index && link.start < found.index + 700)
    .map((link) => link.href);
  return { text, urls: [...written, ...linked] };
}

/** Reads an announcement: its date lies after the meeting that announces it, or by its weekday near `today`. */
export function readAnnouncement(
  announcement: Announcement,
  meeting: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
  seriesZone: string,
): AnnouncedMeeting | null {
  const [found] = findDates(announcement.text.slice(0, 200), seriesZone.startsWith("America/"));
  if (found === undefined) return null;
  const date = meeting === null ? resolveYear(found, today) : announcedDate(found, meeting);
  if (date === null) return null;
  const text = announcement.text.slice(0, 300);
  const times = findTimes(text.slice(found.end)) ?? findTimes(text.slice(0, found.start));
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
function announcedDate(found: FoundDate, newest: Temporal.PlainDate): Temporal.PlainDate | null {
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
