import { columnsOf, cutTo, fillTo } from "../../terminal/columns.ts";

/** A row of the table: where it stands in the notes, its title, its kind, its repository, for whom it is. */
export type Cells = readonly [place: string, title: string, kind: string, repository: string, whom: string];

const gap = "  ";
const most = { place: 8, kind: 12, repository: 26, whom: 16 };

/** Makes lines of rows, at most so many columns wide: the title takes what the others leave, and what is longer is cut. */
export function rowWriter(rows: readonly Cells[], columns: number): (row: Cells) => string {
  const longest = (cell: number): number => Math.max(0, ...rows.map((row) => columnsOf(row[cell] ?? "")));
  const place = Math.min(longest(0), most.place);
  const kind = Math.min(longest(2), most.kind);
  const repository = Math.min(longest(3), most.repository);
  const whom = Math.min(longest(4), most.whom);
  const title = Math.min(longest(1), columns - place - kind - repository - whom - 4 * gap.length);
  return (row) =>
    [
      fillTo(place, cutTo(place, row[0], "start"), "right"),
      fillTo(title, cutTo(title, row[1])),
      fillTo(kind, cutTo(kind, row[2])),
      fillTo(repository, cutTo(repository, row[3])),
      cutTo(whom, row[4]),
    ]
      .join(gap)
      .trimEnd();
}
