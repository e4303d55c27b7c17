import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inert } from "../../src/todos/inert.ts";
import { codeBlock } from "../../src/todos/text/code.ts";
import { whatActs } from "./what-acts.ts";

const hostile = fc.constantFrom(
  ..."@ @name @org/team #1#2 &#64; &commat; &#x40;name #12 # 12 owner/repo #12 GH-12 G H -12 gh- user# closes fixes a5c3785ed8d6a35868bc169f07e40e889087fd2e".split(
    " ",
  ),
  ..."https://github.com/a/b/issues/1 http://www.github.com/a/b/pull/2 HTTPS://GitHub.com:443/a/b/commit/a5c3785ed8 https://x@github.com/a ftp://a.b/c www.github.com/a javascript:alert(1)".split(
    " ",
  ),
  ..."< > <b> </b> <script> <img <!-- --> <!-- meetbot:0123456789 --> <details> <https://github.com/a/b/issues/3> ![ ![x]( [ ]( ](https://github.com/a/b/issues/4) [x](//github.com/a/b) ) ( [x]: /url".split(
    " ",
  ),
  ..."` `` ``` ~~~ ~~ ~ * ** _ __ \\ \\@ \\# | --- === > - + 1. 1) & && \\` $ : ! [^1] [ ] [x]".split(" "),
  "#12`` ` @name ``",
  " ",
  "  ",
  "\n",
  "\r",
  "\t",
  "\n    ",
  ..."\u200b \u200c \u200d \u202e \u2066 \u00ad \ufeff \u0000 \u001b \ud800 \u2028".split(" "),
);
const text = fc.array(
  fc.oneof({ weight: 4, arbitrary: hostile }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) }),
  { maxLength: 12 },
);

test("whatever the pad holds, made inert nothing of it acts on GitHub, in a paragraph or in a quote", () => {
  fc.assert(
    fc.property(text, fc.boolean(), (parts, html) => {
      const lines = inert(parts.join("")).split("\n");
      expect(whatActs(lines.join("\n"), { html })).toEqual([]);
      expect(whatActs(lines.map((line) => `> ${line}`).join("\n"), { html })).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("plain words stay as they are", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z ,]{0,40}$/), (words) => {
      expect(inert(words)).toBe(words.trim());
    }),
  );
});

test("a code block holds any text, and ends where it should", () => {
  fc.assert(
    fc.property(text, (parts) => {
      const block = codeBlock(parts.join(""), "markdown");
      expect(whatActs(`${block}\n\nafter`, { html: true }).map((found) => found.split(":")[0])).toEqual(["fence"]);
    }),
    { numRuns: 1000 },
  );
});
