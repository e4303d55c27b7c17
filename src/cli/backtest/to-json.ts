import type { Outcome, ReplayedTodo } from "./replayed-todo.ts";
import type { Replayed } from "./replay.ts";
import { noRepository } from "./choose-series.ts";
import { placeOf } from "./reading.ts";
import type { Result } from "./result.ts";
import type { Totals } from "./totals.ts";

/** The contract of `meetbot backtest --json` (docs/backtest.md); it changes only by decision. */
export type BacktestJson = Pick<Result, "toCome" | "blank" | "faults"> & {
  readonly configuration: {
    readonly file: string | null;
    readonly series: string | null;
    readonly timeZone: string;
    readonly policy: "stated" | "confirm";
    readonly limit: number;
    readonly default: string | null;
    readonly repositories: readonly string[];
  };
  readonly meetings: readonly MeetingJson[];
  readonly totals: Totals;
};
type MeetingJson = Pick<Replayed["meeting"], "date" | "title" | "participants"> & {
  readonly files: readonly string[];
  readonly decisions: number;
  readonly todos: readonly TodoJson[];
};
type TodoJson = Pick<ReplayedTodo, "id" | "title" | "kind" | "certainty" | "due" | "remark"> & {
  readonly outcome: Outcome;
  readonly repository: string | null;
  readonly repositoryBy: ReplayedTodo["routed"]["why"];
  readonly assignees: readonly string[];
  readonly withoutAccount: readonly string[];
  readonly file: string;
  readonly line: number;
};

/** A backtest in the form in which the command line prints it. */
export function backtestToJson(result: Result): BacktestJson {
  const { configFile, series, totals } = result;
  const { policy, limit, repositories } = series.filing;
  return {
    configuration: {
      file: configFile,
      series: configFile === null ? null : series.id,
      timeZone: series.timeZone,
      policy,
      limit,
      default: chosen(series.filing.default),
      repositories: repositories.filter((repository) => chosen(repository) !== null),
    },
    meetings: result.meetings.map((replayed) => meetingToJson(replayed, result)),
    toCome: result.toCome,
    blank: result.blank,
    faults: result.faults,
    totals: { ...totals, repositories: totals.repositories.filter(({ name }) => chosen(name) !== null) },
  };
}

function meetingToJson({ meeting, files, todos }: Replayed, result: Result): MeetingJson {
  const { date, title, participants, decisions } = meeting;
  return {
    date,
    title,
    files,
    participants,
    decisions: decisions.length,
    todos: todos.map((todo) => todoToJson(todo, result)),
  };
}

function todoToJson(todo: ReplayedTodo, { readings }: Result): TodoJson {
  const { outcome, id, title, kind, certainty, routed, people, due, remark } = todo;
  return {
    outcome,
    id,
    title,
    kind,
    certainty,
    repository: chosen(routed.repository),
    repositoryBy: routed.why,
    assignees: people.logins,
    withoutAccount: people.names,
    due,
    remark,
    ...placeOf(todo.line, readings),
  };
}

/** A repository that somebody has chosen; null for the one that stands in for it. */
function chosen(repository: string): string | null {
  return repository === noRepository ? null : repository;
}
