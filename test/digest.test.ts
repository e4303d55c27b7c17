import * as fc from "fast-check";
import { expect, test } from "vitest";
import { digest } from "../src/digest.ts";

test("a digest stays what it is for ever, for records are named by it", () => {
  expect(digest("")).toMatchInlineSnapshot(`"ywq0dex3c3"`);
  expect(digest("announce ocaml-solo5 1.0")).toMatchInlineSnapshot(`"bj7ttm9hrk"`);
});

test("one changed sign gives another digest, and any text gives ten signs", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff })), fc.nat({ max: 0xffff }), (units, unit) => {
      const text = String.fromCharCode(...units);
      expect(digest(text)).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
      expect(digest(text + String.fromCharCode(unit))).not.toBe(digest(text));
    }),
  );
});
