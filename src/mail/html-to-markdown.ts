import { decodeEntities } from "./html-entities.ts";

/** Stands where a quotation begins and ends, until its lines are marked. No mail has these. */
const quoteOpens = "\uE010";
const quoteCloses = "\uE011";

/** Elements that only set marks around their text, or end a paragraph. */
const around: Readonly<Record<string, string>> = { b: "**", strong: "**", s: "~~", del: "~~", strike: "~~", code: "`" };
const paragraphs = new Set(["p", "div", "table", "ul", "ol"]);
const unseen = new Set(["script", "style", "head"]);

/** The text of an HTML mail with its headings, lists, tables, quotations and links as Markdown, for a mail that has no text part. Linear; scripts and styles are dropped. */
export function htmlToMarkdown(html: string): string {
  let result = "";
  let href: string | null = null;
  let hidden: string | null = null;
  let cells = 0;
  let isFirstRow = false;
  const lists: string[] = [];
  for (const [piece] of html.replace(/<!--[^]*?(?:-->|$)/gu, "").matchAll(/<[^<>]*>|[^<]+|</gu)) {
    const [, slash, tag] = /^<\s*(\/?)\s*([a-z][a-z\d]*)/iu.exec(piece) ?? [];
    const name = tag?.toLowerCase();
    const closing = slash === "/";
    if (hidden !== null) {
      if (closing && name === hidden) hidden = null;
      continue;
    }
    if (name === undefined) result += textOf(piece, result.endsWith("\n"));
    else if (unseen.has(name)) hidden = closing ? null : name;
    else if (/^h[1-6]$/u.test(name)) result += closing ? "\n\n" : `\n\n${"#".repeat(Number(name[1]))} `;
    else if (name === "li")
      result += closing ? "" : `\n${"   ".repeat(Math.max(0, lists.length - 1))}${lists.at(-1) ?? "- "}`;
    else if (name === "br" || name === "hr") result += name === "br" ? "\n" : "\n\n***\n\n";
    else if (name === "blockquote") result += closing ? `\n${quoteCloses}\n\n` : `\n\n${quoteOpens}\n`;
    else if (name === "tr") {
      if (!closing) cells = 0;
      else if (isFirstRow) result += `\n|${"---|".repeat(cells)}`;
      isFirstRow &&= !closing;
      result += closing ? "" : "\n|";
    } else if (name === "td" || name === "th") {
      result += closing ? " |" : " ";
      cells += closing ? 1 : 0;
    } else if (name === "a" && !closing) {
      href = /\bhref\s*=\s*["']?([^"'\s>]{1,2000})/iu.exec(piece)?.[1] ?? null;
      if (href !== null) result += "[";
    } else if (name === "a" && href !== null) {
      result += `](${decodeEntities(href)})`;
      href = null;
    } else if (paragraphs.has(name)) {
      const isList = name === "ul" || name === "ol";
      if (isList && closing) lists.pop();
      else if (isList) lists.push(name === "ol" ? "1. " : "- ");
      if (name === "table") isFirstRow = !closing;
      if (lists.length === 0 || name === "p" || name === "div") result += "\n\n";
    } else result += around[name] ?? "";
  }
  return tidy(result);
}

/** A piece of text; the ends of its lines stay, as they may be those of the notes, but none follows another. */
function textOf(piece: string, afterBreak: boolean): string {
  const text = decodeEntities(piece)
    .replace(/\s*\n\s*/gu, "\n")
    .replace(/[^\S\n]+/gu, " ");
  if (text.trim() === "") return " ";
  return afterBreak ? text.replace(/^\n/u, "") : text;
}

function tidy(text: string): string {
  return markQuotations(
    text
      .split("\n")
      .map((line) => (/^ +(?:-|1\.) /u.test(line) ? line.trimEnd() : line.trim()))
      .join("\n")
      .replace(/^( *(?:-|1\.)) *\n+(?=\S)/gmu, "$1 ") // a point whose text is a paragraph of its own
      .replace(/\n{3,}/gu, "\n\n")
      .trim(),
  );
}

/** Sets `> ` before the lines of quotations, as deep as they are. */
function markQuotations(text: string): string {
  if (!text.includes(quoteOpens)) return text;
  let depth = 0;
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    if (line === quoteOpens) depth++;
    else if (line === quoteCloses) depth = Math.max(0, depth - 1);
    else lines.push("> ".repeat(depth) + line);
  }
  return lines
    .filter(
      (line, index) =>
        !/^(?:> )+$/u.test(line) ||
        (/^> \S/u.test(lines[index - 1] ?? "") && lines[index + 1]?.startsWith("> ") === true),
    )
    .join("\n");
}
