import * as fc from "fast-check";

/**
 * The transcript that breaks a property, with what repeats it; empty where so many runs find none. They are the same runs each
 * time: what is new is looked for by hand, with other seeds and thousands of runs.
 */
export function counterexample<T>(property: fc.IProperty<T>, numRuns: number, seed = 1): string {
  const { failed, errorInstance, counterexamplePath } = fc.check(property, { numRuns, seed });
  if (!failed) return "";
  const told = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${told}\n(seed ${seed}, path ${counterexamplePath ?? ""})`;
}
