import type { Series } from "../meetings/series.ts";
import type { IssueName, IssueState } from "../ports/forge.ts";
import { issueKey } from "./issue-key.ts";
import { splitPull } from "./moot.ts";
import { sentences } from "./sentences.ts";
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
  return todos.filter((todo) => todo.meeting === meeting && isUndecided(todo)).flatMap((todo) => splitPull(todo) ?? []);
}

/**
 * Decides what is done with each todo of a meeting that nobody has decided about. Approved ones are filed; stated ones as
 * the policy says, up to the limit of issues that a meeting files without a person's word; a person is asked about the
 * rest, and about what may be another that was filed, in other words. A split of a pull request that was merged or closed meanwhile is offered as settled. What the pad no longer has,
 * or marks as done, is left alone.
 */
export function decideTodos({ series, todos, meeting, automatic, pullStates }: DecisionInput): Decision {
  const { policy, limit } = series.filing;
  const own = todos
    .filter((todo) => todo.meeting === meeting && todo.partOf === null)
    .toSorted((one, other) => one.noted.line - other.noted.line);
  const filedUnasked = own.filter((todo) => isFiled(todo) && todo.changedBy === null).length;
  let room = automatic && policy === "stated" ? Math.max(0, limit - filedUnasked) : 0;
  const replaced = new Set(
    todos.filter((todo) => isFiled(todo) || todo.state === "approved").map((todo) => todo.replaces),
  );
  const file: Todo[] = [];
  const ask: Todo[] = [];
  const settled: { todo: Todo; why: string }[] = [];
  for (const todo of own.filter(isUndecided)) {
    const why = whySettled(todo, pullStates);
    if (todo.state === "approved") {
      file.push(todo);
    } else if (!todo.inPad || todo.noted.state === "done") {
      continue;
    } else if (why !== null) {
      settled.push({ todo, why });
    } else if (room > 0 && todo.noted.certainty === "stated" && todo.replaces === null && !replaced.has(todo.id)) {
      file.push(todo);
      room -= 1;
    } else {
      ask.push(todo);
    }
  }
  return { file, ask, settled };
}

function isUndecided({ state }: Todo): boolean {
  return state === "noticed" || state === "approved";
}

function isFiled({ state, issue }: Todo): boolean {
  return issue !== null || state === "filing" || state === "parked";
}

function whySettled(todo: Todo, pullStates: DecisionInput["pullStates"]): string | null {
  const name = splitPull(todo);
  const state = name === null ? null : (pullStates.get(issueKey(name))?.state ?? null);
  if (name === null || (state !== "merged" && state !== "closed")) return null;
  return sentences.pullIsOver(`${name.owner}/${name.repo}#${name.number}`, state);
}
