import { dateInWords } from "../meetings/date-in-words.ts";
import { doneView, sinceLast } from "../meetings/since-last.ts";
import { showMeeting } from "../meetings/show-time.ts";
import type { Series } from "../meetings/series.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import { announcementState } from "../todos/venues/announcement-state.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/** What became of the todos since the last meeting, for whoever prepares the next; null where none is known, or none was held. */
export function chairReport({ templates, chat }: Pick<World, "templates" | "chat">, facts: Facts): string | null {
  const { series, next, todos, held, padLink } = facts;
  if (next === null) return null;
  const { last, done, open, untaken } = sinceLast({ series, todos, held, date: next.meeting.date });
  if (last === null) return null;
  const mine = new Set(untaken);
  return templates.render("since-last-time", {
    series: series.title,
    last: dateInWords(Temporal.PlainDate.from(last)),
    next: showMeeting(next.meeting, chat.times),
    done: done.map(doneView),
    open: open.filter((todo) => !mine.has(todo)),
    untaken,
    announcements: announcements(todos, series, last),
    waiting: todos.filter(({ state, inPad }) => state === "parked" || (state === "noticed" && inPad)).length,
    padLink,
  });
}

/** The announcements that are open, or ended since the last meeting, with the places where they were made and not. */
function announcements(todos: readonly Todo[], series: Series, last: string) {
  return todos
    .filter((todo) => effectiveTodo(todo).kind === "announcement" && todo.issue !== null)
    .filter(({ state, changedAt }) => state === "filed" || (state === "closed" && changedAt >= last))
    .map((todo) => {
      const places = announcementState(todo, series);
      return {
        title: effectiveTodo(todo).title,
        issue: todo.issue === null ? null : { name: showIssue(todo.issue), url: todo.issue.url },
        made: places.filter(({ made }) => made),
        missing: places.filter(({ made }) => !made).map(({ name }) => name),
      };
    })
    .filter(({ made, missing }) => made.length + missing.length > 0);
}
