import type { Archive, ArchivedMeeting } from "../archive/archive.ts";
import type { CalendarEntry } from "../meetings/calendar-entry.ts";
import type { Links } from "./links.ts";
import { feedSentences as say } from "./sentences.ts";
import { shown, webAddress } from "./shown.ts";

/** So many points are listed in an event, and so much of each is shown. */
const most = 20;
const longest = 200;

/** What people read in the event of a meeting to come: its agenda, its call, its pad. */
export function comingText({ next }: Archive, { meeting, standing, callUrl }: CalendarEntry, links: Links): string {
  const call = webAddress(callUrl);
  const points = next?.meeting.date === meeting.date ? next.agenda.flatMap(pointsOf) : [];
  return lines([
    say.welcome,
    ...(standing === "tentative" ? [say.onlyRule] : []),
    ...(call === null ? [] : [say.call(call)]),
    ...(links.pad === null ? [] : [say.pad(links.pad)]),
    ...listed(say.agenda, points),
  ]);
}

/** Of a meeting that was held: what it was about, what was decided, and where the minutes are. */
export function heldText(meeting: ArchivedMeeting, links: Links): string {
  const minutes = links.meeting(meeting);
  return lines([
    ...(minutes === null ? [] : [say.minutes(minutes)]),
    ...listed(
      say.topics,
      meeting.topics.map(({ title }) => title),
    ),
    ...listed(
      say.decisions,
      meeting.decisions.map(({ text }) => text),
    ),
  ]);
}

/** Of one that was cancelled: why. */
export function cancelledText({ reason }: CalendarEntry, links: Links): string {
  return lines([say.cancelled(shown(reason ?? "", 500)), ...(links.pad === null ? [] : [say.pad(links.pad)])]);
}

function pointsOf({ title, lines: below }: NonNullable<Archive["next"]>["agenda"][number]): readonly string[] {
  return title === "" ? below : [title];
}

function listed(head: string, points: readonly string[]): readonly string[] {
  const told = points.map((point) => shown(point, longest)).filter((point) => point !== "");
  if (told.length === 0) return [];
  const more = told.length > most ? [`- ${say.more(told.length - most)}`] : [];
  return ["", head, ...told.slice(0, most).map((point) => `- ${point}`), ...more];
}

function lines(all: readonly string[]): string {
  return all.join("\n").trim();
}
