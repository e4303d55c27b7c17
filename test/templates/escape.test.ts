import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { escape } from "../../src/templates/escape.ts";

const shown = (text: string) => text.replaceAll("\u200b", "∅");

test.each([
  ["OCaml 5 used on mirageos.org", "OCaml 5 used on mirageos.org"],
  ["pthread_cond_destroy() could be a stub", "pthread_cond_destroy() could be a stub"],
  ["_ says it's Linux-only, 2 * 3 = 6, a < b & c", "_ says it's Linux-only, 2 * 3 = 6, a < b & c"],
  [
    "mail hannes@example.org, or see https://x.org/a_b_(c)*",
    String.raw`mail hannes@example.org, or see https://x.org/a_b_(c)\*`,
  ],
  ["~5 minutes, C:\\temp", "~5 minutes, C:\\temp"],
])("plain words stay as they are: %s", (text, expected) => {
  expect(escape(text)).toBe(expected);
});

test.each([
  ["@hannesm and @mirage/team and @everyone", "@∅hannesm and @∅mirage/team and @∅everyone"],
  ["fixes mirage/mirage#12, closes #3, see GH-4", "fixes mirage/mirage#∅12, closes #∅3, see GH-∅4"],
  ["<@123> <img src=x> <!-- meetbot:1 --> <t:1:R>", String.raw`\<@∅123> \<img src=x> \<!-- meetbot:1 --> \<t:1:R>`],
  ["![x](http://e.org/x.png) [y](javascript:z)", String.raw`!\[x\](http://e.org/x.png) \[y\](javascript:z)`],
  ["**b** _i_ ~~s~~ ||h|| `c`", String.raw`\*\*b\*\* \_i\_ \~\~s\~\~ \|\|h\|\| \`c\``],
  ["&#64;hannesm &lt;", String.raw`\&#∅64;hannesm \&lt;`],
  [String.raw`already \*escaped\* \\`, String.raw`already \\\*escaped\\\* \\\\`],
  ["# heading", String.raw`\# heading`],
  ["- [ ] task", String.raw`\- \[ \] task`],
  ["> quote", String.raw`\> quote`],
  ["-# small", String.raw`\-# small`],
  ["1. one", String.raw`1\. one`],
  ["two\n# lines\u202e\u0007", "two # lines"],
])("what would act is made inert: %s", (text, expected) => {
  expect(shown(escape(text))).toBe(expected);
});

test("whatever the text, GitHub's Markdown shows it as it was, and nothing but text", () => {
  const markdown = new MarkdownIt({ html: true });
  const sign = fc.constantFrom(
    ...Array.from("ab1 _*~|<>&#@[](){}!\\`.-+=:;/\"'"),
    "https://x.org/a_b ",
    "GH-",
    "&amp;",
    "<b>",
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
      const text = signs.join("").replace(/\s+/g, " ").trim();
      const tokens = markdown.parse(escape(text), {});
      const inline = tokens.flatMap(({ children }) => children ?? []);
      const written = inline.map(({ content }) => content).join("");
      expect(written.replaceAll("\u200b", "")).toBe(text);
      expect(inline.every(({ type }) => type.startsWith("text"))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
