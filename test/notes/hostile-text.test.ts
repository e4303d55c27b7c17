import { expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";

const context = { timeZone: "Europe/Paris", today: "2026-11-23" };
const size = 10_000;

const hostile: readonly (readonly [string, string])[] = [
  ["brackets", "["],
  ["nested brackets", "(a ["],
  ["backticks", "` `` ``` "],
  ["pipes", "| a "],
  ["quotation marks", '"a '],
  ["commas", ", "],
  ["blanks", "  \t"],
  ["dashes", " - -- "],
  ["stars", "*a "],
  ["strikes", "~~a "],
  ["digits", "1"],
  ["short numbers", "12 "],
  ["dates", "2024-12-09 Dec 9th "],
  ["one line of words", "word and more words "],
  ["speakers", "? Ann: "],
  ["names", "Ann Lee, "],
  ["handles", "@ann "],
  ["references", "#1 a/b#2 "],
  ["addresses", "https://github.com/a/b/pull/1 "],
  ["markers", "TODO: a "],
  ["promises", "Ann will fix it and "],
  ["due dates", "TODO x by next "],
  ["sentences", "Will do it. "],
  ["comments", "<!-- "],
  ["off the record", "[off] "],
  ["dated headings", "## Meeting Dec 9th\n"],
  ["todos", "- TODO x\n"],
  ["participants", "Participants: Ann, Bob\n"],
  ["labels", "Action items:\n"],
  ["announcements", "next meeting Monday, January 13th. "],
  ["announcements, a line each", "next meeting Monday, January 13th.\n\n"],
  ["closed brackets", "[]() "],
  ["struck words", "~~a~~ "],
  ["open quotations", "“"],
  ["links", "[a](https://github.com/a/b/pull/1) "],
  ["chairs", "Chair: Ann\n\n"],
  ["todos with numbers", "- TODO a #1\n"],
  ["promises, a sentence each", "Ann will fix it. "],
  ["promises, a line each", "Ann will fix it.\n\n"],
  ["blanks between words", `a${" ".repeat(1000)}b `],
  ["meetings", "## 2024-12-09\n\n- a\n"],
];

/** Milliseconds of the quicker of two readings: the machine may be busy with other things. */
function timeOf(text: string): number {
  const times = [0, 1].map(() => {
    const start = performance.now();
    readNotes(text, context);
    return performance.now() - start;
  });
  return Math.min(...times);
}

// Markdown itself is read in linear time only nearly; a quadratic rule of ours would take sixteen times as long for four times the text, and stand out.
test.each(hostile)("%s without end are read in time that grows with the text", (_, piece) => {
  const repeated = (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).replace(/[^\n]{9000}/gu, "$&\n"); // a longer line would be cut
  const small = timeOf(repeated(size));
  const large = timeOf(repeated(4 * size));
  expect(large).toBeLessThan(Math.max(600, small * 10));
});
