import { relativeAddress, addressesOf, todoAnchor } from "../archive/addresses.ts";
import type { Archive, ArchivedTodo } from "../archive/archive.ts";
import { dateInWords } from "../meetings/date-in-words.ts";
import { webLink } from "./web-link.ts";

/** Gives a todo as the pages list it; links are relative to the page at the address `from`. */
export function todoView(todo: ArchivedTodo, { series, from }: { series: Archive["series"]; from: string }) {
  const { anchor, title, state, issue, assignees, due, done, age } = todo;
  const at = addressesOf(series.id);
  const [first] = todo.meetings;
  const day = done === null ? null : Temporal.Instant.from(done.at).toZonedDateTimeISO(series.timeZone).toPlainDate();
  return {
    anchor,
    title,
    state,
    same: todo.same === null ? null : relativeAddress(from, at.todo(todoAnchor(todo.same))),
    issue: issue === null ? null : { name: issue.name, url: webLink(issue.url) },
    assignees,
    due: due === null ? null : { iso: due, text: dateInWords(Temporal.PlainDate.from(due)) },
    done: day === null ? null : { iso: day.toString(), text: dateInWords(day), by: done?.by ?? null },
    age,
    link: relativeAddress(from, at.todo(anchor)),
    meeting:
      first === undefined
        ? null
        : {
            date: first,
            text: dateInWords(Temporal.PlainDate.from(first)),
            link: relativeAddress(from, at.inMeeting(first, anchor)),
          },
  };
}
