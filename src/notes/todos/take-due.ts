import { findDue } from "../dates/find-due.ts";

/** Takes the due date out of a todo's words where it stands at an end; amid a sentence it belongs to them. */
export function takeDue(text: string, today: Temporal.PlainDate): { text: string; due: string | null } {
  const found = findDue(text, today);
  return found === null ? { text, due: null } : { text: without(text, found), due: found.date };
}

function without(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).replace(/^[\s.,;:]+/u, "");
  if (after !== "" && before !== "" && !/^[([]/u.test(text.slice(start))) return text;
  const kept = [before.replace(/[\s,;–—-]+$/u, ""), after].filter((part) => part !== "").join(" ");
  return kept === "" ? text : kept;
}
