import { dayInWords } from "../../meetings/date-in-words.ts";
import type { Series } from "../../meetings/series.ts";
import type { TodoKind } from "../../notes/notes.ts";
import { ageInMeetings } from "../age.ts";
import { effectiveTodo } from "../effective.ts";
import { showIssue } from "../issue-name.ts";
import { cut } from "../text/cut.ts";
import { isDated, type Todo } from "../todo.ts";
import { isOver } from "./listed-states.ts";
import { repositoryOf } from "./repository-of.ts";

/** A todo as a line of the list. */
export type ListLine = {
  /** The short name by which commands take it. */
  readonly name: string;
  readonly title: string;
  readonly kind: TodoKind;
  readonly assignees: readonly string[];
  readonly state: Todo["state"];
  readonly suggested: boolean;
  readonly repository: string | null;
  readonly issue: { readonly name: string; readonly url: string } | null;
  /** `Monday 9 December 2024`; null: the notes don't say. */
  readonly day: string | null;
  /** For how many meetings it has been open since; 0: it is new, or over. */
  readonly age: number;
  /** What there is to say of it besides. */
  readonly remark: string | null;
};

/** Longer titles and remarks are cut, and longer lists of people, so that a few lines fit any message. */
const longest = { title: 200, remark: 300, people: 6 };

/** The line of a todo. `held`: the ISO dates of the meetings that were held. */
export function listLine(
  todo: Todo,
  { series, held, name, remark }: { series: Series; held: readonly string[]; name: string; remark: string | null },
): ListLine {
  const repository = repositoryOf(todo, series);
  const { title, kind, assignees } = effectiveTodo(todo, repository);
  return {
    name,
    title: cut(title, longest.title),
    kind,
    assignees: assignees.slice(0, longest.people).map((person) => cut(person, 40)),
    state: todo.state,
    suggested: todo.noted.certainty === "suggested",
    repository,
    issue: todo.issue === null ? null : { name: showIssue(todo.issue), url: todo.issue.url },
    day: isDated(todo.meeting) ? dayInWords(Temporal.PlainDate.from(todo.meeting)) : null,
    age: isOver(todo) ? 0 : ageInMeetings(todo, held),
    remark: remark === null ? null : cut(remark, longest.remark),
  };
}
