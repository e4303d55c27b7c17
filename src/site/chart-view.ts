import type { TodoCount } from "../archive/todo-counts.ts";
import { dateInWords } from "../meetings/date-in-words.ts";

/** So many of the latest meetings are drawn: two years of monthly ones. */
const drawn = 24;
/** Of few meetings the columns do not get wider than this share of the picture. */
const widest = 8;
const step = 10;
const height = 100;

/** Columns for a picture `width` by `height`: what is done stands below, what is open on top. */
export type ChartView = {
  readonly width: number;
  readonly height: number;
  readonly most: number;
  readonly first: string;
  readonly last: string;
  readonly open: number;
  readonly done: number;
  readonly columns: readonly {
    readonly x: number;
    readonly done: { readonly y: number; readonly height: number };
    readonly open: { readonly y: number; readonly height: number };
  }[];
  readonly rows: readonly (TodoCount & { readonly text: string })[];
};

/** Gives the chart of the todos over the meetings; null where there are too few to see anything. */
export function chartView(counts: readonly TodoCount[]): ChartView | null {
  const rows = counts.slice(-drawn);
  const [first, last] = [rows[0], rows.at(-1)];
  const most = Math.max(0, ...rows.map(({ open, done }) => open + done));
  if (first === undefined || last === undefined || rows.length < 2 || most === 0) return null;
  const part = (number: number): number => Math.round((number / most) * height * 10) / 10;
  const text = (date: string): string => dateInWords(Temporal.PlainDate.from(date));
  return {
    width: Math.max(widest, rows.length) * step,
    height,
    most,
    first: text(first.date),
    last: text(last.date),
    open: last.open,
    done: last.done,
    columns: rows.map(({ open, done }, place) => ({
      x: place * step + 1,
      done: { y: height - part(done), height: part(done) },
      open: { y: height - part(open + done), height: part(open) },
    })),
    rows: rows.toReversed().map((row) => ({ ...row, text: text(row.date) })),
  };
}
