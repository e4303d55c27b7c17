import type { Placed } from "../outline.ts";
import type { People } from "../people/people.ts";
import type { Block } from "../text/read-blocks.ts";
import { gerundBase, taskVerbs } from "../words/verbs.ts";
import { takeOwner } from "./owner.ts";

/**
 * Blocks whose checkboxes are points to talk about and no work: in an agenda the outermost ones, if most points have one, and further down what does not read like
 * work; elsewhere those of a longer list in which hardly one names a person or begins with a verb.
 */
export function findAgendas(placed: readonly Placed[], people: People): ReadonlySet<Block> {
  const found = new Set<Block>();
  if (placed.every(({ block }) => block.checkbox === null)) return found;
  for (const [, list] of Map.groupBy(placed, ({ topic, role }) => (role === "actions" ? null : topic))) {
    const boxes = list.filter(({ block, role }) => block.checkbox !== null && role !== "actions");
    if (boxes.length === 0) continue;
    const outermost = list.filter(({ block, role }) => role === "agenda" && block.kind === "item" && block.depth === 0);
    const ticked = outermost.filter(({ block }) => block.checkbox !== null);
    if (ticked.length * 2 > outermost.length) for (const { block } of ticked) found.add(block);
    const others = boxes.filter(({ block }) => !looksLikeTask(block.prose.text, people));
    for (const { block, role } of others) if (role === "agenda") found.add(block);
    const isTriage = outermost.length === 0 && boxes.length >= 4 && (boxes.length - others.length) * 3 < boxes.length;
    if (isTriage) for (const { block } of boxes) found.add(block);
  }
  return found;
}

function looksLikeTask(text: string, people: People): boolean {
  const { owners, text: work } = takeOwner(text.slice(0, 400), people, false);
  const said = work.toLowerCase();
  const [first = ""] = said.split(/[\s:,]/u);
  const isWork = taskVerbs.has(first) || gerundBase(first) !== null || needsWork.test(said);
  return isWork || (owners.length > 0 && !/^[(（[]|[:：]/u.test(text));
}

const needsWork =
  /\bneeds? to\b|\bto be \p{L}+ed\b|^(?:long term|short term|later|next|maybe|and|also|please)\b[:,]?\s/u;
