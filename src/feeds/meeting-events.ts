import type { Archive, ArchivedMeeting } from "../archive/archive.ts";
import { type CalendarEntry, calendarEntryOf } from "../meetings/calendar-entry.ts";
import { isOver } from "../meetings/instants.ts";
import { meetingUid } from "../meetings/meeting-uid.ts";
import { movedTo } from "../meetings/moves.ts";
import type { CalendarEvent } from "../ports/calendar.ts";
import { type Links, linksOf } from "./links.ts";
import { cancelledText, comingText, heldText } from "./meeting-text.ts";
import { webAddress } from "./shown.ts";
import { seriesTitle } from "./series-title.ts";

/** How far back the calendar goes. */
const shownFor = { years: 2 };

/**
 * Gives the events of a series' calendar, the earliest first: what was announced, moved and cancelled as the bot remembers it, and
 * the meetings of the last two years whose minutes are published. Of dates that nobody announced there is the next one alone, as tentative.
 */
export function meetingEvents(archive: Archive, publicUrl: string | null): readonly CalendarEvent[] {
  const links = linksOf(archive, publicUrl);
  const { calendar, meetings, at, series } = archive;
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(series.timeZone).toPlainDate();
  const earliest = today.subtract(shownFor).toString();
  const heldAs = new Map(
    meetings.flatMap((meeting) => {
      const entry = calendarEntryOf(calendar, meeting.date);
      return entry === null ? [] : [[entry, meeting] as const];
    }),
  );
  const known = calendar
    .filter((entry) => heldAs.has(entry) || isShown(entry, Temporal.Instant.from(at)))
    .map((entry) => asEvent(archive, links, entry, heldAs.get(entry) ?? null));
  const taken = new Set(heldAs.values());
  const others = meetings.filter((meeting) => !taken.has(meeting)).map((meeting) => asHeld(archive, links, meeting));
  return [...known, ...others].filter(({ when }) => when.date >= earliest).toSorted(byDay);
}

/** What a rule alone said, and nobody announced until it was over, is not told to have been. */
function isShown({ standing, meeting }: CalendarEntry, now: Temporal.Instant): boolean {
  return standing === "planned" || standing === "cancelled" || (standing === "tentative" && !isOver(meeting, now));
}

function asEvent(archive: Archive, links: Links, entry: CalendarEntry, held: ArchivedMeeting | null): CalendarEvent {
  const { series } = archive;
  const { root, sequence, meeting, standing, changedAt } = entry;
  const isCancelled = standing === "cancelled" && held === null;
  const callUrl = webAddress(entry.callUrl);
  const title = seriesTitle(series);
  const publishedAt = held?.published?.at ?? changedAt;
  return {
    uid: meetingUid(series.id, root),
    sequence,
    when: meeting,
    summary: title,
    description:
      held !== null
        ? heldText(held, links)
        : isCancelled
          ? cancelledText(entry, links)
          : comingText(archive, entry, links),
    location: callUrl,
    url: held === null ? links.home : links.meeting(held),
    isCancelled,
    isTentative: standing === "tentative" && held === null,
    stamp: Temporal.Instant.compare(changedAt, publishedAt) < 0 ? publishedAt : changedAt,
  };
}

/** A meeting of before the bot remembered what it announced. */
function asHeld({ series, changes: { moved } }: Archive, links: Links, held: ArchivedMeeting): CalendarEvent {
  const { date, meeting, published, end } = held;
  const when = { ...meeting, date: movedTo(moved, date) };
  return {
    uid: meetingUid(series.id, date),
    sequence: Number(when.date !== date),
    when,
    summary: seriesTitle(series),
    description: heldText(held, links),
    location: null,
    url: links.meeting(held),
    isCancelled: false,
    stamp: published?.at ?? end ?? `${date}T00:00:00Z`,
  };
}

function byDay(one: CalendarEvent, other: CalendarEvent): number {
  const [first, second] = [one, other].map(({ when, uid }) => `${when.date} ${when.start ?? ""} ${uid}`);
  return (first ?? "") < (second ?? "") ? -1 : 1;
}
