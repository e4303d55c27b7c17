import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from "ical-generator";
import { inertText } from "../mail-text/inert-text.ts";
import { endInstant, startInstant } from "../meetings/instants.ts";
import type { CalendarEvent, CalendarFeed, WriteCalendar } from "../ports/calendar.ts";
import { timeZoneRules } from "./time-zone-rules.ts";

/** How often programs are asked to fetch a feed, in seconds. */
const refresh = 60 * 60;

/**
 * Writes events as iCalendar. Each begins at its wall-clock time in its zone, and the zone's rules go with it, so that it is right
 * over any change of the clocks, in every program. The same events give the same bytes.
 */
export const writeCalendar: WriteCalendar = (method, events, feed) => {
  const instants = events.flatMap(({ when }) => [startInstant(when) ?? endInstant(when), endInstant(when)]);
  const [first, last] = [instants.reduce(earlier, instants[0]), instants.reduce(later, instants[0])];
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: "mirage-meetbot", product: "meetbot", language: "EN" },
    // No zone of the calendar's own: it would be taken for that of DTSTAMP, too.
    timezone: {
      name: null,
      generator: (zone) => (first === undefined || last === undefined ? null : timeZoneRules(zone, first, last)),
    },
    ...(feed !== undefined && calendarParts(feed)),
  });
  for (const event of events) calendar.createEvent(dataOf(event, feed !== undefined));
  return feed === undefined ? calendar.toString() : asFile(calendar.toString());
};

/** A calendar's properties come before its zones (RFC 5545, 3.6), which the library mixes; its last line ends as every other does. */
function asFile(text: string): string {
  const mixed =
    /((?:BEGIN:VTIMEZONE\r\n(?:.*\r\n)*?END:VTIMEZONE\r\n)+)((?:REFRESH-INTERVAL|X-PUBLISHED-TTL).*\r\n(?:X-PUBLISHED-TTL.*\r\n)?)/;
  return `${text.replace(mixed, "$2$1")}\r\n`;
}

function calendarParts({ name, url }: CalendarFeed) {
  return { name: inertText(name), ttl: refresh, url: url === null ? null : asUri(url) };
}

function dataOf(event: CalendarEvent, inFeed: boolean): ICalEventData {
  const { uid, sequence, when, isCancelled, isTentative = false, location, url } = event;
  const start = startInstant(when);
  const zone = when.timeZone;
  const stamp = Temporal.Instant.from(event.stamp);
  return {
    id: uid,
    sequence,
    stamp,
    summary: inertText(event.summary),
    description: event.description.split("\n").map(inertText).join("\n"),
    location: location === null ? null : inertText(location),
    url: url === null ? null : asUri(url),
    status: ICalEventStatus[isCancelled ? "CANCELLED" : isTentative ? "TENTATIVE" : "CONFIRMED"],
    ...(inFeed && { lastModified: stamp }),
    ...(start === null
      ? // A day of which no hour is known takes nobody's time.
        { allDay: true, start: Temporal.PlainDate.from(when.date), transparency: ICalEventTransparency.TRANSPARENT }
      : {
          start: start.toZonedDateTimeISO(zone),
          end: endInstant(when).toZonedDateTimeISO(zone),
          timezone: zone,
        }),
  };
}

/** The library escapes an address as if it were text, which an address is not (RFC 5545, 3.3.13): what it would touch is written by its number. */
function asUri(url: string): string {
  return inertText(url).replace(/[\\;, ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function earlier(one: Temporal.Instant | undefined, other: Temporal.Instant): Temporal.Instant {
  return one === undefined || Temporal.Instant.compare(other, one) < 0 ? other : one;
}

function later(one: Temporal.Instant | undefined, other: Temporal.Instant): Temporal.Instant {
  return one === undefined || Temporal.Instant.compare(other, one) > 0 ? other : one;
}
