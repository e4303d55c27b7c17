/** The processor time of this thread, in milliseconds: other work on the machine disturbs it less than it does a clock. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** So much is measured at least, since the system counts processor time in steps. */
const leastSpent = 40;

/** Milliseconds that one run takes, on average over as many as are needed to measure it. */
export function timeOf(run: () => void): number {
  const start = now();
  let runs = 0;
  let spent = 0;
  while (spent < leastSpent) {
    run();
    runs++;
    spent = now() - start;
  }
  return spent / runs;
}

/** The least times of two things that are measured in turn, so that both meet the machine in the same moods. */
export function timeInTurn(one: () => void, other: () => void, rounds: number): readonly [number, number] {
  let [least, leastOther] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    leastOther = Math.min(leastOther, timeOf(other));
    least = Math.min(least, timeOf(one));
  }
  return [least, leastOther];
}
