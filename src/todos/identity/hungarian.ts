/**
 * Assigns each column of a square matrix a row so that the costs sum up lowest, and gives the row of each column.
 * Kuhn's Hungarian method with potentials, cubic time; rows are added one by one, each along the cheapest path.
 */
export function hungarian(costs: readonly Float64Array[]): readonly number[] {
  const size = costs.length;
  const none = size;
  const rowPotential = new Float64Array(size);
  const columnPotential = new Float64Array(size + 1);
  /** The column `none` holds the row that is being added. */
  const rowOf = new Int32Array(size + 1).fill(-1);

  for (let added = 0; added < size; added += 1) {
    const slack = new Float64Array(size).fill(Infinity);
    const cameFrom = new Int32Array(size).fill(none);
    const visited: number[] = [];
    const open = new Set(slack.keys());
    rowOf[none] = added;
    let column = none;
    while (at(rowOf, column) >= 0) {
      const row = at(rowOf, column);
      visited.push(column);
      let nearest = none;
      for (const next of open) {
        const reduced = at(costs[row] ?? [], next) - at(rowPotential, row) - at(columnPotential, next);
        if (reduced < at(slack, next)) {
          slack[next] = reduced;
          cameFrom[next] = column;
        }
        if (nearest === none || at(slack, next) < at(slack, nearest)) nearest = next;
      }
      const step = at(slack, nearest);
      for (const passed of visited) {
        rowPotential[at(rowOf, passed)] = at(rowPotential, at(rowOf, passed)) + step;
        columnPotential[passed] = at(columnPotential, passed) - step;
      }
      for (const next of open) slack[next] = at(slack, next) - step;
      open.delete(nearest);
      column = nearest;
    }
    while (column !== none) {
      const previous = at(cameFrom, column);
      rowOf[column] = at(rowOf, previous);
      column = previous;
    }
  }
  return [...rowOf.subarray(0, size)];
}

/** Reads a place that is known to be there. */
function at(values: ArrayLike<number>, place: number): number {
  return values[place] ?? 0;
}
