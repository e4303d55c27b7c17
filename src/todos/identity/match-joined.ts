import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import type { Matching } from "./matching.ts";
import { weightOf } from "./wording.ts";

/** How much of a line its parts must make up for it to be nothing but them. */
const enough = 0.8;

/** Finds lines that two or more todos of the meeting were joined to: each stays itself, with the words it had. */
export function matchJoined(matching: Matching, meeting: string, entries: readonly Entry[]): void {
  const left = entries.filter((entry) => matching.todoOf(entry) === undefined);
  for (const entry of left) {
    const parts = matching
      .ofMeeting(meeting)
      .filter((todo) => todo.meeting === meeting && matching.entryOf(todo, meeting) === undefined)
      .map((todo) => ({ todo, normal: matching.wording(todo.noted.text).normal }))
      .filter(({ normal }) => normal.includes(" ") && ` ${entry.normal} `.includes(` ${normal} `));
    if (parts.length < 2 || shareOf(entry, parts) < enough) continue;
    const { line, state } = entry.noted;
    for (const { todo } of parts) matching.match(entry, todo, { ...entry, noted: { ...todo.noted, line, state } });
  }
}

function shareOf(entry: Entry, parts: readonly { readonly todo: Todo; readonly normal: string }[]): number {
  const said = new Set(parts.flatMap(({ normal }) => normal.split(" ")));
  let all = 0;
  let covered = 0;
  for (const word of new Set(entry.normal.split(" "))) {
    all += weightOf(word);
    if (said.has(word)) covered += weightOf(word);
  }
  return covered / all;
}
