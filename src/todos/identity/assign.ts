import { hungarian } from "./hungarian.ts";

/** A possible pair; `score` above 0, higher is better. */
export type Pair = { readonly row: number; readonly column: number; readonly score: number };

/**
 * Chooses pairs, each row and column at most once, so that the scores sum up highest. Rows and columns that no pair
 * connects are solved apart, for the time is cubic in the size of such a part.
 */
export function bestAssignment(pairs: readonly Pair[]): readonly Pair[] {
  return connectedParts(pairs).flatMap(solve);
}

function connectedParts(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const byRow = Map.groupBy(pairs, ({ row }) => row);
  const byColumn = Map.groupBy(pairs, ({ column }) => column);
  const seen = new Set<Pair>();
  return pairs.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const part = [first];
    for (const { row, column } of part) {
      for (const next of [...(byRow.get(row) ?? []), ...(byColumn.get(column) ?? [])]) {
        if (!seen.has(next)) part.push(next);
        seen.add(next);
      }
      byRow.delete(row);
      byColumn.delete(column);
    }
    return [part];
  });
}

function solve(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length === 1) return pairs;
  const rows = [...new Set(pairs.map(({ row }) => row))];
  const columns = [...new Set(pairs.map(({ column }) => column))];
  const found = new Map(pairs.map((pair) => [`${pair.row} ${pair.column}`, pair]));
  const pairAt = (row: number, column: number) => found.get(`${rows[row]} ${columns[column]}`);
  const size = Math.max(rows.length, columns.length);
  const costs = Array.from({ length: size }, (_row, row) =>
    Float64Array.from({ length: size }, (_column, column) => -(pairAt(row, column)?.score ?? 0)),
  );
  return hungarian(costs).flatMap((row, column) => pairAt(row, column) ?? []);
}
