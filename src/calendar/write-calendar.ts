import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from "ical-generator";
import { inertText } from "../mail-text/inert-text.ts";
import { endInstant, startInstant } from "../meetings/instants.ts";
import type { CalendarEvent, WriteCalendar } from "../ports/calendar.ts";
import { timeZoneRules } from "./time-zone-rules.ts";

/**
 * Writes events as iCalendar. Each begins at its wall-clock time in its zone, and the zone's rules go with it, so that it is right
 * over any change of the clocks, in every program.
 */
export const writeCalendar: WriteCalendar = (method, events) => {
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
  });
  for (const event of events) calendar.createEvent(dataOf(event));
  return calendar.toString();
};

function dataOf(event: CalendarEvent): ICalEventData {
  const { uid, sequence, when, isCancelled, stamp, location, url } = event;
  const start = startInstant(when);
  const zone = when.timeZone;
  return {
    id: uid,
    sequence,
    stamp: Temporal.Instant.from(stamp),
    summary: inertText(event.summary),
    description: event.description.split("\n").map(inertText).join("\n"),
    location: location === null ? null : inertText(location),
    url: url === null ? null : inertText(url),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(start === null
      ? { allDay: true, start: Temporal.PlainDate.from(when.date) }
      : {
          start: start.toZonedDateTimeISO(zone),
          end: endInstant(when).toZonedDateTimeISO(zone),
          timezone: zone,
        }),
  };
}

function earlier(one: Temporal.Instant | undefined, other: Temporal.Instant): Temporal.Instant {
  return one === undefined || Temporal.Instant.compare(other, one) < 0 ? other : one;
}

function later(one: Temporal.Instant | undefined, other: Temporal.Instant): Temporal.Instant {
  return one === undefined || Temporal.Instant.compare(other, one) > 0 ? other : one;
}
