import type { ReleaseNotes } from "../../ports/proposal.ts";
import { clean } from "../text/clean.ts";
import { cut } from "../text/cut.ts";

/** What of a release goes into a draft, in UTF-16 code units; and how long one line may be. */
const longest = { text: 6000, line: 1000 };

/** Code, which stays as it is; links and addresses, which are read; what acts. In this order. */
const parts =
  /(?<code>`+)[^`](?:[^\n]*?[^`])?\k<code>(?!`)|!?\[(?<label>[^\]\n]*)\](?:\(\s*(?<target><[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)[^)\n]*\)|\[[^\]\n]*\])|<(?<auto>https?:\/\/[^<>\s]+)>|(?<bare>https?:\/\/[^\s<>)\]]+)|(?<at>(?<![\p{L}\p{N}.+/-])@(?=[\p{L}\p{N}]))|(?<![\p{L}\p{N}&/#.-])#(?<number>\d{1,9})\b|(?<entity>&(?=#?\w+;))|(?<html><)|(?<image>!(?=\[))/gu;

/**
 * Gives what was released as text for a draft. In Markdown nothing acts but formatting and links to the web: HTML shows as it is written,
 * images become links, nobody is called by name, and `#12` leads to the repository. As plain text only the names lose their `@`.
 */
export function releaseText({ repository, text, url }: ReleaseNotes, form: "markdown" | "plain"): string {
  const lines = clean(text)
    .split("\n")
    .map((line) => cut(line, longest.line));
  const whole = lines.join("\n").trim();
  const short = whole.length <= longest.text ? whole : cutAtLine(whole);
  const written =
    form === "plain" ? short.replace(/(?<![\p{L}\p{N}.+/-])@(?=[\p{L}\p{N}])/gu, "") : safe(short, repository);
  if (short === whole) return written;
  return `${written}\n\n${form === "plain" ? `And more: ${url}` : `And more: <${url}>`}`;
}

function cutAtLine(text: string): string {
  const head = text.slice(0, longest.text);
  return head.slice(0, Math.max(head.lastIndexOf("\n"), 0)).trimEnd() || cut(head, longest.text - 1);
}

/** A block of code stays as it is, and ends with the text; a line that names the target of links from afar is taken out. */
function safe(text: string, repository: string): string {
  let fence = "";
  const lines = text.split("\n").flatMap((line): readonly string[] => {
    const [, mark = ""] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    const isEdge = fence === "" ? mark !== "" && !/`/.test(line.trim().slice(mark.length)) : isClosing(line, fence);
    if (isEdge) fence = fence === "" ? mark : "";
    else if (fence === "") {
      if (/^\s*\[[^\]]+\]:/.test(line)) return [];
      return [line.replace(parts, (...found) => part(found, repository)).replace(/^(\s*)(---+|===+)\s*$/, "$1")];
    }
    return [line];
  });
  return [...lines, ...(fence === "" ? [] : [fence])].join("\n").trim();
}

function isClosing(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.startsWith(fence) && mark.replaceAll(fence.charAt(0), "") === "";
}

/** `found` is what `replace` hands on: the match first, its named groups last. */
function part(found: readonly unknown[], repository: string): string {
  const match = String(found[0]);
  const groups = found.at(-1);
  const named = (name: string): string | undefined => {
    const value: unknown = typeof groups === "object" && groups !== null ? Reflect.get(groups, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const number = named("number");
  if (number !== undefined) return `[#${number}](https://github.com/${repository}/issues/${number})`;
  const label = named("label");
  if (label !== undefined) return link(label, named("target") ?? "");
  if (named("at") !== undefined || named("image") !== undefined) return "";
  if (named("entity") !== undefined) return "&amp;";
  return named("html") === undefined ? match : "&lt;";
}

/** What leads elsewhere than to the web keeps its words alone. */
function link(label: string, target: string): string {
  const words = label
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/(?<![\p{L}\p{N}.+/-])@(?=[\p{L}\p{N}])/gu, "");
  const address = target.replace(/^<|>$/g, "");
  return /^https?:\/\/[^\s<>()]+$/i.test(address) ? `[${words}](${address})` : words;
}
