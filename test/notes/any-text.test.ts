import fc from "fast-check";
import { expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";
import type { Notes } from "../../src/notes/notes.ts";

const context = { timeZone: "Europe/Paris", today: "2026-11-23" };

// Pieces of notes, so that random texts reach deep into the rules; any other string is thrown in as well.
const pieces = fc.constantFrom(
  "# ",
  "## Meeting Dec 9th\n",
  "### Topic\n",
  "- ",
  "  - ",
  "1. ",
  "\n",
  "\n\n",
  "> ",
  "```\n",
  "`",
  "~~",
  "**",
  "| a | b |\n",
  "|-|-|\n",
  "- [ ] ",
  "- [x] ",
  "TODO",
  "TODO: ",
  "Ann: ",
  "@ann ",
  "(Ann) ",
  "Participants: Ann, Bob\n",
  "Action items\n",
  "Decision: ",
  "will write it",
  "by Friday",
  "#12",
  "a/b#1",
  "https://github.com/a/b/pull/1 ",
  "[x]: y\n",
  "[off]",
  "[on]",
  "<!--",
  "-->",
  "---\n",
  "--\n",
  "next meeting is Monday, January 13th 10:00 - 12:00 CET",
  "2024-02-30",
  "Feb 29th",
  "25:99",
  "\u{1F600}",
  "\r",
  "\0",
  "\u2028",
  "[",
  "](",
  "《",
);
const anyText = fc
  .array(fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

test("any text is read without an error, and every line that is named lies within it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const last = text.split(/\r\n?|\n/u).length;
      for (const line of linesOf(readNotes(text, context))) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(last);
      }
    }),
    { numRuns: 400 },
  );
});

test("nothing off the record is read", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const text = `${before.replaceAll("```", "").replaceAll("`", "")}\n[off]\nTODO: sesame\n- Sesame: sesame\n[on]\n${after}`;
      expect(JSON.stringify(readNotes(text, context)).toLowerCase()).not.toContain("sesame");
    }),
    { numRuns: 200 },
  );
});

function linesOf({ meetings }: Notes): number[] {
  return meetings.flatMap((meeting) => [
    meeting.line,
    meeting.endLine,
    ...meeting.topics.flatMap((topic) => [topic.line, ...topic.lines.map(({ line }) => line)]),
    ...[...meeting.todos, ...meeting.decisions, ...meeting.references].map(({ line }) => line),
  ]);
}
