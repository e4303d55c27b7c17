import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { formatted } from "../../src/templates/formatted.ts";

const shown = (text: string) => text.replaceAll("\u200b", "∅");

test.each([
  ["the **new** `Mirage.connect` is _faster_, ~~or not~~", "the **new** `Mirage.connect` is _faster_, ~~or not~~"],
  [
    "see [the PR](https://x.org/a_b) and https://x.org/_c_/d.",
    "see [the PR](https://x.org/a_b) and https://x.org/_c_/d.",
  ],
  ["``a`b`` and [x](https://x.org/a(b)c)", "``a`b`` and [x](<https://x.org/a(b)c>)"],
  ["<https://x.org/y>", "https://x.org/y"],
])("emphasis, code and links of the pad are kept: %s", (text, expected) => {
  expect(shown(formatted(text))).toBe(expected);
});

test.each([
  ["**never closed", String.raw`\*\*never closed`],
  ["![chart](https://x.org/c.png)", "[chart](https://x.org/c.png)"],
  ["![](https://x.org/c.png)", "https://x.org/c.png"],
  ["[here](javascript:alert(1)) [there](/etc)", String.raw`\[here\](javascript:alert(1)) there`],
  ["<script>alert(1)</script>", String.raw`\<script>alert(1)\</script>`],
  ["[@team](https://x.org) and **@hannesm** fixes #1", "[@∅team](https://x.org) and **@∅hannesm** fixes #∅1"],
  ["`@hannesm #1`", "`@hannesm #1`"],
  ["# not a heading", String.raw`\# not a heading`],
  ["- [ ] not a box", String.raw`\- \[ \] not a box`],
])("and nothing else acts: %s", (text, expected) => {
  expect(shown(formatted(text))).toBe(expected);
});

test("whatever the line, what it opens it closes: text after it is plain", () => {
  const markdown = new MarkdownIt({ html: true });
  const sign = fc.constantFrom(
    ...Array.from("ab1 _*~<>&#@[](){}!\\`.-"),
    "https://x.org/a_b",
    "](https://x.org)",
    "**",
    "``",
    "<b>",
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
      const [line] = markdown.parseInline(`${formatted(signs.join(""))} END`, {});
      expect(line?.children?.at(-1)).toMatchObject({ type: "text", level: 0, content: expect.stringMatching(/END$/) });
      expect(line?.children?.some(({ type }) => type === "html_inline" || type === "image")).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
