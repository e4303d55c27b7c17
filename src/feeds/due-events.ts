import type { Archive, ArchivedTodo } from "../archive/archive.ts";
import type { CalendarEvent } from "../ports/calendar.ts";
import { linksOf } from "./links.ts";
import { feedSentences as say } from "./sentences.ts";
import { shown } from "./shown.ts";

/** A sequence fits 31 bits (RFC 5545, 3.3.8); counted in seconds from here on, that is until 2088. */
const sequencesBegin = Temporal.Instant.from("2020-01-01T00:00:00Z");

/**
 * Gives the due dates of open todos, the earliest first, as whole days: calendars show events, and few show tasks. One that is done,
 * or no longer due, is not among them, so that it goes out of the calendars that read them. The sequence is the second of the todo's
 * last change, which never goes down.
 */
export function dueEvents(archive: Archive, publicUrl: string | null): readonly CalendarEvent[] {
  const { series, todos } = archive;
  const links = linksOf(archive, publicUrl);
  return todos
    .flatMap((todo) => (todo.state === "open" && todo.due !== null ? [{ ...todo, due: todo.due }] : []))
    .toSorted((one, other) => (`${one.due} ${one.id}` < `${other.due} ${other.id}` ? -1 : 1))
    .map((todo) => ({
      uid: `${series.id}/due/${todo.id}@meetbot`,
      sequence: sequenceOf(todo),
      when: { date: todo.due, start: null, end: null, timeZone: series.timeZone },
      summary: say.due(shown(todo.title, 200)),
      description: describe(todo),
      location: null,
      url: links.todo(todo),
      isCancelled: false,
      stamp: todo.changedAt,
    }));
}

function describe({ assignees, issue, text }: ArchivedTodo): string {
  const who = assignees.slice(0, 20).map((name) => shown(name, 60));
  return [
    shown(text, 500),
    ...(who.length === 0 ? [] : [say.assignees(who)]),
    ...(issue === null ? [] : [say.issue(issue.name)]),
  ].join("\n");
}

function sequenceOf({ changedAt }: ArchivedTodo): number {
  const since = Temporal.Instant.from(changedAt).since(sequencesBegin, { largestUnit: "seconds" }).seconds;
  return Math.max(0, since);
}
