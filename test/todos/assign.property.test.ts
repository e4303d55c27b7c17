import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bestAssignment, type Pair } from "../../src/todos/identity/assign.ts";

const pairs = fc.uniqueArray(
  fc.record({ row: fc.nat({ max: 4 }), column: fc.nat({ max: 4 }), score: fc.integer({ min: 1, max: 100 }) }),
  { selector: ({ row, column }) => `${row} ${column}`, maxLength: 14 },
);

const total = (chosen: readonly Pair[]): number => chosen.reduce((sum, { score }) => sum + score, 0);

/** The best sum there is, by trying everything. */
function best([first, ...rest]: readonly Pair[]): number {
  if (first === undefined) return 0;
  const others = rest.filter(({ row, column }) => row !== first.row && column !== first.column);
  return Math.max(best(rest), first.score + best(others));
}

test("of all ways to pair lines with todos, each once, the likeliest is chosen", () => {
  fc.assert(
    fc.property(pairs, (possible) => {
      const chosen = bestAssignment(possible);
      expect(total(chosen)).toBe(best(possible));
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length);
    }),
    { numRuns: 500 },
  );
});
