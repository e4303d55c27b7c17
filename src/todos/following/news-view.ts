import { effectiveTodo } from "../effective.ts";
import { issueLink } from "../issue-link.ts";
import { showIssue } from "../issue-name.ts";
import type { News } from "./news.ts";

/** So many changes are told one by one. */
const shown = 8;

/** What the template of the news tells: of each todo its last change, in the order in which they happened. */
export function newsView(news: readonly News[]) {
  const last = [...new Map(news.map((one) => [one.todo.id, one])).values()];
  const items = last.map(({ todo, event }) => ({
    issue: todo.issue === null ? null : { name: showIssue(todo.issue), url: todo.issue.url },
    title: effectiveTodo(todo).title,
    what: event.what,
    pull:
      event.what === "closed" && event.note?.includes("#") === true
        ? { name: event.note, url: issueLink(event.note, todo.issue) }
        : null,
    note: event.note,
  }));
  return { items: items.slice(0, shown), more: Math.max(0, items.length - shown) };
}
