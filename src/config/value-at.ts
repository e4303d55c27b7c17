import type { Path } from "./yaml-source.ts";

/** What stands at a path of a value whose shape is not known; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((above, step) => {
    if (Array.isArray(above)) return typeof step === "number" ? above[step] : undefined;
    // An object has its own keys alone here: `constructor` of a mapping is nothing that was written.
    return isMapping(above) && Object.hasOwn(above, step) ? above[String(step)] : undefined;
  }, value);
}

/** The texts of a list; none where it is no list. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** How many entries a list has; none where it is no list. */
export function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
