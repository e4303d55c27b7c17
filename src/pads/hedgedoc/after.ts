/** Runs something once when so many milliseconds have passed; gives what calls it off. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** The clock on the wall. */
export const after: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
