import ICAL from "ical.js";

/** An event as another program reads it. */
export type ReadEvent = {
  readonly uid: string;
  /** ISO instant, or ISO date of a whole day. */
  readonly start: string;
  readonly end: string | null;
  readonly zone: string | null;
  readonly sequence: number;
  readonly status: string | null;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  readonly stamp: string;
};

/** Reads iCalendar with a parser that is not ours. The instants are what its own reading of the file's zone rules makes of them. */
export function readCalendar(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const value = (name: string): string | null => {
      const found = component.getFirstPropertyValue(name);
      return found === null ? null : String(found);
    };
    const time = (name: string): string | null => {
      const found = component.getFirstPropertyValue(name);
      if (!(found instanceof ICAL.Time)) return null;
      if (found.isDate) return found.toString();
      return Temporal.Instant.fromEpochMilliseconds(found.toUnixTime() * 1000).toString();
    };
    return {
      uid: value("uid") ?? "",
      start: time("dtstart") ?? "",
      end: time("dtend"),
      zone: component.getFirstProperty("dtstart")?.getFirstParameter("tzid") ?? null,
      sequence: Number(value("sequence")),
      status: value("status"),
      summary: value("summary") ?? "",
      description: value("description") ?? "",
      location: value("location"),
      url: value("url"),
      stamp: time("dtstamp") ?? "",
    };
  });
}
