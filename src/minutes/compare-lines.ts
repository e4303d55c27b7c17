/** A line that stays, went or came. */
export type Step = { readonly sign: " " | "-" | "+"; readonly line: string };

/** In a table of more fields than this, lines are not compared one by one. */
const tooMany = 4_000_000;

/**
 * Gives the fewest lines that went and came between two texts, in order, what went before what came. Where very much differs, all lines
 * between the first and the last that do are taken as gone and come.
 */
export function compareLines(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return [
    ...signed(" ", before.slice(0, start)),
    ...(gone.length * come.length > tooMany ? [...signed("-", gone), ...signed("+", come)] : between(gone, come)),
    ...signed(" ", before.slice(before.length - end)),
  ];
}

/** By the longest common subsequence. */
function between(gone: readonly string[], come: readonly string[]): readonly Step[] {
  const width = come.length + 1;
  const common = new Uint32Array((gone.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    for (let column = come.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        gone[row] === come[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const steps: Step[] = [];
  let [row, column] = [0, 0];
  while (row < gone.length || column < come.length) {
    const [left, right] = [gone[row], come[column]];
    if (left !== undefined && left === right) {
      steps.push({ sign: " ", line: left });
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      steps.push({ sign: "-", line: left });
      row += 1;
    } else {
      steps.push({ sign: "+", line: right ?? "" });
      column += 1;
    }
  }
  return steps;
}

function signed(sign: Step["sign"], lines: readonly string[]): readonly Step[] {
  return lines.map((line) => ({ sign, line }));
}
