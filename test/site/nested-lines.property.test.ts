import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nestedLines } from "../../src/site/nested-lines.ts";
import { tagFaults } from "../support/tag-faults.ts";

/** The lists as the template writes them. */
function written(depths: readonly number[]): string {
  const { lines, ends } = nestedLines(depths.map((depth, place) => ({ depth, place })));
  const parts = lines.map(({ opens, closes, follows, place }) =>
    [...closes.map(() => "</li></ul>"), opens ? "<ul>" : "", follows ? "</li>" : "", `<li>${place}`].join(""),
  );
  return [...parts, ...ends.map(() => "</li></ul>")].join("");
}

test("lines stand in lists by their depth, one that skips a depth below the line before it", () => {
  expect(written([0, 1, 1, 3, 0])).toBe(
    "<ul><li>0<ul><li>1</li><li>2<ul><li>3</li></ul></li></ul></li><li>4</li></ul>",
  );
});

test("whatever the depths, every list and item is closed, and each line stands there once in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), (depths) => {
      const html = written(depths);
      expect(tagFaults(html)).toEqual([]);
      expect(html.match(/\d+/g) ?? []).toEqual(depths.map((_, place) => String(place)));
    }),
  );
});
