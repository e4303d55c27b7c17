import fc from "fast-check";
import { expect, test } from "vitest";
import { compareLines } from "../../src/minutes/compare-lines.ts";
import { showDifference } from "../../src/minutes/show-difference.ts";

const lines = fc.array(fc.constantFrom("a", "b", "c", "", "- d"), { maxLength: 12 });

test("what stays and went is the text before, what stays and came is the text after, and nothing is told twice", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const steps = compareLines(before, after);
      const without = (sign: string) => steps.filter((step) => step.sign !== sign).map(({ line }) => line);
      expect(without("+")).toEqual(before);
      expect(without("-")).toEqual(after);
      expect(steps.length).toBeLessThanOrEqual(before.length + after.length);
    }),
  );
});

test("a difference is short, however long the texts are, and empty where there is none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.nat(5000), (line, many) => {
      const text = `${line}\n`.repeat(many);
      expect(showDifference(text, text)).toBe("");
      const shown = showDifference(text, `${"x".repeat(1_000_00)}\n`.repeat(90));
      expect(shown.split("\n").length).toBeLessThanOrEqual(61);
      expect(shown.length).toBeLessThan(61 * 310);
    }),
    { numRuns: 20 },
  );
});

test("a change in the midst shows with what is around it", () => {
  const numbers = Array.from({ length: 20 }, (_, place) => `line ${place + 1}`);
  const after = numbers.with(4, "line five").toSpliced(15, 1);
  expect(showDifference(numbers.join("\n"), after.join("\n"))).toMatchInlineSnapshot(`
    " line 3
     line 4
    -line 5
    +line five
     line 6
     line 7
    @@
     line 14
     line 15
    -line 16
     line 17
     line 18"
  `);
});
