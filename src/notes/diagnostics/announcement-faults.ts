import { findDates } from "../dates/find-dates.ts";
import { readAnnouncement } from "../find-next-meeting.ts";
import { backwardTimes } from "./backward-times.ts";
import type { Around, ReadPart } from "./diagnose.ts";
import type { ReadDiagnostic } from "./diagnostic.ts";
import { weekdaySlip } from "./weekday-slip.ts";

/** What is wrong with what a part says of the next meeting: its weekday, its times, or that it is over already. */
export function announcementFaults(part: ReadPart, { today, timeZone }: Around): readonly ReadDiagnostic[] {
  const read = part.announcements.flatMap((announcement) => {
    const [found] = findDates(announcement.text.slice(0, 200), timeZone.startsWith("America/"));
    const date = readAnnouncement(announcement, part.date, today, timeZone)?.date;
    return found === undefined || date === undefined
      ? []
      : [{ ...announcement, found, date: Temporal.PlainDate.from(date) }];
  });
  const isAhead = read.some(({ date }) => part.date === null || Temporal.PlainDate.compare(date, part.date) >= 0);
  return read.flatMap(({ line, text, found, date }): ReadDiagnostic[] => {
    const slip = weekdaySlip(text.slice(0, 200), found, date, today);
    const times = backwardTimes(text.slice(found.end, 300));
    const words = text.slice(found.start, found.end);
    const isBehind = part.meeting !== null && found.year !== null && !isAhead;
    return [
      ...(slip === null ? [] : [{ rule: "weekday", line, text: slip.text, date: slip.date.toString() } as const]),
      ...(times === null ? [] : [{ rule: "end-before-start", line, text: times } as const]),
      ...(isBehind
        ? [
            {
              rule: "next-meeting-before",
              line,
              text: words,
              date: date.toString(),
              meeting: String(part.date),
            } as const,
          ]
        : []),
    ];
  });
}
