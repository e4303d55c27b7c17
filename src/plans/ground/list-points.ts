import type { Token } from "markdown-it";

/** A point of a list, with what stands below it. Lines are 1-based; `endLine` is the last one that is not blank. */
export type ListPoint = {
  readonly line: number;
  readonly endLine: number;
  /** Nesting, 0 outermost. */
  readonly depth: number;
  readonly parent: ListPoint | null;
  /** Which list it stands in. */
  readonly list: number;
};

/** The points of all lists that are not quoted, in their order. `lines` are those that the tokens were read from. */
export function listPoints(tokens: readonly Token[], lines: readonly string[]): readonly ListPoint[] {
  const points: ListPoint[] = [];
  const open: ListPoint[] = [];
  const lists: number[] = [];
  let opened = 0;
  let quotations = 0;
  for (const { type, map } of tokens) {
    if (type === "blockquote_open") quotations++;
    else if (type === "blockquote_close") quotations--;
    else if (type === "bullet_list_open" || type === "ordered_list_open") lists.push(opened++);
    else if (type === "bullet_list_close" || type === "ordered_list_close") lists.pop();
    else if (type === "list_item_close" && quotations === 0) open.pop();
    else if (type === "list_item_open" && quotations === 0) {
      const line = (map?.[0] ?? 0) + 1;
      let endLine = Math.max(line, map?.[1] ?? line);
      while (endLine > line && /^\s*$/u.test(lines[endLine - 1] ?? "")) endLine--;
      const point = { line, endLine, depth: open.length, parent: open.at(-1) ?? null, list: lists.at(-1) ?? 0 };
      points.push(point);
      open.push(point);
    }
  }
  return points;
}
