import type { Placed } from "../outline.ts";
import type { Reference } from "../notes.ts";
import type { Block } from "../text/read-blocks.ts";
import { completeReferences } from "./complete-references.ts";
import { findReferences } from "./find-references.ts";

/** A reference, where it stands, and the topic's line it belongs to. */
export type PlacedReference = {
  readonly reference: Reference;
  readonly offset: number;
  readonly block: Block;
  readonly topic: unknown;
  /** The rule that found it. */
  readonly rule: string;
};

/** The references of a meeting in their order, completed by their topics. */
export function readReferences(placed: readonly Placed[]): PlacedReference[] {
  const found = placed.flatMap(({ block, topic }) =>
    findReferences(block.prose).map((reference) => ({ reference, block, topic })),
  );
  const groups = [...Map.groupBy(found, ({ topic }) => topic).values()];
  const completed = completeReferences(groups.map((group) => group.map(({ reference }) => reference)));
  const inOrder = new Map(groups.flatMap((group, index) => group.map((one, at) => [one, completed[index]?.[at]])));
  return found.map((one) => {
    const { offset, rule, ...reference } = inOrder.get(one) ?? one.reference;
    return { reference, offset, rule, block: one.block, topic: one.topic };
  });
}
