import type { Change } from "../../ports/pad.ts";
import type { MeetingNotes, Notes } from "../../notes/notes.ts";
import { applyChanges } from "../apply-changes.ts";
import { readGround, type Ground } from "./ground.ts";
import { sourceLines } from "./source-lines.ts";

/** A changed text, and how it is read. */
export type Reading = {
  readonly after: Ground;
  /**
   * It is read as before, but for the lines that the changes add or take away: the same meetings, people, topics, points, todos and decisions, each on the line that
   * was its own. A plan that would change what the notes say elsewhere is none.
   */
  readonly isSame: boolean;
  /** The new lines are read, not hidden in a comment or in code. */
  readonly isShown: boolean;
  readonly isNew: (line: number) => boolean;
  /** The new lines state work to do. */
  readonly statesTodo: boolean;
};

/** Reads a text with the changes made. */
export function readChanged(ground: Ground, changes: readonly Change[]): Reading {
  const after = readGround(applyChanges(ground.text, changes), ground.context);
  const { moved, isGone, isNew } = followLines(ground.text, changes);
  const before = tell(ground.notes, (line) => (isGone(line) ? null : moved(line)));
  const now = tell(after.notes, (line) => (isNew(line) ? null : line));
  return {
    after,
    isSame: before.length === now.length && before.every((told, index) => told === now[index]),
    isShown: after.lines.every((_line, index) => !isNew(index + 1) || isRead(after, index + 1)),
    isNew,
    statesTodo: after.notes.meetings.some(({ todos }) =>
      todos.some(({ certainty, line }) => certainty === "stated" && isNew(line)),
    ),
  };
}

/** Whether a line is blank, the underline of a heading, or part of what the reader takes up. */
function isRead({ lines, hidden, blocks }: Ground, line: number): boolean {
  if (/^\s*(?:=*|-*|\*{3})\s*$/u.test(lines[line - 1]?.text ?? "")) return true;
  return hidden[line - 1] === false && blocks.some((block) => block.line <= line && line <= block.endLine);
}

/** Where each line is after the changes, which add or take away whole lines or stay within one. */
function followLines(text: string, changes: readonly Change[]) {
  const lines = sourceLines(text);
  const lineOf = (offset: number): number => lines.findLastIndex(({ start }) => start <= offset) + 1;
  const gone = new Set<number>();
  const added = new Set<number>();
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let shift = 0;
  for (const { at, remove, insert } of changes) {
    const line = lineOf(at);
    const isToTheEnd = remove > 0 && at + remove === text.length && !/[\r\n]$/u.test(text);
    const removed = sourceLines(text.slice(at, at + remove)).length - 1 + Number(isToTheEnd);
    const inserted = sourceLines(insert).length - 1;
    for (let place = 0; place < removed; place++) gone.add(line + place);
    const isOpenEnd = insert.startsWith("\n") && at === text.length && lines.at(-1)?.text !== "";
    const first = line + shift + Number(isOpenEnd);
    for (let place = 0; place < inserted; place++) added.add(first + place);
    shifts.push({ from: line + removed + Number(isOpenEnd), by: inserted - removed });
    shift += inserted - removed;
  }
  const moved = (line: number): number =>
    shifts.reduce((place, { from, by }) => (line >= from ? place + by : place), line);
  return { moved, isGone: (line: number) => gone.has(line), isNew: (line: number) => added.has(line) };
}

/** What is read, in the order of the lines, where `place` gives one. */
function tell({ meetings }: Notes, place: (line: number) => number | null): string[] {
  const told: { readonly at: number; readonly what: string }[] = [];
  const add = (line: number, ...what: unknown[]): void => {
    const at = place(line);
    if (at !== null) told.push({ at, what: JSON.stringify([at, ...what]) });
  };
  for (const meeting of meetings) {
    add(meeting.line, ...head(meeting));
    for (const { line, title, lines } of meeting.topics) {
      // An agenda is a topic from its first point on: one that has none, or only new ones, tells nothing.
      if (title !== "" && lines.some((point) => place(point.line) !== null)) add(line, "topic", title);
      for (const point of lines) add(point.line, "point", point.depth);
    }
    for (const todo of meeting.todos) add(todo.line, "todo", todo.certainty, todo.state);
    for (const decision of meeting.decisions) add(decision.line, "decision");
  }
  return told.toSorted((one, other) => one.at - other.at).map(({ what }) => what);
}

function head({ date, start, end, timeZone, title, participants }: MeetingNotes): unknown[] {
  return ["meeting", date, start, end, timeZone, title, ...participants];
}
