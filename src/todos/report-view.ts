import { dayInWords } from "../meetings/date-in-words.ts";
import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import { effectiveTodo } from "./effective.ts";
import { showIssue } from "./issue-name.ts";
import { isDated, type Todo } from "./todo.ts";

export type ReportInput = {
  readonly series: Series;
  /** ISO date, or `undated`. */
  readonly meeting: string;
  /** Todos that were filed now, as they are after it; a `remark` says what GitHub left out. */
  readonly filed: readonly Todo[];
  /** Todos that wait for a person, parked ones too. */
  readonly waiting: readonly Todo[];
};

export type ReportView = {
  readonly series: string;
  /** `Monday 9 December 2024`; null: the notes don't say. */
  readonly day: string | null;
  readonly filed: readonly {
    readonly title: string;
    readonly name: string;
    readonly url: string;
    readonly remark: string | null;
  }[];
  /** How many wait for a word. */
  readonly waiting: number;
  readonly parked: readonly { readonly title: string; readonly why: string | null }[];
};

export function reportView({ series, meeting, filed, waiting }: ReportInput): ReportView {
  const parked = waiting.filter(({ state }) => state === "parked");
  return {
    series: series.title,
    day: !isDated(meeting) ? null : dayInWords(Temporal.PlainDate.from(meeting)),
    filed: filed.flatMap((todo) =>
      todo.issue === null
        ? []
        : [
            {
              title: effectiveTodo(todo, todo.issue.repository).title,
              name: showIssue(todo.issue),
              url: todo.issue.url,
              remark: todo.remark,
            },
          ],
    ),
    waiting: waiting.length - parked.length,
    parked: parked.map((todo) => ({ title: effectiveTodo(todo).title, why: todo.parkedWhy })),
  };
}

/** Chat Markdown; the caller splits it where it is longer than a message. */
export function renderReport(templates: Templates, view: ReportView): string {
  return templates.render("report", view);
}
