import type { ExplainedNotes } from "../notes/explain-notes.ts";
import type { Finding } from "../notes/finding.ts";
import { holdBook } from "../notes/rules/hold-book.ts";
import { ruleBook } from "../notes/rules/rule-book.ts";
import { columnsOf, cutTo, fillTo } from "../terminal/columns.ts";
import { printable } from "./printable.ts";

/** What the template of explanations shows: a line a finding, a line a near miss, and what the names mean that stand in them. */
export type ExplainView = {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** What looks like a mistake in the notes themselves. */
  readonly mistakes: readonly string[];
  readonly rules: readonly string[];
  readonly holds: readonly string[];
};

const width = 100;

/** Sets findings in columns; those of one line by one rule share a row. */
export function explainView({ notes, findings }: ExplainedNotes): ExplainView {
  const found = findings.filter(({ heldBy }) => heldBy === null);
  const missed = findings.filter(({ heldBy }) => heldBy !== null);
  return {
    found: inColumns(joined(found).map(({ line, what, rule, text }) => [String(line), what, rule, printable(text)])),
    missed: inColumns(
      joined(missed).map(({ line, what, rule, heldBy, text }) => [
        String(line),
        what,
        rule,
        heldBy ?? "",
        printable(text),
      ]),
    ),
    mistakes: inColumns(notes.diagnostics.map(({ line, rule, text }) => [String(line), rule, printable(text)])),
    rules: legend(
      findings.map(({ rule }) => rule),
      ruleBook,
    ),
    holds: legend(
      missed.flatMap(({ heldBy }) => heldBy ?? []),
      holdBook,
    ),
  };
}

function joined(findings: readonly Finding[]): readonly Finding[] {
  const rows = Map.groupBy(findings, ({ line, what, rule, heldBy }) => [line, what, rule, heldBy].join("\n"));
  return [...rows.values()].flatMap((row) => {
    const [first] = row;
    return first === undefined ? [] : [{ ...first, text: [...new Set(row.map(({ text }) => text))].join(", ") }];
  });
}

/** Rows whose cells stand below each other, the last one cut where the terminal ends. */
function inColumns(rows: readonly (readonly string[])[], side: "left" | "right" = "right"): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ""))));
  return rows.map((row) =>
    cutTo(
      width,
      row
        .map((cell, column) => fillTo(widths[column] ?? 0, cell, column === 0 ? side : "left"))
        .join("  ")
        .trimEnd(),
    ),
  );
}

function legend(
  names: readonly string[],
  book: Readonly<Record<string, { readonly says: string }>>,
): readonly string[] {
  return inColumns(
    [...new Set(names)].toSorted().map((name) => [name, book[name]?.says ?? ""]),
    "left",
  );
}
