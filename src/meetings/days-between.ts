/** How many days lie between two ISO dates, whichever is the earlier. */
export function daysBetween(one: string, other: string): number {
  return Math.abs(Temporal.PlainDate.from(one).until(other).days);
}
