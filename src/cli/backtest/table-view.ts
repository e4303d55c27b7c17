import { cutTo } from "../../terminal/columns.ts";
import { noRepository } from "./choose-series.ts";
import { printable } from "../printable.ts";
import { placeOf } from "./reading.ts";
import type { Replayed } from "./replay.ts";
import type { Outcome, ReplayedTodo } from "./replayed-todo.ts";
import type { Result } from "./result.ts";
import { type Cells, rowWriter } from "./rows.ts";
import { totalsView } from "./totals-view.ts";
import { wrapText } from "./wrap.ts";

/** How wide the table is, whatever the terminal; what is longer is cut. */
const width = 100;
const indent = 4;

/** What is told row by row; what was carried over is only counted. */
const shown = ["filed", "over-limit", "asked", "listed", "done"] as const satisfies readonly Outcome[];

/** What the template of the table is given: all text printable, and each line short enough. */
export function tableView(result: Result) {
  const { configFile, series, meetings } = result;
  const { policy, limit } = series.filing;
  return {
    config: configFile === null ? null : { file: cutTo(width / 2, printable(configFile), "start"), series: series.id },
    filing: { policy, limit, default: series.filing.default },
    meetings: meetings.map((meeting) => meetingView(meeting, result)),
    totals: totalsView(result),
  };
}

function meetingView(replayed: Replayed, result: Result) {
  const { meeting, files, todos } = replayed;
  const rows = todos.map((todo) => ({ todo, cells: cellsOf(todo, replayed, result) }));
  const write = rowWriter(
    rows.map(({ cells }) => cells),
    width - indent,
  );
  return {
    date: meeting.date,
    title: meeting.title === null ? null : cutTo(width / 2, printable(meeting.title)),
    participants: meeting.participants.length,
    decisions: meeting.decisions.length,
    files: files.map((file) => cutTo(width / 2, printable(file), "start")),
    groups: shown.flatMap((outcome) => {
      const own = rows.filter(({ todo }) => todo.outcome === outcome);
      const lines = own.map(({ todo, cells }) => ({ text: write(cells), remark: remarkOf(todo) }));
      return lines.length === 0 ? [] : [{ outcome, rows: lines }];
    }),
    carried: todos.filter(({ outcome }) => outcome === "carried").length,
  };
}

/** Where several files tell of a meeting, a line is that of the file with this number. */
function cellsOf(todo: ReplayedTodo, { files }: Replayed, { readings }: Result): Cells {
  const { file, line } = placeOf(todo.line, readings);
  const place = files.length > 1 ? `${files.indexOf(file) + 1}:${line}` : String(line);
  const { repository } = todo.routed;
  return [place, printable(todo.title), todo.kind, repository === noRepository ? "-" : repository, whomOf(todo)];
}

/** `@login` where there is one, else the name: no login is known for it. */
function whomOf({ people }: ReplayedTodo): string {
  return printable([...people.logins.map((login) => `@${login}`), ...people.names].join(", "));
}

function remarkOf({ remark }: ReplayedTodo): readonly string[] {
  return remark === null ? [] : wrapText(printable(remark), width - indent - 2);
}
