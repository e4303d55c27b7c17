import type { Placed } from "../outline.ts";
import type { Reference } from "../notes.ts";
import type { Block } from "../text/read-blocks.ts";
import { completeReferences } from "./complete-references.ts";
import { findReferences, type FoundReference } from "./find-references.ts";

/** A reference, where it stands, and the topic's line it belongs to. */
export type PlacedReference = {
  readonly reference: Reference;
  readonly offset: number;
  readonly block: Block;
  readonly topic: unknown;
};

/** The references of a meeting in their order, completed by their topics. */
export function readReferences(placed: readonly Placed[]): PlacedReference[] {
  const found = placed.flatMap(({ block, topic }) =>
    findReferences(block.prose).map((reference) => ({ reference, block, topic })),
  );
  const byTopic = Map.groupBy(found, ({ topic }) => topic);
  const groups = [...byTopic.values()];
  const completed = completeReferences(groups.map((group) => group.map(({ reference }) => reference)));
  const result = new Map<FoundReference, FoundReference>();
  for (const [index, group] of groups.entries())
    for (const [at, { reference }] of group.entries()) result.set(reference, completed[index]?.[at] ?? reference);
  return found.map(({ reference, block, topic }) => {
    const { offset, ...full } = result.get(reference) ?? reference;
    return { reference: full, offset, block, topic };
  });
}
