import type { Decision } from "./notes.ts";
import type { Placed } from "./outline.ts";
import type { Speech } from "./people/read-speech.ts";
import { lineAt } from "./text/prose.ts";
import type { Block } from "./text/read-blocks.ts";
import { sentences } from "./text/sentences.ts";
import { decisionMarkers, nothingWords } from "./words/markers.ts";

const markers = decisionMarkers.toSorted((a, b) => b.length - a.length).join("|");
const labelled = new RegExp(
  String.raw`^[\s*_>([-]{0,4}(?:${markers})[*_]{0,2}\s?(?:[:：]|\s[-–—]\s)[*_\s]*(.*)$`,
  "isu",
);
const phrased =
  /^[\s(]{0,2}(?:(?:so |ok,? |the )?(?:decision|conclusion|consensus|agreement)(?: is| was)? (?:to|that|on)\b|(?:we|everyone|everybody|all|the (?:team|group|council|committee))(?:['’]ve| have| all| both| then| also|,? unanimously)? (?:all )?(?:agree[ds]?|decide[ds]?|resolved)(?:! |: | to\b| that\b| on\b| with\b| not to\b| we\b)|agreed (?:to|that|on)\b|decided (?:to|that|on|against|not)\b|resolved (?:to|that)\b|it (?:was|is|has been) (?:agreed|decided|resolved)\b|(?:approved|accepted|rejected) (?:by|unanimously)\b|(?:we all agree|all agreed)\b)/iu;
const undone =
  /\?\s*$|\b(?:not|n['’]t|yet to be|still to be|haven['’]t|need to|needs to) (?:yet )?(?:been )?(?:decide|agree|resolve)/iu;

/** The decisions of a meeting: behind a label, in a section or list of decisions, or in a sentence that says what was agreed. */
export function readDecisions(
  placed: readonly Placed[],
  speech: (block: Block) => readonly Speech[],
  taken: ReadonlySet<Block>,
): Decision[] {
  const nested = placed.some(({ block }) => block.kind === "item" && block.depth > 0);
  const found: Decision[] = [];
  let label: Block | null = null;
  for (const { block, role, isHeading } of placed) {
    if (block.kind === "heading" || block.kind === "quotation" || role === "previous" || role === "participants")
      continue;
    const { bare } = block.prose;
    if (
      /^[\s*_]*(?:decisions?|consensus|conclusions?|resolutions?|agreements?|outcomes?|agreed|decided|résolution|décision|entscheidung|決定)\s?[:：]?[\s*_]*$/iu.test(
        bare,
      ) &&
      (block.prose.text.trim().endsWith(":") || isHeading || block.kind === "item")
    ) {
      label = block;
      continue;
    }
    const under: boolean =
      label !== null && (nested && label.kind === "item" ? block.parent === label : block.kind === "item");
    if (!under && (label === null || block.depth <= label.depth)) label = null;
    if (role === "decisions" && !isHeading && !taken.has(block)) found.push(...entire(block));
    else if (under && !taken.has(block)) {
      found.push(...entire(block));
      if (!nested) label = null; // mail has lost how far the list goes
    } else found.push(...spoken(block, speech(block)));
  }
  return found;
}

function entire(block: Block): Decision[] {
  const text = stripLabel(block.prose.text.trim());
  return !/\s/u.test(text) ||
    nothingWords.has(text.toLowerCase().replace(/[.!]$/u, "")) ||
    (block.kind === "row" && block.head)
    ? []
    : [{ line: block.line, text: flat(text) }];
}

function spoken(block: Block, speeches: readonly Speech[]): Decision[] {
  const { prose } = block;
  const found: Decision[] = [];
  const whole = labelled.exec(prose.bare.slice(0, 40));
  if (whole !== null && block.kind !== "row") {
    const text = stripLabel(prose.text);
    return text.trim() === "" || undone.test(text) ? [] : [{ line: block.line, text: flat(text) }];
  }
  for (const { start, end } of speeches) {
    for (const span of sentences(prose.bare, start, end)) {
      const said = prose.bare.slice(span.start, span.end);
      const isLabelled = labelled.test(said.slice(0, 200));
      if ((!isLabelled && !phrased.test(said.slice(0, 200))) || undone.test(said)) continue;
      const text = prose.text.slice(span.start, span.end);
      found.push({ line: lineAt(prose, span.start), text: flat(isLabelled ? stripLabel(text) : text) });
    }
  }
  return found;
}

function stripLabel(text: string): string {
  return labelled.exec(text)?.[1] ?? text;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
