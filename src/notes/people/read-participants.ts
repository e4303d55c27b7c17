import { isOfficer, type Placed } from "../outline.ts";
import type { Block } from "../text/read-blocks.ts";
import { roleOf } from "../words/role-of.ts";
import { cleanName, isNameLike, readNames } from "./person-names.ts";

/** Who took part, as written; `blocks` are the ones that say so and nothing else; `aliases` the initials and handles of a table. */
export type Participants = {
  readonly names: readonly string[];
  readonly blocks: ReadonlySet<Block>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
};

/** Reads participants from a labelled line, a list, a table or nested lists, without those who sent regrets. */
export function readParticipants(placed: readonly Placed[]): Participants {
  const names = new Map<string, string>();
  const blocks = new Set<Block>();
  const aliases = new Map<string, readonly string[]>();
  const add = (found: readonly string[]): void => {
    for (const name of found) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  };
  const list = placed.filter(
    ({ block, role, isHeading }) => role === "participants" && !isHeading && block.kind === "item",
  );
  const ticked = list.some(({ block }) => block.checkbox === "done");
  let columns: Columns | null = null;
  for (const { block, role, isHeading, inHead } of placed) {
    const labelled =
      block.kind === "quotation" || isHeading ? [] : labelledNames(block, inHead || role === "participants");
    if (labelled.length > 0) {
      add(labelled);
      blocks.add(block);
    } else if (inHead && isOfficer(block.prose.text)) {
      for (const line of sourceLines(block)) if (isOfficer(line)) add(readNames(line.replace(/^[^:：]*[:：]/u, "")));
      blocks.add(block);
    } else if (isHeading) {
      columns = null;
    } else if (
      block.kind === "row" &&
      (role === "participants" || (block.head && inHead && columnsOf(block).named) || columns?.named === true)
    ) {
      if (block.head) columns = columnsOf(block);
      else addRow(block, columns ?? columnsOf(block));
      blocks.add(block);
    } else if (role === "absent") {
      blocks.add(block);
    } else if (role === "participants" && (block.parent === null || opensNames(block.parent))) {
      const entry = fromEntry(block, list.length > 1);
      if (entry.length > 0 || opensNames(block)) blocks.add(block);
      if ((!ticked || block.checkbox === "done") && !hasAbsentParent(block)) add(entry);
    }
  }
  return { names: [...names.values()], blocks, aliases };

  function addRow(row: Block, { name, initials, handle }: Columns): void {
    const found = cleanName(row.cells[name] ?? "");
    if (found === null) return;
    add([found]);
    aliases.set(
      found,
      [row.cells[initials], row.cells[handle]]
        .filter((alias) => alias !== undefined && /^@?[\p{L}\p{N}_-]{2,40}$/u.test(alias))
        .map((alias) => alias ?? ""),
    );
  }
}

type Columns = { readonly name: number; readonly initials: number; readonly handle: number; readonly named: boolean };

function columnsOf(head: Block): Columns {
  const find = (pattern: RegExp): number => head.cells.findIndex((cell) => pattern.test(cell.trim()));
  const name = find(/^(?:full )?(?:name|participants?|attendees?|nom|nome|nombre|who|member|person)s?$/iu);
  return {
    name: Math.max(0, name),
    initials: find(/^initials?$/iu),
    handle: find(/handle|user ?name|github|nick/iu),
    named: name !== -1,
  };
}

/** The names behind "Participants:"; several labels may share a paragraph, each on a line of its own. A bare label with nothing behind it names nobody. */
function labelledNames(block: Block, anyLabel: boolean): string[] {
  let list = "";
  let taking = false;
  for (const line of sourceLines(block)) {
    const label = /^\s*([^:：]{2,40}?)\s*[:：](?!\/\/)\s*(.*)$/su.exec(line);
    const role = label?.[1] === undefined ? null : roleOf(label[1]);
    if (label !== null) taking = role === "participants" && (anyLabel || strongLabel.test(label[1] ?? ""));
    if (taking) list += label === null ? line : `, ${label[2] ?? ""}`;
  }
  return readNames(list);
}

const strongLabel =
  /^(?:participants?|attendees|in attendance|present|présents|teilnehmer|anwesend|partecipanti|presenti|participantes|asistentes|参加者|出席者)/iu;

function sourceLines(block: Block): string[] {
  const cuts = [0, ...block.prose.breaks, block.prose.text.length];
  return cuts.slice(0, -1).map((from, index) => block.prose.text.slice(from, cuts[index + 1]));
}

/** One entry of a participants' list: "Ann Lee @ann (Acme)", "Chair: Ann", "Guests: Bob, Cid", or all in one line. */
function fromEntry(block: Block, oneEach: boolean): string[] {
  const text = block.prose.text;
  const label = /^([^:：]{2,40})[:：]\s*(.+)$/su.exec(text);
  if (label !== null) {
    const role = roleOf(label[1] ?? "");
    if (role === "absent") return [];
    if (role === "participants" || isOfficer(text)) return readNames(label[2] ?? "");
    const [own] = readNames(label[1] ?? "");
    return own === undefined ? [] : [own];
  }
  const commas = text.split(",").length - 1;
  if (oneEach && commas <= 1) {
    const name = cleanName(text.split(",")[0] ?? "");
    return name !== null && !/\s(?:and|&)\s/u.test(name) ? [name] : readNames(text);
  }
  return block.kind === "item" || commas > 0 || isNameLike(text) ? readNames(text) : [];
}

/** Whether names are listed under the entry: "Guests:"; under "Ann" stands what Ann said. */
function opensNames(block: Block): boolean {
  const text = block.prose.text.trim();
  return /[:：]$/u.test(text) || roleOf(text) !== null;
}

function hasAbsentParent(block: Block): boolean {
  return block.parent !== null && roleOf(block.parent.prose.text.replace(/[:：]\s*$/u, "")) === "absent";
}
