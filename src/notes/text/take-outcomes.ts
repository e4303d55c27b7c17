import { decisionMarkers, orOf, todoMarkers } from "../words/markers.ts";
import type { Block } from "./read-blocks.ts";

const outcome = new RegExp(
  String.raw`^[\s*_]{0,4}(?:${orOf([...todoMarkers, ...decisionMarkers])})s?[*_]{0,2}\s?[:：]`,
  "iu",
);
const habit = 2;

/**
 * Some notes set the outcome of each point below it as a quotation: "> Action: …". Where more than one quotation begins so, quotations are taken for the notes' own
 * words; elsewhere they stay what others said.
 */
export function takeOutcomes(blocks: readonly Block[]): readonly Block[] {
  const outcomes = blocks.filter(({ kind, prose }) => kind === "quotation" && outcome.test(prose.bare.slice(0, 60)));
  if (outcomes.length < habit) return blocks;
  return blocks.map((block) =>
    block.kind === "quotation" ? { ...block, kind: block.listed ? ("item" as const) : ("paragraph" as const) } : block,
  );
}
