import { clean } from "./clean.ts";

/** Gives text as a code span: shown as it is, and nothing in it acts. Its fence is longer than any run of backticks in it. */
export function codeSpan(text: string): string {
  const content = clean(text).replace(/\s+/g, " ").trim();
  if (content === "") return "";
  const fence = "`".repeat(longestRun(content) + 1);
  const room = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return fence + room + content + room + fence;
}

/** Gives text as a code block, which GitHub offers to copy; its fence is longer than any run of backticks in it. */
export function codeBlock(text: string, language: string): string {
  const content = clean(text);
  const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
