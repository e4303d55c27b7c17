import type { Decision } from "../notes.ts";
import type { Placed } from "../outline.ts";
import type { Speech } from "../people/read-speech.ts";
import { flatten } from "../text/flatten.ts";
import { lineAt } from "../text/prose.ts";
import type { Block } from "../text/read-blocks.ts";
import { sentences } from "../text/sentences.ts";
import { nothingWords } from "../words/markers.ts";
import { roleOf } from "../words/role-of.ts";
import { behindLabel, isDecisionMarker, mayDecide, readDecision } from "./decision-rules.ts";

/** A decision, the rule that found it, and why it is none after all (null: it is one). */
export type FoundDecision = { readonly decision: Decision; readonly rule: string; readonly heldBy: string | null };

/** The decisions of a meeting: behind a label, in a section or list of decisions, or in a sentence that says what was agreed. `taken`: points that state a todo. */
export function readDecisions(
  placed: readonly Placed[],
  speech: (block: Block) => readonly Speech[],
  taken: ReadonlySet<Block>,
): FoundDecision[] {
  const nested = placed.some(({ block }) => block.kind === "item" && block.depth > 0);
  const found: FoundDecision[] = [];
  let label: Block | null = null;
  let isOver = false; // mail has lost how far the list goes: one point of it is sure
  for (const { block, role, isHeading } of placed) {
    if (block.kind === "heading") isOver = false;
    if (block.kind === "heading" || block.kind === "quotation" || role === "previous" || role === "participants")
      continue;
    if (opensDecisions(block, isHeading)) {
      label = block;
      isOver = false;
      continue;
    }
    const under: boolean =
      label !== null && (nested && label.kind === "item" ? block.parent === label : block.kind === "item");
    if (!under && (label === null || block.depth <= label.depth)) label = null;
    if (under || (role === "decisions" && !isHeading && label === null && !isOver)) {
      if (!taken.has(block)) found.push(...entire(block));
      if (under && !nested && label?.kind === "item") {
        label = null;
        isOver = true;
      }
    } else found.push(...spoken(block, speech(block)));
  }
  return found;
}

/** "Decisions:", "Consensus from this meeting": the list below has them. */
function opensDecisions({ kind, prose }: Block, isHeading: boolean): boolean {
  const text = prose.text.trim();
  if (text.length > 60 || roleOf(text.replace(/[:：]$/u, "")) !== "decisions") return false;
  return /[:：]$/u.test(text) || isHeading || kind === "item";
}

function entire(block: Block): FoundDecision[] {
  const whole = block.prose.text.trim();
  const text = behindLabel(whole) ?? whole;
  const isNothing = !/\s/u.test(text) || nothingWords.has(text.toLowerCase().replace(/[.!]$/u, ""));
  return isNothing || (block.kind === "row" && block.head) ? [] : [foundAt(block.line, text, "decision-list", null)];
}

function spoken(block: Block, speeches: readonly Speech[]): FoundDecision[] {
  const { prose } = block;
  const [bold] = prose.strong;
  if (bold?.start === 0 && isDecisionMarker(prose.text.slice(0, bold.end)) && bold.end < prose.text.length)
    return [foundAt(block.line, prose.text.slice(bold.end).replace(/^[\s:：–—-]+/u, ""), "decision-marker", null)];
  if (!mayDecide(prose.bare)) return [];
  const whole = behindLabel(prose.bare.slice(0, 40)) === null || block.kind === "row" ? null : readDecision(prose.text);
  if (whole !== null) return [foundAt(block.line, whole.text, whole.rule, whole.heldBy)];
  return speeches.flatMap(({ start, end }) =>
    sentences(prose.bare, start, end).flatMap((span) => {
      const reading = readDecision(prose.bare.slice(span.start, span.end));
      if (reading === null) return [];
      const text = prose.text.slice(span.start, span.end);
      return [foundAt(lineAt(prose, span.start), behindLabel(text) ?? text, reading.rule, reading.heldBy)];
    }),
  );
}

function foundAt(line: number, text: string, rule: string, heldBy: string | null): FoundDecision {
  return { decision: { line, text: flatten(text) }, rule, heldBy };
}
