import type { Placed } from "../outline.ts";
import type { People } from "../people/people.ts";
import type { Block } from "../text/read-blocks.ts";
import { gerundBase, taskVerbs } from "../words/verbs.ts";
import { takeOwner } from "./owner.ts";

/**
 * Blocks whose checkboxes are points to talk about and no work: the outermost ones of an agenda whose points are mostly checkboxes, and those of a longer list in
 * which hardly one names a person or begins with a verb.
 */
export function findAgendas(placed: readonly Placed[], people: People): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const [, list] of Map.groupBy(placed, ({ topic, role }) => (role === "actions" ? null : topic))) {
    const boxes = list
      .filter(({ block, role }) => block.checkbox !== null && role !== "actions")
      .map(({ block }) => block);
    if (boxes.length === 0) continue;
    const outermost = list.filter(({ block, role }) => role === "agenda" && block.kind === "item" && block.depth === 0);
    const ticked = outermost.filter(({ block }) => block.checkbox !== null);
    if (ticked.length * 2 > outermost.length) for (const { block } of ticked) found.add(block);
    const tasks = boxes.filter((block) => looksLikeTask(block.prose.text, people));
    if (boxes.length >= 4 && tasks.length * 3 < boxes.length) for (const block of boxes) found.add(block);
  }
  return found;
}

function looksLikeTask(text: string, people: People): boolean {
  const { owners, text: work } = takeOwner(text.slice(0, 400), people, false);
  const [first = ""] = work.toLowerCase().split(/[\s:,]/u);
  return owners.length > 0 || taskVerbs.has(first) || gerundBase(first) !== null;
}
