import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import { type AnnouncedAt, announcementState } from "../todos/venues/announcement-state.ts";
import type { Series } from "./series.ts";

/** An announcement as templates show it; `missing`: the names of the places where it was not seen. */
export type AnnouncementView = {
  readonly title: string;
  readonly issue: { readonly name: string; readonly url: string } | null;
  readonly made: readonly AnnouncedAt[];
  readonly missing: readonly string[];
};

/** The announcements that are open, or ended since the last meeting, with the places where they were made and not. `last`: its ISO date. */
export function announcementsSince(
  last: string,
  { todos, series }: { readonly todos: readonly Todo[]; readonly series: Series },
): readonly AnnouncementView[] {
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
