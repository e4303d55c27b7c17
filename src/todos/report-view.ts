import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import type { Todo } from "./todo.ts";

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
  readonly day: string;
  readonly filed: readonly {
    readonly title: string;
    readonly name: string;
    readonly url: string;
    readonly remark: string | null;
  }[];
  readonly waiting: number;
  readonly parked: readonly { readonly title: string; readonly why: string | null }[];
};

export function reportView(input: ReportInput): ReportView {
  throw new Error(`being written: ${input.meeting}`);
}

/** Chat Markdown; the caller splits it where it is longer than a message. */
export function renderReport(templates: Templates, view: ReportView): string {
  return templates.render("report", view);
}
