import { notes } from "./notes-texts.ts";

/** A text to read, `length` characters long. */
export type Sample = { readonly name: string; readonly text: (length: number) => string };

const repeat =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Notes as people write them, and the worst texts we could think of. */
export const samples: readonly Sample[] = [
  ...notes,
  ...(
    [
      ["one line of words", "word and more words "],
      ["one line of digits", "1"],
      ["one line of blanks", " "],
      ["lines of digits", "12345678\n"],
      ["brackets", "["],
      ["closed brackets", "[]() "],
      ["nested brackets", "(a [b "],
      ["backticks", "` `` ``` "],
      ["pipes", "| a "],
      ["tables", "| a | b |\n|---|---|\n| c | d |\n\n"],
      ["quotation marks", '"a '],
      ["commas", ", "],
      ["colons", "a: "],
      ["dashes", " - -- "],
      ["stars", "*a "],
      ["bold", "**a** "],
      ["strikes", "~~a "],
      ["struck", "~~a~~ "],
      ["angles", "<a "],
      ["entities", "&amp; "],
      ["emoji", "😀 "],
      ["short numbers", "12 "],
      ["dates", "2024-12-09 Dec 9th "],
      ["dates, a line each", "2024-12-09\n"],
      ["month names", "December 9th "],
      ["times", "10:00 - 12:00 "],
      ["headings", "# a\n"],
      ["dated headings", "## Meeting Dec 9th\n"],
      ["points", "- a\n"],
      ["deep points", "- a\n  - b\n    - c\n      - d\n"],
      ["quotations", "> a\n"],
      ["checkboxes", "- [ ] a\n"],
      ["speakers", "? Ann: "],
      ["names", "Ann Lee, "],
      ["participants", "Participants: Ann, Bob\n"],
      ["handles", "@ann "],
      ["references", "#1 a/b#2 "],
      ["addresses", "https://github.com/a/b/pull/1 "],
      ["links", "[a](https://github.com/a/b/pull/1) "],
      ["markers", "TODO: a "],
      ["todos", "- TODO x\n"],
      ["promises", "Ann will fix it and "],
      ["promises, a sentence each", "Ann will fix it. "],
      ["unknown people", "Zoe will write it. "],
      ["due dates", "TODO x by next "],
      ["labels", "Action items:\n"],
      ["announcements", "next meeting Monday, January 13th. "],
      ["comments", "<!-- "],
      ["off the record", "[off] "],
      ["Japanese", "次回は12月9日、議事録を書く。"],
    ] as const
  ).map(([name, piece]) => ({ name, text: repeat(piece) })),
];
