import type { Token } from "markdown-it";
import { compact } from "./compact.ts";
import { parseMarkdown } from "./markdown.ts";
import { plainProse } from "./plain-prose.ts";
import { proseFrom, type Prose } from "./prose.ts";
import { readProse } from "./read-prose.ts";
import { splitEntries } from "./split-entries.ts";

/** One heading, point of a list, paragraph or table row. Lines are 1-based. */
export type Block = {
  readonly kind: "heading" | "item" | "paragraph" | "row" | "quotation";
  readonly line: number;
  readonly endLine: number;
  /** It is a point of a list, also of one that is quoted. */
  readonly listed: boolean;
  readonly quoted: boolean;
  /** Nesting in lists, 0 outermost; for a heading its level. */
  readonly depth: number;
  readonly ordered: boolean;
  readonly checkbox: "open" | "done" | null;
  readonly prose: Prose;
  /** The cells of a table row, else empty. */
  readonly cells: readonly string[];
  /** A table's first row. */
  readonly head: boolean;
  /** The point in whose list this one stands. */
  readonly parent: Block | null;
  /** A horizontal rule stands right above. */
  readonly afterRule: boolean;
};

const checkbox = /^\[([ xX✓✔_-]?)\](?:[\s:]+|$)/u;
/** The blocks of Markdown lines, in their order; code blocks are left out. */
export function readBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const parents: (Block | null)[] = [];
  const lists: boolean[] = [];
  let quotations = 0;
  let itemLines: readonly [number, number] | null = null;
  let row: { line: number; cells: Prose[]; head: boolean } | null = null;
  let head = false;
  let heading = 0;
  let afterRule = false;

  const markdown = parseMarkdown(lines.join("\n"));

  const add = (token: Token): void => {
    const line = (token.map?.[0] ?? 0) + 1;
    const endLine = Math.max(line, token.map?.[1] ?? line);
    const content = compact(token.content);
    const prose = plainProse(content, line, markdown.labels) ?? readProse(markdown.inline(content), line);
    if (row !== null) return void row.cells.push(prose);
    const isItem: boolean = itemLines !== null;
    const kind = quotations > 0 ? "quotation" : heading > 0 ? "heading" : isItem ? "item" : "paragraph";
    const parent = kind === "item" ? (parents.at(-2) ?? null) : (parents.at(-1) ?? null);
    const isText = kind === "item" || kind === "paragraph" || kind === "quotation";
    for (const [index, part] of (isText ? splitEntries(prose) : [prose]).entries()) {
      const box = isText ? checkbox.exec(part.bare) : null;
      const block: Block = {
        kind,
        listed: isItem,
        quoted: quotations > 0,
        line: part.line,
        endLine,
        depth: heading > 0 ? heading : Math.max(0, parents.length - 1),
        ordered: lists.at(-1) ?? false,
        checkbox: box === null ? null : /[xX✓✔]/u.test(box[1] ?? "") ? "done" : "open",
        prose: proseFrom(part, box?.[0].length ?? 0),
        cells: [],
        head: false,
        parent,
        afterRule: afterRule && index === 0,
      };
      blocks.push(block);
      if (isItem && index === 0) parents[parents.length - 1] = block;
    }
    afterRule = false;
    itemLines = null;
  };

  for (const token of markdown.blocks) {
    switch (token.type) {
      case "heading_open":
        heading = Number(token.tag.slice(1));
        break;
      case "heading_close":
        heading = 0;
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        lists.push(token.type === "ordered_list_open");
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop();
        break;
      case "list_item_open":
        parents.push(parents.at(-1) ?? null);
        itemLines = token.map;
        break;
      case "list_item_close":
        parents.pop();
        itemLines = null;
        break;
      case "blockquote_open":
        quotations++;
        break;
      case "blockquote_close":
        quotations--;
        break;
      case "thead_open":
        head = true;
        break;
      case "thead_close":
        head = false;
        break;
      case "hr":
        afterRule = true;
        break;
      case "tr_open":
        row = { line: (token.map?.[0] ?? 0) + 1, cells: [], head };
        break;
      case "tr_close":
        if (row !== null) blocks.push(rowBlock(row));
        row = null;
        break;
      case "inline":
        add(token);
        break;
      default: // opening and closing of what carries no structure for notes
    }
  }
  return blocks;
}

function rowBlock(row: { line: number; cells: readonly Prose[]; head: boolean }): Block {
  const [first] = row.cells;
  const joined: Prose = {
    text: row.cells.map((cell) => cell.text).join(" | "),
    bare: row.cells.map((cell) => cell.bare).join(" | "),
    links: [],
    strong: first?.strong ?? [],
    struck: row.cells.some((cell) => cell.struck),
    line: row.line,
    breaks: [],
  };
  let offset = 0;
  const links = row.cells.flatMap((cell) => {
    const shifted = cell.links.map((link) => ({ ...link, start: link.start + offset, end: link.end + offset }));
    offset += cell.text.length + 3;
    return shifted;
  });
  return {
    kind: "row",
    listed: false,
    quoted: false,
    line: row.line,
    endLine: row.line,
    depth: 0,
    ordered: false,
    checkbox: null,
    prose: { ...joined, links },
    cells: row.cells.map((cell) => cell.text.trim()),
    head: row.head,
    parent: null,
    afterRule: false,
  };
}
