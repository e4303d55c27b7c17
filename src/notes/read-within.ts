import { dateMeetings } from "./date-meetings.ts";
import type { FoundDate } from "./dates/find-dates.ts";
import { dateInHeading } from "./divide-meetings.ts";
import { datedHeadings, leastLine, limits, type Cut } from "./limits.ts";
import type { Layout } from "./text/lay-out.ts";

/** Lines from `start` up to `end`, counted from 0; a meeting's if its heading dates it. */
type Stretch = { readonly start: number; readonly end: number; readonly date: FoundDate | null };

/**
 * Of a very long text as much as is read: the newest meetings, whole, then what stands above the first of all. Lines that are not read are left blank, so that each
 * is still at the place it had. A text without dated headings is read from its beginning.
 */
export function readWithin(layout: Layout, today: Temporal.PlainDate): Layout {
  const { lines } = layout;
  if (cost(lines, 0, lines.length) <= limits.read) return layout;
  const kept: string[] = lines.map(() => "");
  const cuts: Cut[] = [];
  let left: number = limits.read;
  for (const [order, { start, end }] of newestFirst(lines, today).entries()) {
    left -= cost(lines, start, end);
    const last = left >= 0 ? end : order === 0 ? affordable(lines, start, limits.read) : start;
    for (let line = start; line < last; line++) kept[line] = lines[line] ?? "";
    if (last < end) cuts.push({ line: last + 1, limit: "read" });
  }
  return { ...layout, lines: kept, cuts: [...layout.cuts, ...cuts].toSorted((a, b) => a.line - b.line) };
}

function cost(lines: readonly string[], start: number, end: number): number {
  let sum = 0;
  for (let line = start; line < end; line++) sum += costOf(lines[line] ?? "");
  return sum;
}

function costOf(line: string): number {
  return line === "" ? 0 : Math.max(leastLine, line.length);
}

/** The line before which the limit is reached. */
function affordable(lines: readonly string[], start: number, most: number): number {
  let left = most;
  let line = start;
  while (line < lines.length && (left -= costOf(lines[line] ?? "")) >= 0) line++;
  return line;
}

/** The meetings, the newest first, and last what stands above all of them. */
function newestFirst(lines: readonly string[], today: Temporal.PlainDate): readonly Stretch[] {
  const found = findHeadings(lines);
  const level = Math.min(...found.map(({ depth }) => depth));
  const chosen = found.filter(({ depth }) => depth === level);
  const stretches = chosen.map(({ line, date }, index) => ({
    start: line,
    end: chosen[index + 1]?.line ?? lines.length,
    date,
  }));
  const dates = dateMeetings(
    stretches.map(({ date }) => ({ date, announced: null })),
    today,
  );
  const meetings = [...stretches.entries()]
    .toSorted(([a], [b]) => compare(dates[b] ?? null, dates[a] ?? null))
    .map(([, stretch]) => stretch);
  return [...meetings, { start: 0, end: chosen[0]?.line ?? lines.length, date: null }];
}

function compare(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return Temporal.PlainDate.compare(a, b);
}

/** The headings that date a meeting, as far as lines show them. */
function findHeadings(lines: readonly string[]): { line: number; depth: number; date: FoundDate }[] {
  const numbers = [...lines.keys()].filter((line) => isHeading(lines, line));
  const looked =
    numbers.length > 2 * datedHeadings
      ? [...numbers.slice(0, datedHeadings), ...numbers.slice(-datedHeadings)]
      : numbers;
  return looked.flatMap((line) => {
    const marks = /^ {0,3}(#{1,6})\s/u.exec(lines[line] ?? "")?.[1] ?? "";
    const date = dateInHeading((lines[line] ?? "").slice(marks.length).trim());
    return date === null ? [] : [{ line, depth: marks.length || 1, date }];
  });
}

function isHeading(lines: readonly string[], line: number): boolean {
  const text = lines[line] ?? "";
  return (
    /\d/u.test(text) && (/^ {0,3}#{1,6}\s/u.test(text) || /^ {0,3}(?:={3,}|-{3,})\s*$/u.test(lines[line + 1] ?? ""))
  );
}
