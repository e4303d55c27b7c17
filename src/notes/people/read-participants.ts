import type { Finding } from "../finding.ts";
import type { Placed } from "../outline.ts";
import { holdsColon } from "../text/holds-colon.ts";
import { mayFit } from "../text/may-fit.ts";
import type { Block } from "../text/read-blocks.ts";
import { roleOf } from "../words/role-of.ts";
import { isOfficer } from "./is-officer.ts";
import { cleanName, isNameLike, readNames } from "./person-names.ts";

/** Who took part, as written; `blocks` are the ones that say so and nothing else; `aliases` the initials and handles of a table. */
export type Participants = {
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
  readonly blocks: ReadonlySet<Block>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
};

/** Reads participants from a labelled line, a list, a table or nested lists, without those who sent regrets. */
export function readParticipants(placed: readonly Placed[]): Participants {
  const names = new Map<string, Finding>();
  const blocks = new Set<Block>();
  const aliases = new Map<string, readonly string[]>();
  const learn = (block: Block): void => {
    for (const [name, handle] of readHandles(block.prose.text))
      aliases.set(name, [...(aliases.get(name) ?? []), handle]);
  };
  const add = (found: readonly string[], rule: string, line: number): void => {
    for (const name of found) {
      const finding: Finding = { what: "participant", rule, heldBy: null, line, text: name };
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), finding);
    }
  };
  const list = placed.filter(
    ({ block, role, isHeading }) => role === "participants" && !isHeading && block.kind === "item",
  );
  const officers: { readonly name: string; readonly line: number }[] = [];
  const ticked = list.some(({ block }) => block.checkbox === "done");
  let columns: Columns | null = null;
  for (const { block, role, isHeading, inHead } of placed) {
    const labelled =
      block.kind === "quotation" || isHeading || (role === "participants" && block.kind === "paragraph")
        ? []
        : labelledNames(block, inHead || role === "participants");
    if (labelled.length > 0) {
      add(labelled, "participants-line", block.line);
      learn(block);
      blocks.add(block);
    } else if (inHead && (role === null || role === "participants") && namesOfficer(block)) {
      for (const line of sourceLines(block))
        if (isOfficer(line))
          officers.push(...readNames(line.replace(/^[^:：]*[:：]/u, "")).map((name) => ({ name, line: block.line })));
      blocks.add(block);
    } else if (isHeading) {
      columns = null;
    } else if (inHead && onlyHandles.test(block.prose.text)) {
      add(readNames(block.prose.text), "handles-line", block.line);
      blocks.add(block);
    } else if (block.kind === "row" && inHead && (isOfficer(rowLabel(block)) || isRoleOfPeople(rowLabel(block)))) {
      if (roleOf(rowLabel(block)) !== "absent")
        add(readNames(block.cells.slice(1).join(", ")), "participants-table", block.line);
      blocks.add(block);
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
      if ((!ticked || block.checkbox === "done") && !hasAbsentParent(block)) {
        add(entry, "participants-list", block.line);
        learn(block);
      }
    }
  }
  const handles = new Set(
    [...aliases].flatMap(([name, own]) =>
      own.map((alias) => alias.replace(/^@/u, "").toLowerCase()).filter((alias) => alias !== name.toLowerCase()),
    ),
  );
  const isNamedAlready = (officer: string): boolean =>
    handles.has(officer.toLowerCase()) || [...names.values()].some(({ text }) => isHandleOf(officer, text));
  for (const { name, line } of officers) if (!isNamedAlready(name)) add([name], "officer", line);
  const findings = [...names.values()].filter(({ text }) => !handles.has(text.toLowerCase()));
  return { names: findings.map(({ text }) => text), findings, blocks, aliases };

  function addRow(row: Block, { name, initials, handle }: Columns): void {
    const cell = row.cells[name] ?? "";
    const found = cleanName(cell) ?? cleanName(cell.toLowerCase());
    if (found === null) return;
    const shown = cleanName(cell) ?? cell.trim();
    add([shown], "participants-table", row.line);
    aliases.set(
      shown,
      [row.cells[initials], row.cells[handle]]
        .filter((alias) => alias !== undefined && /^@?[\p{L}\p{N}_-]{2,40}$/u.test(alias))
        .map((alias) => alias ?? ""),
    );
  }
}

