import type { Block } from "../text/read-blocks.ts";
import type { ReadDiagnostic } from "./diagnostic.ts";

/** With a colon or somebody's name: a bare "TODO" stands for a part that is still to be written. */
const bareMarker =
  /^[\s*_>[(]{0,4}(?:TODO|TO-DO|FIXME|ACTION ITEM|ACTION|AI|Todo|Action item|Action)[\])]?[*_]{0,2}(?:\s?\([^()]{1,60}\)|\s?@[\w-]{1,39}|\s?[:：])[*_\s:：]{0,4}$/u;

const marked = /^[\s*_>[(]{0,4}(?:TODO|TO-DO|FIXME|ACTION|AI|Todo|Action)/u;

/** Markers of a todo with nothing behind them, neither in their line nor in a list below. */
export function emptyTodos(blocks: readonly Block[]): readonly ReadDiagnostic[] {
  const nested = blocks.some(({ kind, depth }) => kind === "item" && depth > 0);
  return blocks.flatMap((block, index) => {
    const text = block.prose.text.slice(0, 200).trim();
    if ((block.kind !== "item" && block.kind !== "paragraph") || !bareMarker.test(text)) return [];
    return opensList(block, blocks[index + 1], nested) ? [] : [{ rule: "empty-todo", line: block.line, text }];
  });
}

/** Without nesting (mail loses it) the points that follow are the marker's. */
function opensList(block: Block, next: Block | undefined, nested: boolean): boolean {
  if (next === undefined || next.kind === "heading") return false;
  if (block.kind === "paragraph") return true;
  if (next.kind !== "item") return false;
  return nested ? next.depth > block.depth : !marked.test(next.prose.text.slice(0, 30));
}
