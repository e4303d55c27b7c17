import type { Series } from "../../meetings/series.ts";
import type { Diagnostic } from "../../notes/diagnostics/diagnostic.ts";
import type { Templates } from "../../ports/templates.ts";
import { cut } from "../text/cut.ts";

/** Diagnostics as their template shows them. Each has all the fields; those that its rule has not are null. */
export type DiagnosticsView = {
  readonly series: string;
  /** Where people open the pad; null for a file. */
  readonly pad: string | null;
  readonly items: readonly {
    readonly line: number;
    readonly rule: Diagnostic["rule"];
    readonly text: string;
    /** ISO dates. */
    readonly date: string | null;
    readonly meeting: string | null;
    readonly first: number | null;
    readonly what: string | null;
    readonly characters: number | null;
    readonly near: string | null;
    readonly repository: string | null;
    readonly goes: string | null;
  }[];
  /** How many more there are. */
  readonly more: number;
};

/** A chair reads no more than this. */
const most = 12;
const longest = 80;

const nothing = {
  date: null,
  meeting: null,
  first: null,
  what: null,
  characters: null,
  near: null,
  repository: null,
  goes: null,
};

export function diagnosticsView(
  diagnostics: readonly Diagnostic[],
  { series, padLink }: { readonly series: Series; readonly padLink: string | null },
): DiagnosticsView {
  const items = diagnostics.slice(0, most).map((one) => ({ ...nothing, ...one, text: cut(one.text, longest) }));
  return { series: series.title, pad: padLink, items, more: diagnostics.length - items.length };
}

/** Chat Markdown; the caller splits it where it is longer than a message. */
export function renderDiagnostics(templates: Templates, view: DiagnosticsView): string {
  return templates.render("diagnostics", view);
}
