import { inertText } from "./inert-text.ts";

/** A header's line has an end (RFC 5322, 2.1.1), and a reader's patience too. In UTF-16 code units. */
const most = 200;

/** A text as a subject: one line, without unseen signs, not too long. */
export function subjectLine(text: string): string {
  const line = inertText(text);
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
