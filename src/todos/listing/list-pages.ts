import type { TodoState } from "../todo.ts";
import type { ListLine } from "./list-line.ts";

/** The lines of a page under their headings. */
export type ListGroup = { readonly heading: string; readonly todos: readonly ListLine[] };

/** In this order, under these headings of the template. */
const headings: readonly (readonly [string, readonly TodoState[]])[] = [
  ["parked", ["parked"]],
  ["waiting", ["noticed", "approved"]],
  ["filing", ["filing"]],
  ["filed", ["filed"]],
  ["over", ["closed", "skipped"]],
];

/** More lines than this are too much at a time. */
const most = 15;

/**
 * The list as pages, one at least: each has as many lines as `fits` lets it, one at least and fifteen at most. Within a group
 * the lines stay in the order given.
 */
export function listPages(
  lines: readonly ListLine[],
  fits: (groups: readonly ListGroup[]) => boolean,
): readonly (readonly ListGroup[])[] {
  const ordered = headings.flatMap(([heading, states]) =>
    lines.filter(({ state }) => states.includes(state)).map((line) => ({ heading, line })),
  );
  const pages: (readonly ListGroup[])[] = [];
  for (let from = 0; from < ordered.length;) {
    let size = Math.min(most, ordered.length - from);
    while (size > 1 && !fits(grouped(ordered.slice(from, from + size)))) size -= 1;
    pages.push(grouped(ordered.slice(from, from + size)));
    from += size;
  }
  return pages.length === 0 ? [[]] : pages;
}

function grouped(ordered: readonly { readonly heading: string; readonly line: ListLine }[]): readonly ListGroup[] {
  return [...Map.groupBy(ordered, ({ heading }) => heading)].map(([heading, those]) => ({
    heading,
    todos: those.map(({ line }) => line),
  }));
}
