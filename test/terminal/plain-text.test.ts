import { expect, test } from "vitest";
import { plainText } from "../../src/terminal/plain-text.ts";

test("chat Markdown becomes what a terminal reads best", () => {
  const lines = [
    "**Minutes: MirageOS meeting**",
    "- [mirage/mirage#12](https://github.com/mirage/mirage/issues/12) Cut a release",
    "- [ledger](ledger:mirage/mirage#12) has no address",
    "- [https://example.org](https://example.org) is its own name",
    "- [a page](<https://example.org/x>)",
    "`/todo list` and `a\\*b **c**` stay as they are",
    "a \\*star\\* and mirage\\_www, 4\\.9, @\u200Bada and #\u200B144",
    "~~1. Done~~ mirage/mirage#13",
  ];
  expect(plainText(lines.join("\n"))).toMatchInlineSnapshot(`
    "Minutes: MirageOS meeting
    - mirage/mirage#12 <https://github.com/mirage/mirage/issues/12> Cut a release
    - ledger has no address
    - https://example.org is its own name
    - a page <https://example.org/x>
    \`/todo list\` and \`a\\*b **c**\` stay as they are
    a *star* and mirage_www, 4.9, @ada and #144
    1. Done: mirage/mirage#13"
  `);
});
