/** The number in the middle, or halfway between the two that are; null: there are none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [high, low] = [sorted[sorted.length >> 1], sorted[(sorted.length - 1) >> 1]];
  return high === undefined || low === undefined ? null : (high + low) / 2;
}
