import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import { effectiveTodo } from "./effective.ts";
import { showIssue } from "./issue-name.ts";
import { cut } from "./text/cut.ts";
import type { Over, Todo } from "./todo.ts";
import { announcementState, type AnnouncedAt } from "./venues/announcement-state.ts";

/** The question whether an issue is to be closed. */
export type CloseAskView = {
  readonly title: string;
  readonly issue: { readonly name: string; readonly url: string };
  readonly cause: Over["cause"];
  /** The pull request by which it seems done; null: it was announced. */
  readonly pull: { readonly name: string; readonly url: string; readonly title: string; readonly state: string } | null;
  /** Where it was announced. */
  readonly places: readonly AnnouncedAt[];
};

const longest = 240;

/** Null for a todo without an issue. */
export function closeAskView(todo: Todo, why: Over, series: Series): CloseAskView | null {
  if (todo.issue === null) return null;
  const { title } = effectiveTodo(todo, todo.issue.repository);
  return {
    title: cut(title, longest),
    issue: { name: showIssue(todo.issue), url: todo.issue.url },
    cause: why.cause,
    pull: pullView(why),
    places: why.cause === "announced" ? announcementState(todo, series).filter(({ made }) => made) : [],
  };
}

/** Chat Markdown. */
export function renderCloseAsk(templates: Templates, view: CloseAskView): string {
  return templates.render("ask-to-close", view);
}

function pullView(why: Over): CloseAskView["pull"] {
  if (why.cause === "announced") return null;
  if (why.cause === "part") return { name: why.pull, url: why.url, title: cut(why.title, longest), state: why.state };
  const url = `https://github.com/${why.pull.replace("#", "/pull/")}`;
  return { name: why.pull, url, title: "", state: why.cause };
}
