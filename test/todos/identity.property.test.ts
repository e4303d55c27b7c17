import * as fc from "fast-check";
import { expect, test } from "vitest";
import { counterexample } from "./model/counterexample.ts";
import { edit } from "./model/edits.ts";
import { firstPad } from "./model/first-pad.ts";
import { createSecretary, type Step } from "./model/secretary.ts";

const step: fc.Arbitrary<Step> = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  kept: fc.nat({ max: 6 }),
  person: fc.nat({ max: 15 }),
});
const quiet: Step = { edits: [], kept: 0, person: 0 };

test("whatever people do to a pad, each todo stays itself, no two become one, and nothing is filed twice", () => {
  const life = fc.property(firstPad, fc.array(step, { maxLength: 6 }), (pad, steps) => {
    const secretary = createSecretary(pad);
    for (const next of [quiet, ...steps]) secretary.read(next);
  });
  expect(counterexample(life, 150)).toBe("");
});

test("in which order the edits between two readings were made does not matter for what is filed or asked", () => {
  const lives = fc.property(firstPad, fc.array(step, { maxLength: 3 }), (pad, steps) => {
    const [one, other] = [createSecretary(pad), createSecretary(pad)];
    for (const { edits, kept } of [quiet, ...steps]) {
      one.read({ edits, kept, person: 0 });
      other.read({ edits: edits.toReversed(), kept, person: 0 });
      if (one.lines() !== other.lines()) return;
      const [heard, heardThen] = [one.heard().join(", "), other.heard().join(", ")];
      if (heard !== heardThen)
        throw other.transcript.broken(`of ${heardThen} was heard, and the other way round of ${heard}`);
    }
  });
  expect(counterexample(lives, 60)).toBe("");
});
