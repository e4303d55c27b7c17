import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitMessage } from "../../src/minutes/split.ts";

const bare = (text: string) => text.replace(/\s/g, "");
const parts = (text: string, limit: number) => splitMessage(text, limit).join("\n════\n");

test("a text that fits is one part, an empty one none", () => {
  expect(splitMessage("one\n\ntwo", 8)).toEqual(["one\n\ntwo"]);
  expect(splitMessage(" \n", 8)).toEqual([]);
});

test("it is cut before a heading", () => {
  const text =
    "**One**\n- first point\n- second point\n\n**Two**\n- third point\n- fourth point\n\n**Three**\n- fifth point";
  expect(parts(text, 56)).toMatchInlineSnapshot(`
    "**One**
    - first point
    - second point
    ════
    **Two**
    - third point
    - fourth point
    ════
    **Three**
    - fifth point"
  `);
});

test("a heading goes with what it heads, even if the part before is then short", () => {
  expect(splitMessage("- a a a\n\n**Head**\n- bbbbbbbbbb", 22)).toEqual(["- a a a", "**Head**\n- bbbbbbbbbb"]);
});

test("a long list is cut between its outermost items", () => {
  expect(parts("- one\n  - one and a half\n- two\n  - two and a half\n- three", 34)).toMatchInlineSnapshot(`
    "- one
      - one and a half
    ════
    - two
      - two and a half
    - three"
  `);
});

test("a long line is cut between words, not within a link, code or address", () => {
  const text = "see [the pull request](https://x.org/1) and `some long code here` and https://x.org/a/long/address now";
  expect(parts(text, 45)).toMatchInlineSnapshot(`
    "see [the pull request](https://x.org/1) and
    ════
    \`some long code here\` and
    ════
    https://x.org/a/long/address now"
  `);
});

test("what is longer than a part is torn, but no character is", () => {
  expect(parts("🐫".repeat(4), 3)).toMatchInlineSnapshot(`
    "🐫
    ════
    🐫
    ════
    🐫
    ════
    🐫"
  `);
});

test("whatever the text, no part is too long or empty, and nothing but blanks is lost", () => {
  const piece = fc.oneof(
    fc.constantFrom("word ", "\n", "\n\n", "- item\n", "  - sub\n", "# Heading\n", "**Bold**\n", "x".repeat(30)),
    fc.constantFrom(
      "[link text](https://x.org/y)",
      "`code span`",
      "```\nfence\n```\n",
      "https://x.org/address",
      "<t:1:F>",
    ),
    fc.constantFrom("🐫", "`", "**", "["),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 2, max: 80 }), (pieces, limit) => {
      const text = pieces.join("");
      const split = splitMessage(text, limit);
      expect(bare(split.join(""))).toBe(bare(text));
      expect(split.filter((part) => part.length > limit || part.trim() === "")).toEqual([]);
      expect(split.join("").isWellFormed()).toBe(true);
      expect(split.filter((part) => !part.isWellFormed())).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("links and code that fit are never torn", () => {
  const piece = fc.constantFrom(
    "word ",
    "\n",
    "- item ",
    "[link text](https://x.org/y) ",
    "`code span` ",
    "<https://x.org/z> ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 30, max: 90 }), (pieces, limit) => {
      const torn = splitMessage(pieces.join(""), limit).filter((part) =>
        /\[link text(?!\]\(https:\/\/x\.org\/y\))|<https(?!:\/\/x\.org\/z>)|`code$|^span/.test(part),
      );
      expect(torn).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a hostile text of a hundred thousand signs is split within a second", () => {
  const started = performance.now();
  for (const sign of ["`", "[", "**", "<", "[a](", "` "]) splitMessage(sign.repeat(50_000), 2000);
  expect(performance.now() - started).toBeLessThan(1000);
});
