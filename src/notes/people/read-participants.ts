import type { Finding } from "../finding.ts";
import type { Placed } from "../outline.ts";
import { holdsColon } from "../text/holds-colon.ts";
import type { Block } from "../text/read-blocks.ts";
import { roleOf } from "../words/role-of.ts";
import { entryNames, hasAbsentParent, opensNames } from "./entry-names.ts";
import { isHandleOf, readHandles, type Aliases } from "./handles.ts";
import { isOfficer } from "./is-officer.ts";
import { labelledNames } from "./labelled-names.ts";
import { columnsOf, isRoleOfPeople, readRow, rowLabel, type Columns } from "./people-table.ts";
import { readNames } from "./person-names.ts";
import { sourceLines } from "./source-lines.ts";

/** Who took part, as written; `blocks` are the ones that say so and nothing else; `aliases` their initials and handles. */
export type Participants = {
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
  readonly blocks: ReadonlySet<Block>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
};

/** Whom a block that speaks of participants names: nobody, if it only tells who was not there. */
type Named = { readonly rule: string; readonly names: readonly string[]; readonly aliases?: Aliases };

/** Reads participants from a labelled line, a list, a table or nested lists, without those who sent regrets. */
export function readParticipants(placed: readonly Placed[]): Participants {
  const read = readBlocks(placed);
  const aliases = new Map<string, readonly string[]>();
  for (const [name, own] of read.flatMap(({ named }) => named.aliases ?? []))
    aliases.set(name, [...(aliases.get(name) ?? []), ...own]);
  const handles = handlesOf(aliases);

  const people = new Map<string, Finding>();
  const add = (isOfficers: boolean): void => {
    for (const { block, named } of read.filter((one) => (one.named.rule === "officer") === isOfficers))
      for (const text of named.names) {
        const key = text.toLowerCase();
        const isNamed = people.has(key) || (isOfficers && isNamedOtherwise(text, people, handles));
        if (!isNamed) people.set(key, { what: "participant", rule: named.rule, heldBy: null, line: block.line, text });
      }
  };
  add(false);
  add(true);
  const findings = [...people.values()].filter(({ text }) => !handles.has(text.toLowerCase()));
  return {
    names: findings.map(({ text }) => text),
    findings,
    blocks: new Set(read.map(({ block }) => block)),
    aliases,
  };
}

function readBlocks(placed: readonly Placed[]): { block: Block; named: Named }[] {
  const list = placed.filter(({ block, role, isHeading }) => role === "participants" && !isHeading && isItem(block));
  const ticked = list.some(({ block }) => block.checkbox === "done");
  let columns: Columns | null = null;
  return placed.flatMap((one) => {
    const { block, role, isHeading } = one;
    const named = readLine(one);
    if (named !== null) return [{ block, named }];
    if (isHeading) columns = null;
    if (isHeading) return [];
    if (isOfTable(one, columns)) {
      if (block.head) columns = columnsOf(block);
      const row = block.head ? { names: [], aliases: [] } : readRow(block, columns ?? columnsOf(block));
      return [{ block, named: { rule: "participants-table", ...row } }];
    }
    if (role === "absent") return [{ block, named: { rule: "absent", names: [] } }];
    if (role !== "participants" || (block.parent !== null && !opensNames(block.parent))) return [];
    const names = entryNames(block, list.length > 1);
    if (names.length === 0 && !opensNames(block)) return [];
    const isThere = (!ticked || block.checkbox === "done") && !hasAbsentParent(block);
    const entry = isThere ? { names, aliases: readHandles(block.prose.text) } : { names: [] };
    return [{ block, named: { rule: "participants-list", ...entry } }];
  });
}

function isItem({ kind }: Block): boolean {
  return kind === "item";
}

/** What a line says by itself, wherever it stands: by its label, or because it is all @handles. */
function readLine({ block, role, isHeading, inHead }: Placed): Named | null {
  const { text } = block.prose;
  const isSpoken = block.kind === "quotation" || isHeading || (role === "participants" && block.kind === "paragraph");
  const labelled = isSpoken ? [] : labelledNames(block, inHead || role === "participants");
  if (labelled.length > 0) return { rule: "participants-line", names: labelled, aliases: readHandles(text) };
  if (!inHead) return null;
  if ((role === null || role === "participants") && namesOfficer(block))
    return { rule: "officer", names: sourceLines(block).flatMap(officersIn) };
  if (isHeading) return null;
  if (onlyHandles.test(text)) return { rule: "handles-line", names: readNames(text) };
  const label = block.kind === "row" ? rowLabel(block) : "";
  if (!isOfficer(label) && !isRoleOfPeople(label)) return null;
  const names = roleOf(label) === "absent" ? [] : readNames(block.cells.slice(1).join(", "));
  return { rule: "participants-table", names };
}

function isOfTable({ block, role, inHead }: Placed, columns: Columns | null): boolean {
  if (block.kind !== "row") return false;
  return role === "participants" || columns?.named === true || (block.head && inHead && columnsOf(block).named);
}

function namesOfficer(block: Block): boolean {
  return holdsColon(block.prose.text) && sourceLines(block).some((line) => isOfficer(line));
}

function officersIn(line: string): readonly string[] {
  return isOfficer(line) ? readNames(line.replace(/^[^:：]*[:：]/u, "")) : [];
}

const onlyHandles = /^\s*@[\w-]{1,39}(?:\s*(?:,|&|\band\b)?\s*@[\w-]{1,39})+[\s,.]*$/u;

/** What people are called besides their names. */
function handlesOf(aliases: Participants["aliases"]): ReadonlySet<string> {
  return new Set(
    [...aliases].flatMap(([name, own]) =>
      own.map((alias) => alias.replace(/^@/u, "").toLowerCase()).filter((alias) => alias !== name.toLowerCase()),
    ),
  );
}

/** Those who lead are often named twice: as "annlee", too. */
function isNamedOtherwise(
  officer: string,
  people: ReadonlyMap<string, Finding>,
  handles: ReadonlySet<string>,
): boolean {
  return handles.has(officer.toLowerCase()) || [...people.values()].some(({ text }) => isHandleOf(officer, text));
}