/** "Ann Lee (annl)", "Ann Lee @annl": the names with what else these people are called. */
function readHandles(text: string): [string, string][] {
  return [
    ...text
      .slice(0, 5000)
      .matchAll(/(?<![@\w-])(\p{Lu}[^,;:()（）@\n]{1,40}?)\s*(?:[(（]@?([\w-]{2,39})[)）]|@([\w-]{2,39}))/gu),
  ].flatMap(([, written = "", inBrackets, atSign]) => {
    const name = cleanName(written);
    const handle = inBrackets ?? atSign;
    return name === null || handle === undefined ? [] : [[name, handle] satisfies [string, string]];
  });
}

function namesOfficer(block: Block): boolean {
  return holdsColon(block.prose.text) && sourceLines(block).some((line) => isOfficer(line));
}

/** Whether "annlee" is what Ann, or Ann Lee, calls herself: those who lead are often named twice. */
function isHandleOf(handle: string, name: string): boolean {
  const [first = "", ...others] = name.toLowerCase().split(" ");
  const login = handle.toLowerCase();
  return (
    !login.includes(" ") &&
    ((first.length > 3 && login.startsWith(first)) || login === `${first.charAt(0)}${others.at(-1) ?? "?"}`)
  );
}

const onlyHandles = /^\s*@[\w-]{1,39}(?:\s*(?:,|&|\band\b)?\s*@[\w-]{1,39})+[\s,.]*$/u;

/** A table's row may be labelled as a line is: "Present | Ann, Bob". */
function rowLabel({ cells }: Block): string {
  return cells.length < 2 ? "" : `${cells[0]?.replace(/[:：]$/u, "") ?? ""}:`;
}

function isRoleOfPeople(label: string): boolean {
  const role = roleOf(label);
  return role === "participants" || role === "absent";
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
  const { text, breaks } = block.prose;
  if (!anyLabel && !((breaks.length > 0 || holdsColon(text)) && mayBeLabelled.test(text))) return [];
  let list = "";
  let taking = false;
  let wasName = false;
  const lines = sourceLines(block);
  const hasBareLabel = lines.length > 1 && roleOf(lines[0] ?? "") === "participants";
  if (!hasBareLabel && !holdsColon(block.prose.text)) return [];
  for (const [index, line] of lines.entries()) {
    const isBareLabel = index === 0 && hasBareLabel;
    const label = /^\s*([^:：]{2,40}?)\s*[:：](?!\/\/)\s*(.*)$/su.exec(isBareLabel ? `${line.trim()}:` : line);
    const role = label?.[1] === undefined ? null : roleOf(label[1]);
    if (label !== null) taking = role === "participants" && (anyLabel || strongLabel.test(label[1] ?? ""));
    const isName = label === null && isNameLike(line.trim());
    if (taking) list += label !== null ? `, ${label[2] ?? ""}` : isName || wasName ? `, ${line}` : line;
    wasName = isName;
  }
  return list === "" ? [] : readNames(list);
}

const strongLabel =
  /^(?:participants?|attendees|in attendance|present|présents|teilnehmer|anwesend|partecipanti|presenti|participantes|asistentes|参加者|出席者)/iu;

const mayBeLabelled = mayFit([strongLabel]);

function sourceLines(block: Block): string[] {
  const cuts = [0, ...block.prose.breaks, block.prose.text.length];
  return cuts.slice(0, -1).map((from, index) => block.prose.text.slice(from, cuts[index + 1]));
}

/** One entry of a participants' list: "Ann Lee @ann (Acme)", "Chair: Ann", "Guests: Bob, Cid", or all in one line; a paragraph may hold several, a line each. */
function fromEntry(block: Block, oneEach: boolean): string[] {
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
function opensNames(block: Block): boolean {
  const text = block.prose.text.slice(block.prose.breaks.at(-1) ?? 0).trim();
  return /[:：]$/u.test(text) || roleOf(text) !== null;
}

function hasAbsentParent(block: Block): boolean {
  return block.parent !== null && roleOf(block.parent.prose.text.replace(/[:：]\s*$/u, "")) === "absent";
}
