import { expect } from "vitest";
import { applyChanges } from "../../src/plans/apply-changes.ts";
import type { PadEdit } from "../../src/plans/pad-edit.ts";

/** The reader's context of all pads here. */
export const context = { timeZone: "Europe/Paris", today: "2026-11-23" };

/** A pad written below its test's line, without the indentation; it ends in a line break. */
export function pad(text: string): string {
  const lines = text
    .replace(/^\n/u, "")
    .replace(/\n\s*$/u, "\n")
    .split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/u)));
  return lines.map((line) => line.slice(indent)).join("\n");
}

/** The pad after an edit. An edit made twice makes no difference. */
export function after(edit: PadEdit<string>, before: string): string {
  const changes = edit.plan(before);
  if (changes === null) throw new Error(`nothing to do: ${edit.obstacle(before) ?? "done"}`);
  const text = applyChanges(before, changes);
  expect(edit.plan(text)).toBeNull();
  return text;
}

/** The pad after an edit, line by line: `+` new, `-` gone. What an edit says against it stands alone. */
export function shown(edit: PadEdit<string>, before: string): string {
  if (edit.plan(before) === null) return edit.obstacle(before) ?? "done";
  return difference(before.split("\n"), after(edit, before).split("\n")).join("\n").trimEnd();
}

function difference(before: readonly string[], now: readonly string[]): string[] {
  let head = 0;
  while (head < Math.min(before.length, now.length) && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, now.length) - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const mark = (sign: string, lines: readonly string[]): string[] =>
    lines.map((line) => (line === "" && sign === " " ? "" : `${sign} ${line}`));
  return [
    ...mark(" ", before.slice(0, head)),
    ...mark("-", before.slice(head, before.length - tail)),
    ...mark("+", now.slice(head, now.length - tail)),
    ...mark(" ", now.slice(now.length - tail)),
  ];
}
