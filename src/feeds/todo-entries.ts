import type { Archive, ArchivedTodo } from "../archive/archive.ts";
import type { FeedEntry } from "./feed.ts";
import type { feedIds } from "./feed-ids.ts";
import { html } from "./html.ts";
import type { Links } from "./links.ts";
import { feedSentences as say } from "./sentences.ts";
import { shown } from "./shown.ts";

/** Gives each todo as an entry that tells how it stands; one that is done comes up again. */
export function todoEntries({ todos }: Archive, ids: ReturnType<typeof feedIds>, links: Links): readonly FeedEntry[] {
  return todos.map((todo) => ({
    id: ids.todo(todo.id),
    title: say.state[todo.state](shown(todo.title, 200)),
    html: contentOf(todo),
    url: links.todoPage(todo),
    published: todo.noticedAt,
    updated: laterOf(todo.noticedAt, todo.changedAt),
    tags: [todo.kind, todo.state],
  }));
}

function contentOf({ text, assignees, due, issue, done }: ArchivedTodo): string {
  const who = assignees.slice(0, 20).map((name) => shown(name, 60));
  return [
    html.text(shown(text, 2000)),
    ...(who.length === 0 ? [] : [html.text(say.assignees(who))]),
    ...(due === null ? [] : [html.text(say.dueOn(due))]),
    ...(issue === null ? [] : [html.link(issue.url, say.issue(issue.name))]),
    ...(done?.by === null || done === null ? [] : [html.text(say.doneBy(shown(done.by, 100)))]),
  ]
    .map(html.paragraph)
    .join("");
}

function laterOf(one: string, other: string): string {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}
