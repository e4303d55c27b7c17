import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wrapText } from "../../src/mail-text/wrap.ts";

test("lines are broken at 72, points go on below their first word, and addresses stay whole", () => {
  const text = `Hello,

the next MirageOS meeting is on Monday 13 January 2025, 10:00–12:00 (Europe/Paris), see you there.

- Hannes: the second commit is to not use opam-monorepo -- let us briefly remind ourselves that a unikernel has a custom libc
  - see https://github.com/mirage/ocaml-solo5/pull/144/files#diff-b335630551682c19a781afebcf4d07bf978fb1f8ac04c6bf87428ed5106870f5
10. ten points make a list of ten points, and the tenth of them goes on here, below
  plain text that is indented keeps its indent on every line, and that is why it is so long`;
  expect(wrapText(text)).toMatchInlineSnapshot(`
    "Hello,

    the next MirageOS meeting is on Monday 13 January 2025, 10:00–12:00
    (Europe/Paris), see you there.

    - Hannes: the second commit is to not use opam-monorepo -- let us
      briefly remind ourselves that a unikernel has a custom libc
      - see
        https://github.com/mirage/ocaml-solo5/pull/144/files#diff-b335630551682c19a781afebcf4d07bf978fb1f8ac04c6bf87428ed5106870f5
    10. ten points make a list of ten points, and the tenth of them goes on
        here, below
      plain text that is indented keeps its indent on every line, and that
      is why it is so long"
  `);
});

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zé漢😀.,:()-]{1,14}$/u) },
  { weight: 1, arbitrary: fc.webUrl() },
  { weight: 1, arbitrary: fc.string({ minLength: 60, maxLength: 120, unit: "grapheme" }) },
);
const line = fc
  .tuple(
    fc.constantFrom("", "", "  ", "    ", "\t", " ".repeat(60)),
    fc.constantFrom("", "- ", "* ", "12. ", "> "),
    fc.array(word, { maxLength: 30 }),
  )
  .map(([indent, mark, words]) => indent + mark + words.join(" "));
const anyText = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

const words = (text: string): readonly string[] => text.split(/[ \t\n]+/).filter((one) => one !== "");

test("nothing but blanks is changed, and no line is longer than 72 unless it is one word", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const wrapped = wrapText(text);
      expect(words(wrapped)).toEqual(words(text));
      for (const broken of wrapped.split("\n")) {
        if (Array.from(broken).length <= 72) continue;
        const [, rest = ""] = /^[ \t]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?(.*)$/s.exec(broken) ?? [];
        expect(words(rest).length).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
});

test("what was wrapped is not wrapped differently again, and blank lines stay", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 40 }), { maxLength: 6 }), (lines) => {
      const once = wrapText(lines.map((one) => one.join(" ")).join("\n"));
      expect(wrapText(once)).toBe(once);
      expect(once.split("\n").filter((one) => one === "").length).toBe(
        lines.length === 0 ? 1 : lines.filter((one) => one.length === 0).length,
      );
    }),
  );
});

test("a million signs in a line are wrapped in time that grows with them", () => {
  const started = performance.now();
  wrapText(`- ${"word ".repeat(200_000)}\n${"x".repeat(1_000_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
