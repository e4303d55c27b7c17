import * as fc from "fast-check";
import { expect, test } from "vitest";
import { htmlLine } from "../../src/templates/html-line.ts";
import { tagFaults } from "../support/tag-faults.ts";

const line = (text: string) => htmlLine(text, { links: true });

test.each([
  [
    "**bold** and _thin_, `a < b` & ~~gone~~",
    "<strong>bold</strong> and <em>thin</em>, <code>a &lt; b</code> &amp; <s>gone</s>",
  ],
  ["[the site](https://x.org/a?b=1&c)", '<a href="https://x.org/a?b=1&amp;c" rel="nofollow noopener">the site</a>'],
  [
    "https://github.com/mirage/mirage/pull/12, see mirage/mirage#13",
    '<a href="https://github.com/mirage/mirage/pull/12" rel="nofollow noopener">mirage/mirage#12</a>, see <a href="https://github.com/mirage/mirage/issues/13" rel="nofollow noopener">mirage/mirage#13</a>',
  ],
  ["![a chart](https://x.org/c.png)", '<a href="https://x.org/c.png" rel="nofollow noopener">a chart</a>'],
  ["<mailto:ada@x.org>", '<a href="mailto:ada@x.org" rel="nofollow noopener">ada@x.org</a>'],
])("emphasis, code and links of the pad are kept: %s", (text, expected) => {
  expect(line(text)).toBe(expected);
});

test.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  [
    "[a](javascript:alert(1)) [b](data:text/html,x) [c](/etc) [d](ftp://x.org)",
    "[a](javascript:alert(1)) [b](data:text/html,x) c d",
  ],
  [
    'https://x.org/"onclick="x',
    '<a href="https://x.org/%22onclick=%22x" rel="nofollow noopener">x.org/%22onclick=%22x</a>',
  ],
  ["\u202etxet\u202c \u2066a\u2069\u0000", "txet a"],
  ["a\nb\u2028c", "a b c"],
])("and nothing else acts, turns around or breaks the line: %j", (text, expected) => {
  expect(line(text)).toBe(expected);
});

test("a line of a million characters is cut, and says so", () => {
  const html = line("x".repeat(1_000_000));
  expect(html.slice(1990)).toBe("xxxxxxxxxx … (cut here: the notes have 1,000,000 characters in this line)");
});

test("whatever the line, it is made of known tags, each closed, and of escaped text; as a label it has no link", () => {
  const sign = fc.constantFrom(
    ...Array.from("ab1 _*~<>&#@[](){}!\\`.-\"'/:"),
    "https://x.org/a_b",
    "](https://x.org)",
    "](javascript:x)",
    "<a href=",
    "onload=",
    "&lt;",
    "a/b#1",
    "![",
    "**",
    "\u202e",
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.array(sign, { maxLength: 30 }), fc.array(fc.string({ unit: "binary" }))),
      fc.boolean(),
      (signs, links) => {
        const html = htmlLine(signs.join(""), { links });
        const rest = html.replace(
          /<(em|strong|s|code|a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener")>|<\/(em|strong|s|code|a)>/gi,
          "",
        );
        expect(rest).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]/);
        expect(!links && html.includes("<a ")).toBe(false);
        expect(tagFaults(html)).toEqual([]);
      },
    ),
  );
});
