import { addressesOf, feedNames } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import type { CalendarEvent, WriteCalendar } from "../ports/calendar.ts";
import { buildFeed } from "./build-feed.ts";
import { dueEvents } from "./due-events.ts";
import { linksOf } from "./links.ts";
import { meetingEvents } from "./meeting-events.ts";
import { feedSentences } from "./sentences.ts";
import { writeAtom } from "./write-atom.ts";
import { writeJsonFeed } from "./write-json-feed.ts";
import { seriesTitle } from "./series-title.ts";

/** A calendar or a feed, as a server answers with it or a folder holds it: a file of the site. */
export type FeedFile = {
  /** From the root on. */
  readonly path: string;
  /** With its charset. */
  readonly type: string;
  readonly body: () => string;
  readonly lasting: false;
};

/** All calendars and feeds of a series. What nothing changed in is the same to the byte, so that nobody fetches it again. */
export function seriesFeeds(
  archive: Archive,
  { publicUrl, writeCalendar }: { readonly publicUrl: string | null; readonly writeCalendar: WriteCalendar },
): readonly FeedFile[] {
  const at = addressesOf(archive.series.id);
  const { page } = linksOf(archive, publicUrl);
  const file = (path: string, type: string, body: () => string): FeedFile => ({
    path,
    type: `${type}; charset=utf-8`,
    body,
    lasting: false,
  });
  const calendar = (path: string, name: string, events: () => readonly CalendarEvent[]): FeedFile =>
    file(path, "text/calendar", () => writeCalendar("PUBLISH", events(), { name, url: page(path) }));
  const title = seriesTitle(archive.series);
  return [
    calendar(at.calendar, title, () => meetingEvents(archive, publicUrl)),
    calendar(at.due, feedSentences.dueCalendar(title), () => dueEvents(archive, publicUrl)),
    ...feedNames.flatMap((name) => [
      file(at.atom(name), "application/atom+xml", () => writeAtom(buildFeed(archive, name, publicUrl))),
      file(at.jsonFeed(name), "application/feed+json", () => writeJsonFeed(buildFeed(archive, name, publicUrl))),
    ]),
  ];
}
