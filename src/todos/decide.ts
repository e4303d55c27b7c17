import type { Series } from "../meetings/series.ts";
import type { IssueName, IssueState } from "../ports/forge.ts";
import type { Todo } from "./todo.ts";

export type Decision = {
  /** To be filed now, in the order of the notes. */
  readonly file: readonly Todo[];
  /** To be shown to a person, with File, Edit and Skip. */
  readonly ask: readonly Todo[];
  /** To be shown to a person as probably done already; `why` is a sentence. Not among `ask`. */
  readonly settled: readonly { readonly todo: Todo; readonly why: string }[];
};

export type DecisionInput = {
  readonly series: Series;
  /** All todos of the series, or of the meeting. */
  readonly todos: readonly Todo[];
  /** ISO date of the meeting, ended and quiet. */
  readonly meeting: string;
  /** False: nothing is filed without a person's word (a meeting of long ago), only `approved` todos are. */
  readonly automatic: boolean;
  /** By `issueKey`: what `pullsToRead` named. */
  readonly pullStates: ReadonlyMap<string, IssueState | null>;
};

/** The pull requests whose state `decideTodos` wants to know. */
export function pullsToRead(todos: readonly Todo[], meeting: string): readonly IssueName[] {
  throw new Error(`being written: ${todos.length} ${meeting}`);
}

export function decideTodos(input: DecisionInput): Decision {
  throw new Error(`being written: ${input.meeting}`);
}
