import type { Notes } from "../../notes/notes.ts";
import { readNotes, type NotesContext } from "../../notes/read-notes.ts";
import { layOut } from "../../notes/text/lay-out.ts";
import { parseMarkdown } from "../../notes/text/markdown.ts";
import { readBlocks, type Block } from "../../notes/text/read-blocks.ts";
import { takeOutcomes } from "../../notes/text/take-outcomes.ts";
import { hiddenLines } from "./hidden-lines.ts";
import { listPoints, type ListPoint } from "./list-points.ts";
import { sourceLines, type SourceLine } from "./source-lines.ts";

/** A pad's text, and what stands where in it: what plans are made on. Lines are those of the reader, 1-based. */
export type Ground = {
  readonly text: string;
  readonly context: NotesContext;
  readonly notes: Notes;
  readonly lines: readonly SourceLine[];
  /** The lines as the reader takes them: blank where something is hidden. */
  readonly shown: readonly string[];
  readonly blocks: readonly Block[];
  readonly points: readonly ListPoint[];
  readonly hidden: readonly boolean[];
};

/** Reads a text for a plan. */
export function readGround(text: string, context: NotesContext): Ground {
  const lines = sourceLines(text);
  const shown = layOut(text).lines;
  return {
    text,
    context,
    notes: readNotes(text, context),
    lines,
    shown,
    blocks: takeOutcomes(readBlocks(shown)),
    points: listPoints(parseMarkdown(shown.join("\n")).blocks, shown),
    hidden: hiddenLines(lines.map((line) => line.text)),
  };
}

/** Whether nothing stands in a line; none is left blank by mistake, so what is hidden counts as something. */
export function isBlankLine({ lines }: Ground, line: number): boolean {
  return !/\S/u.test(lines[line - 1]?.text ?? "");
}
