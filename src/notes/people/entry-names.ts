import type { Block } from "../text/read-blocks.ts";
import { roleOf } from "../words/role-of.ts";
import { isOfficer } from "./is-officer.ts";
import { cleanName, isNameLike, readNames } from "./person-names.ts";
import { sourceLines } from "./source-lines.ts";

/** One entry of a participants' list: "Ann Lee @ann (Acme)", "Chair: Ann", "Guests: Bob, Cid", or all in one line; a paragraph may hold several, a line each. */
export function entryNames(block: Block, oneEach: boolean): string[] {
  return labelledParts(block).flatMap(({ label, text }) =>
    label === null ? fromList(block, text, oneEach) : behindLabel(label, text),
  );
}

/** The lines of an entry; one without a label goes on with the line above. */
function labelledParts(block: Block): { label: string | null; text: string }[] {
  const parts: { label: string | null; text: string }[] = [];
  for (const line of sourceLines(block)) {
    if (block.prose.breaks.length > 0 && roleOf(line) === "participants") continue; // "Members" above their names
    const label = /^([^:：]{2,40})[:：](?!\/\/)\s*(.+)$/su.exec(line);
    const last = parts.at(-1);
    if (label === null && last !== undefined)
      last.text += block.prose.text.includes(",") || cleanName(line) === null ? line : `, ${line}`;
    else parts.push({ label: label?.[1] ?? null, text: label?.[2] ?? line });
  }
  return parts;
}

/** "Guests: Bob, Cid" names those behind the label, as does "AL: Ann Lee" by her initials; "Ann: Acme" names Ann. */
function behindLabel(label: string, text: string): string[] {
  const role = roleOf(label);
  if (role === "absent") return [];
  const names = readNames(text);
  if (role === "participants" || isOfficer(`${label}:`) || groups.test(label)) return names;
  if (/^\p{Lu}{2,4}$/u.test(label) && names[0] !== undefined) return [names[0]];
  const own = readNames(label);
  return own.length === 1 && names.length > 1 && !/^@|\s/u.test(own[0] ?? "") ? names : own.slice(0, 1);
}

const groups =
  /^(?:the\s)?(?:\p{L}+\s)?(?:team|council|board|committee|members?|others?|observers?|guests?|voting|non-voting|remote|in person|online)$/iu;

function fromList(block: Block, text: string, oneEach: boolean): string[] {
  const commas = text.split(",").length - 1;
  if (oneEach && commas <= 1) {
    const name = /(?:@[\w-]+\s+){1,9}@/u.test(text) ? null : cleanName(text.split(",")[0] ?? "");
    return name !== null && !/\s(?:and|&)\s/u.test(name) ? [name] : readNames(text);
  }
  return block.kind === "item" || commas > 0 || isNameLike(text) ? readNames(text) : [];
}

/** Whether names are listed under the entry: "Guests:"; under "Ann" stands what Ann said. */
export function opensNames(block: Block): boolean {
  const text = block.prose.text.slice(block.prose.breaks.at(-1) ?? 0).trim();
  return /[:：]$/u.test(text) || roleOf(text) !== null;
}

export function hasAbsentParent(block: Block): boolean {
  return block.parent !== null && roleOf(block.parent.prose.text.replace(/[:：]\s*$/u, "")) === "absent";
}
