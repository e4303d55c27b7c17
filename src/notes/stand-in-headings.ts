import type { Block } from "./text/read-blocks.ts";
import { roleOf } from "./words/role-of.ts";
import type { Role } from "./words/sections.ts";

/** A line that serves as a heading: of a topic, or of a list of people, actions and the like. `words` are its own, without what ends them. */
export type StandIn = { readonly as: "topic" | "list"; readonly words: string; readonly rule: string };

/** The lines that serve as headings: "**Disks**", "Action items:", "Who is here?" above names, "1. Build farm" and, in notes that have no headings at all, plain lines above lists. */
export function findStandIns(blocks: readonly Block[], title: Block | null): ReadonlyMap<Block, StandIn> {
  const parents = new Set(blocks.map((block) => block.parent));
  const bare = blocks.every((block) => block === title || !isTopicHeading(block));
  const plain = blocks.every((block) => block === title || (block.kind !== "heading" && !isTopicHeading(block)));
  const numbered = bare ? numberedTopics(blocks, parents) : new Set<Block>();
  const found = new Map<Block, StandIn>();
  for (const [index, block] of blocks.entries()) {
    if (block === title || (block.kind !== "paragraph" && block.kind !== "item") || block.checkbox !== null) continue;
    const opensList = block.kind === "item" ? parents.has(block) : blocks[index + 1]?.kind === "item";
    if (!opensList && !numbered.has(block) && !mayEndAsLabel(block)) continue;
    const label = readLabel(block, opensList);
    const role = label === null ? null : roleOf(label);
    if (
      label !== null &&
      role !== null &&
      (endsAsLabel(block) || (label.split(" ").length <= 3 && isOpener(block, role, opensList) && !holdsNames(label)))
    )
      found.set(block, { as: "list", words: label, rule: "label" });
    else if (label !== null && isBoldLine(block))
      found.set(block, { as: "topic", words: block.prose.text, rule: "bold-line" });
    else if (numbered.has(block)) found.set(block, { as: "topic", words: block.prose.text, rule: "numbered-point" });
    else if (plain && numbered.size === 0 && opensList && isPlainTitle(block))
      found.set(block, { as: "topic", words: block.prose.text, rule: "plain-title" });
  }
  return found;
}

/** The words of a short line, or of the last line of a point above its own list; only a label ends a paragraph of labels. */
function readLabel(block: Block, opensList: boolean): string | null {
  if (block.prose.text.length > 400) return null;
  const from = block.kind === "paragraph" || opensList ? (block.prose.breaks.at(-1) ?? 0) : 0;
  const text = block.prose.text.slice(from).trim();
  if (text.length > 80 || (from > 0 && roleOf(text) === null)) return null;
  return text.replace(/[:：]$/u, "");
}

/** Whether a line can be a label, or a line in bold: most are neither, and need no closer look. */
function mayEndAsLabel({ prose }: Block): boolean {
  return prose.strong.length > 0 || /[:：]\s*$/u.test(prose.text.slice(-20)) || /\s{20}$/u.test(prose.text);
}

function endsAsLabel(block: Block): boolean {
  const text = block.prose.text.trimEnd();
  return (
    /[:：]$/u.test(text) ||
    block.prose.strong.some((bold) => bold.end === text.length && isWholeLine(block, bold.start))
  );
}

function isWholeLine(block: Block, start: number): boolean {
  return start === 0 ? isBoldLine(block) : block.prose.breaks.includes(start);
}

/** Words that open a list even without a colon: "Members present" above a list; within a list only those of people and work. */
function isOpener(block: Block, role: Role, opensList: boolean): boolean {
  return (
    opensList && (block.kind === "paragraph" || role === "participants" || role === "absent" || role === "actions")
  );
}

/** "Participants: Ann, Bob" says itself who was there: the list below it is of something else. */
function holdsNames(label: string): boolean {
  const [, before = "", behind = ""] = /^([^:：]{2,40})[:：]\s*(.+)$/su.exec(label) ?? [];
  return /\p{L}/u.test(behind) && ["participants", "absent"].includes(roleOf(before) ?? "");
}

function isBoldLine(block: Block): boolean {
  const [bold] = block.prose.strong;
  const text = block.prose.text;
  return (
    block.kind === "paragraph" &&
    bold !== undefined &&
    block.prose.strong.length === 1 &&
    bold.start === 0 &&
    /^[:：\s]*$/u.test(text.slice(bold.end)) &&
    text.length <= 80 &&
    block.prose.links.length === 0 &&
    !/[.,;!]$/u.test(text)
  );
}

function isTopicHeading(block: Block): boolean {
  return (block.kind === "heading" || isBoldLine(block)) && roleOf(block.prose.text) === null;
}

/** "1. Build farm" with its notes below: the topics of notes that have no headings for them. */
function numberedTopics(blocks: readonly Block[], parents: ReadonlySet<Block | null>): ReadonlySet<Block> {
  if (blocks.some((block) => block.kind === "heading" && roleOf(block.prose.text) === "notes")) return new Set();
  const numbered = blocks.filter((block) => block.kind === "item" && block.ordered && block.depth === 0);
  const short = numbered.filter((block) => block.prose.text.length <= 80 && block.checkbox === null);
  const next = new Map(blocks.map((block, index) => [block, blocks[index + 1]]));
  const haveNotes = numbered.some((block) => parents.has(block) || next.get(block)?.kind === "paragraph");
  return new Set(numbered.length > 1 && haveNotes ? short : []);
}

/** A short line of its own, as a title is: no sentence, no greeting, no address. */
function isPlainTitle({ kind, prose }: Block): boolean {
  const text = prose.text.trim();
  return (
    kind === "paragraph" &&
    prose.breaks.length === 0 &&
    text.length <= 70 &&
    /^[#"“\p{L}\p{N}]/u.test(text) &&
    !/[.,;!]$|^https?:|^\S+@|[:：]\s/u.test(text)
  );
}
