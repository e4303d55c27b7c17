import type { Block } from "../text/read-blocks.ts";
import { roleOf } from "../words/role-of.ts";
import type { Aliases } from "./handles.ts";
import { cleanName } from "./person-names.ts";

/** A table's row may be labelled as a line is: "Present | Ann, Bob". */
export function rowLabel({ cells }: Block): string {
  return cells.length < 2 ? "" : `${cells[0]?.replace(/[:：]$/u, "") ?? ""}:`;
}

export function isRoleOfPeople(label: string): boolean {
  const role = roleOf(label);
  return role === "participants" || role === "absent";
}

export type Columns = {
  readonly name: number;
  readonly initials: number;
  readonly handle: number;
  readonly named: boolean;
};

export function columnsOf(head: Block): Columns {
  const find = (pattern: RegExp): number => head.cells.findIndex((cell) => pattern.test(cell.trim()));
  const name = find(/^(?:full )?(?:name|participants?|attendees?|nom|nome|nombre|who|member|person)s?$/iu);
  return {
    name: Math.max(0, name),
    initials: find(/^initials?$/iu),
    handle: find(/handle|user ?name|github|nick/iu),
    named: name !== -1,
  };
}

/** Whom a row of the table names, and by what else. */
export function readRow(
  { cells }: Block,
  { name, initials, handle }: Columns,
): { readonly names: readonly string[]; readonly aliases: Aliases } {
  const cell = cells[name] ?? "";
  const clean = cleanName(cell);
  if (clean === null && cleanName(cell.toLowerCase()) === null) return { names: [], aliases: [] };
  const shown = clean ?? cell.trim();
  const own = [cells[initials] ?? "", cells[handle] ?? ""].filter((alias) => /^@?[\p{L}\p{N}_-]{2,40}$/u.test(alias));
  return { names: [shown], aliases: [[shown, own]] };
}
