import type { Block } from "../text/read-blocks.ts";

/** The lines of a block, as they stand in the source. */
export function sourceLines(block: Block): string[] {
  const cuts = [0, ...block.prose.breaks, block.prose.text.length];
  return cuts.slice(0, -1).map((from, index) => block.prose.text.slice(from, cuts[index + 1]));
}
