import { announcementsSince } from "../meetings/announcements-since.ts";
import { dateInWords } from "../meetings/date-in-words.ts";
import { doneView, sinceLast } from "../meetings/since-last.ts";
import { showMeeting } from "../meetings/show-time.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/** What became of the todos since the last meeting, for whoever prepares the next; null where none is known, or none was held. */
export function chairReport({ templates, chat }: Pick<World, "templates" | "chat">, facts: Facts): string | null {
  const { series, next, todos, held, padLink } = facts;
  if (next === null) return null;
  const { last, done, open } = sinceLast({ series, todos, held, date: next.meeting.date });
  if (last === null) return null;
  return templates.render("since-last-time", {
    series: series.title,
    last: dateInWords(Temporal.PlainDate.from(last)),
    next: showMeeting(next.meeting, chat.times),
    done: done.map(doneView),
    open: open.filter(({ untaken }) => !untaken),
    untaken: open.filter(({ untaken }) => untaken),
    announcements: announcementsSince(last, { todos, series }),
    waiting: todos.filter(({ state, inPad }) => state === "parked" || (state === "noticed" && inPad)).length,
    padLink,
  });
}
