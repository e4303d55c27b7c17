import type { Change, Plan } from "../ports/pad.ts";

/** What a text asks for: these changes, nothing (it is done), or nothing because of an obstacle. */
export type Look<Obstacle extends string> = readonly Change[] | "done" | Obstacle;

/**
 * Something that the bot wants to stand in a pad, or to be gone from it. Where the plan finds nothing to do, `obstacle` says why: null where it is done
 * already, so that who was asked for it can be told.
 */
export type PadEdit<Obstacle extends string> = {
  readonly plan: Plan;
  readonly obstacle: (text: string) => Obstacle | null;
};

/** Makes an edit of what looks at a text; the same text is looked at once. */
export function padEdit<Obstacle extends string>(lookAt: (text: string) => Look<Obstacle>): PadEdit<Obstacle> {
  let last: { readonly text: string; readonly found: Look<Obstacle> } | null = null;
  const look = (text: string): Look<Obstacle> => {
    if (last?.text !== text) last = { text, found: lookAt(text) };
    return last.found;
  };
  return {
    plan(text) {
      const found = look(text);
      return typeof found === "string" || found.length === 0 ? null : found;
    },
    obstacle(text) {
      const found = look(text);
      return typeof found !== "string" || found === "done" ? null : found;
    },
  };
}
