import { namesMeeting } from "./divide-meetings.ts";
import { isOfficer } from "./people/is-officer.ts";
import { cleanName } from "./people/person-names.ts";
import { findStandIns } from "./stand-in-headings.ts";
import { proseLines } from "./text/prose.ts";
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
export type OutlineTopic = {
  readonly title: string;
  readonly line: number;
  readonly role: Role | null;
  /** The rule that made the line a topic. */
  readonly rule: string;
};
export type Outline = { readonly placed: readonly Placed[]; readonly title: Block | null };

/** Gives every block of a meeting its topic and its role. `titled`: the meeting's own heading is known, so the first one here is a topic. */
export function outline(blocks: readonly Block[], titled: boolean): Outline {
  const title = titled ? null : titleOf(blocks);
  const nested = blocks.some((block) => block.kind === "item" && block.depth > 0);
  const placed: Placed[] = [];
  const open: { level: number; role: Role | null }[] = [];
  let topic: OutlineTopic | null = null;
  let label: { role: Role; block: Block } | null = null;
  const parents = new Set(blocks.map(({ parent }) => parent));
  const standIns = findStandIns(blocks, title);
  let inHead = true;
  for (const block of blocks) {
    if (block === title) continue;
    const standIn = standIns.get(block);
    const words = block.kind === "heading" ? block.prose.text : standIn?.words;
    const role = words === undefined ? null : roleOf(words);
    const opensTopic = block.kind === "heading" || standIn?.as === "topic";
    const opensList = standIn?.as === "list";
    if (opensTopic) {
      const level = block.kind === "heading" ? block.depth : 7;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const inherited =
        open.findLast((section) => section.role !== null && inheritable.has(section.role))?.role ?? null;
      const own = role ?? inherited;
      open.push({ level, role: own });
      const text = titleText(words ?? "");
      if (isOfficer(text)) topic = null;
      else if (own === null || own === "agenda" || own === "notes" || own === "checklist")
        topic = { title: text, line: block.line, role: own, rule: standIn?.rule ?? "heading" };
      else topic = null;
      if (own === null && !isOfficer(text)) inHead = false;
      label = null;
    } else if (opensList) {
      label = { role: role ?? "notes", block };
    } else if (label !== null && !belongsTo(label.block, block, nested, parents)) {
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

/** Without nesting (mail loses it) the list after a label goes on to the next heading. */
function belongsTo(label: Block, block: Block, nested: boolean, parents: ReadonlySet<Block | null>): boolean {
  if (label.quoted !== block.quoted) return false;
  if (label.kind !== "item") return block.kind === "item" || block.kind === "row" || isListOfNames(label, block);
  if (block.kind !== "item") return false;
  if (!nested || block.depth > label.depth) return true;
  const ofPeople = roleOf(label.prose.text.replace(/[:：]\s*$/u, "")) === "participants";
  return ofPeople && !parents.has(label) && isName(block); // "**Attendees:**" in one list, their names in the next
}

function isName({ prose, checkbox }: Block): boolean {
  const isSure = /^@[\w-]+$|^\p{Lu}\S+(?:\s\p{Lu}\S+)+$/u.test(prose.text.trim());
  return checkbox === null && isSure && cleanName(prose.text) !== null && roleOf(prose.text) === null;
}

/** A paragraph of names, one a line, right below its label. */
function isListOfNames(label: Block, block: Block): boolean {
  if (block.kind !== "paragraph" || block.line > label.endLine + 2) return false;
  return proseLines(block.prose).every((line) => cleanName(line) !== null && roleOf(line) === null);
}

/** The heading that names an undated meeting: the first one, if it stands above the others or speaks of a meeting. */
function titleOf(blocks: readonly Block[]): Block | null {
  const headings = blocks.filter((block) => block.kind === "heading");
  const [first, ...others] = headings;
  if (first === undefined || roleOf(first.prose.text) !== null) return null;
  const second = blocks[blocks.indexOf(first) + 1];
  if (second !== undefined && (isOfficer(second.prose.text) || roleOf(second.prose.text) === "participants"))
    return first;
  const above = others.length > 0 && others.every((other) => other.depth > first.depth);
  return above || (namesMeeting(first.prose.text) && others.some((other) => other.depth <= first.depth)) ? first : null;
}

function titleText(words: string): string {
  return words.trim().replace(/(?<!\.)[:：.]$/u, "");
}
