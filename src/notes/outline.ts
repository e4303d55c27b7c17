import { namesMeeting } from "./divide-meetings.ts";
import type { Block } from "./text/read-blocks.ts";
import { roleOf } from "./words/role-of.ts";
import type { Role } from "./words/sections.ts";

/** A block and where it stands: under which topic, in a list of what. */
export type Placed = {
  readonly block: Block;
  readonly role: Role | null;
  readonly topic: OutlineTopic | null;
  /** A heading, or a line that serves as one. */
  readonly isHeading: boolean;
  /** The block stands before the first topic. */
  readonly inHead: boolean;
};
export type OutlineTopic = { readonly title: string; readonly line: number; readonly role: Role | null };
export type Outline = { readonly placed: readonly Placed[]; readonly title: Block | null };

/** Gives every block of a meeting its topic and its role. `titled`: the meeting's own heading is known, so the first one here is a topic. */
export function outline(blocks: readonly Block[], titled: boolean): Outline {
  const title = titled ? null : titleOf(blocks);
  const nested = blocks.some((block) => block.kind === "item" && block.depth > 0);
  const placed: Placed[] = [];
  const open: { level: number; role: Role | null }[] = [];
  let topic: OutlineTopic | null = null;
  let label: { role: Role; item: Block | null } | null = null;
  const numbered = numberedTopics(blocks, title);
  let inHead = true;
  for (const block of blocks) {
    if (block === title) continue;
    const words = pseudoHeading(block);
    const role = words === null ? null : roleOf(words);
    const opensList = block.kind !== "heading" && role !== null;
    const opensTopic =
      block.kind === "heading" || numbered.has(block) || (words !== null && role === null && isBoldLine(block));
    if (opensTopic) {
      const level = block.kind === "heading" ? block.depth : 7;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const inherited =
        open.findLast((section) => section.role !== null && inheritable.has(section.role))?.role ?? null;
      const own = role ?? inherited;
      open.push({ level, role: own });
      const text = headingTitle(block);
      if (isOfficer(text)) topic = null;
      else if (own === null || own === "agenda" || own === "notes" || own === "checklist")
        topic = { title: text, line: block.line, role: own };
      else topic = null;
      if (own === null && !isOfficer(text)) inHead = false;
      label = null;
    } else if (opensList) {
      label = { role, item: block.kind === "item" ? block : null };
    } else if (label !== null && !belongsTo(label.item, block, nested)) {
      label = null;
    }
    // what follows a rule as plain text has left a list of actions or people
    if (block.afterRule && block.kind === "paragraph" && !opensTopic) open.push({ level: 7, role: null });
    placed.push({
      block,
      role: label?.role ?? open.at(-1)?.role ?? null,
      topic,
      isHeading: opensTopic || opensList,
      inHead,
    });
  }
  return { placed, title };
}

const inheritable: ReadonlySet<Role> = new Set(["actions", "decisions", "previous", "checklist"]);

/** The words of a line that serves as a heading: "Action items:", "**Action items**"; null for others. */
function pseudoHeading(block: Block): string | null {
  if (block.kind === "heading") return headingTitle(block);
  if (block.kind !== "paragraph" && block.kind !== "item") return null;
  if (block.checkbox !== null || block.prose.text.length > 400) return null;
  const from = block.kind === "paragraph" ? (block.prose.breaks.at(-1) ?? 0) : 0;
  const text = block.prose.text.slice(from).trim();
  if (text.length > 80) return null;
  const isBold = block.prose.strong.some(
    (bold) => bold.start === from && /^[:：\s]*$/u.test(block.prose.text.slice(bold.end)),
  );
  if (from > 0 && roleOf(text) === null) return null; // only a label ends a paragraph of labels
  return /[:：]$/u.test(text) || (isBold && (from > 0 || isBoldLine(block))) ? text.replace(/[:：]$/u, "") : null;
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

/** Without nesting (mail loses it) the list after a label goes on to the next heading. */
function belongsTo(item: Block | null, block: Block, nested: boolean): boolean {
  if (item === null) return block.kind === "item" || block.kind === "row";
  return block.kind === "item" && (nested ? block.depth > item.depth : true);
}

/** "1. Build farm" with its notes below: the topics of notes that have no headings for them. */
function numberedTopics(blocks: readonly Block[], title: Block | null): ReadonlySet<Block> {
  const hasTopics = blocks.some(
    (block) =>
      block !== title && (block.kind === "heading" || isBoldLine(block)) && roleOf(headingTitle(block)) === null,
  );
  const hasNotes = blocks.some((block) => block.kind === "heading" && roleOf(headingTitle(block)) === "notes");
  if (hasTopics || hasNotes) return new Set();
  const parents = new Set(blocks.map((block) => block.parent));
  const numbered = blocks.filter((block) => block.kind === "item" && block.ordered && block.depth === 0);
  const short = numbered.filter((block) => block.prose.text.length <= 80 && block.checkbox === null);
  return new Set(numbered.length > 1 && numbered.some((block) => parents.has(block)) ? short : []);
}

/** The heading that names an undated meeting: the first one, if it stands above the others or speaks of a meeting. */
function titleOf(blocks: readonly Block[]): Block | null {
  const headings = blocks.filter((block) => block.kind === "heading");
  const [first, ...others] = headings;
  if (first === undefined || roleOf(first.prose.text) !== null) return null;
  const above = others.length > 0 && others.every((other) => other.depth > first.depth);
  return above || (namesMeeting(first.prose.text) && others.some((other) => other.depth <= first.depth)) ? first : null;
}

function headingTitle(block: Block): string {
  return block.prose.text.trim().replace(/[:：]$/u, "");
}

/** Whether the line only names who leads or writes: "Chair: Ann". */
export function isOfficer(text: string): boolean {
  return /^(?:lead|note-?\s?taker|notes by|chair|co-chair|scribe|moderator|facilitator|host|organi[sz]er|secretary|minutes by|minute taker|présidence|protokoll(?:ant)?)s?\s?[:：]/iu.test(
    text,
  );
}
