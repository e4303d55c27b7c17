import { cut } from "../text/cut.ts";
import type { Todo } from "../todo.ts";

/** Longer lines of the pad are cut. */
const longest = 500;

/** The line of the pad that the todo stands in, on one line: Markdown of the pad, hostile until it is written by a template. */
export function padLine({ context, noted }: Pick<Todo, "context" | "noted">): string {
  return cut((context.at(-1) ?? noted.text).replace(/\s+/g, " ").trim(), longest);
}
