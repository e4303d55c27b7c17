import fc from "fast-check";
import { expect, test } from "vitest";

import { applyOperation } from "../../../../src/pads/hedgedoc/ot/apply-operation.ts";
import { operationOf } from "../../../../src/pads/hedgedoc/ot/operation-of.ts";
import type { Operation } from "../../../../src/pads/hedgedoc/ot/operation.ts";
import { transformOperation } from "../../../../src/pads/hedgedoc/ot/transform-operation.ts";
import type { Change } from "../../../../src/ports/pad.ts";
import { applyEdit, readEdit, showEdit, transformEdit } from "../../../support/fake-hedgedoc/edit.ts";

const unit = fc.constantFrom("a", "b", "\n", "\t", "\r\n", "🐫", "👩‍👩‍👧", "e\u0301", "ש", "مر", "\u200f", "1");
const text = fc.string({ unit, maxLength: 12 });

/** A text, and changes of it as a plan may ask for. */
const planned = text.chain((before) =>
  fc
    .array(
      fc.record({ skip: fc.nat(4), remove: fc.nat(3), insert: fc.string({ unit: fc.constantFrom("x", "🐪", "\n") }) }),
      {
        maxLength: 4,
      },
    )
    .map((steps) => {
      const changes: Change[] = [];
      let at = 0;
      for (const { skip, remove, insert } of steps) {
        const start = Math.min(before.length, at + skip);
        const end = Math.min(before.length, start + remove);
        changes.push({ at: start, remove: end - start, insert });
        at = end;
      }
      return { before, changes };
    }),
);

/** Two operations on one text. */
const concurrent = planned.chain(({ before, changes }) =>
  planned.map((other) => ({
    before,
    ours: operationOf(before.length, changes),
    theirs: operationOf(
      before.length,
      other.changes.filter(({ at, remove }) => at + remove <= before.length),
    ),
  })),
);

/** What an operation makes of a text; a test that can't apply it fails here. */
function applied(to: string, operation: Operation | null): string {
  const result = operation && applyOperation(to, operation);
  if (result === null) throw new Error(`${JSON.stringify(operation)} is not for ${JSON.stringify(to)}`);
  return result;
}

test("an operation covers the whole text, the rest at its end included", () => {
  const insert = (at: number, line: string): Change => ({ at, remove: 0, insert: line });
  const shown = [
    operationOf(32, [insert(22, "- from tiny\n")]),
    operationOf(4, [insert(4, "- last\n")]),
    operationOf(0, [insert(0, "- first\n")]),
    operationOf(9, [{ at: 2, remove: 3, insert: "x" }]),
    operationOf(9, []),
  ];
  expect(shown).toEqual([[22, "- from tiny\n", 10], [4, "- last\n"], ["- first\n"], [2, "x", -3, 4], [9]]);
});

test("lengths count in UTF-16 code units, whatever the reader sees as one letter", () => {
  const told = ["🐫", "👩‍👩‍👧", "e\u0301", "שלום", "مرحبا", "\t", "\r\n", ""].map((letters) => {
    const before = `${letters}\nend`;
    return [operationOf(before.length, [{ at: letters.length + 1, remove: 0, insert: "🐪\n" }]), before] as const;
  });
  expect(told.map(([operation]) => JSON.stringify(operation))).toEqual([
    '[3,"🐪\\n",3]',
    '[9,"🐪\\n",3]',
    '[3,"🐪\\n",3]',
    '[5,"🐪\\n",3]',
    '[6,"🐪\\n",3]',
    '[2,"🐪\\n",3]',
    '[3,"🐪\\n",3]',
    '[1,"🐪\\n",3]',
  ]);
  expect(told.every(([operation, before]) => applied(before, operation) === before.replace("end", "🐪\nend"))).toBe(
    true,
  );
});

test("a number that was inserted as text is text", () => {
  expect(applyOperation("ab", [1, "7", 1])).toBe("a7b");
  expect(transformOperation([1, "7", 1], ["-3", 2])).toEqual([3, "7", 1]);
});

test("a plan that is out of order, beside the text, or has a carriage return in it is a bug, and said so", () => {
  const faults: Change[][] = [
    [{ at: 3, remove: 0, insert: "x" }],
    [{ at: -1, remove: 0, insert: "x" }],
    [{ at: 1, remove: 2, insert: "" }],
    [{ at: 0.5, remove: 0, insert: "x" }],
    [{ at: 1, remove: -1, insert: "x" }],
    [
      { at: 1, remove: 1, insert: "" },
      { at: 1, remove: 0, insert: "x" },
    ],
    [{ at: 0, remove: 0, insert: "line\r\n" }],
  ];
  for (const changes of faults) expect(() => operationOf(2, changes)).toThrow(RangeError);
});

test("an operation brings its changes about", () => {
  fc.assert(
    fc.property(planned, ({ before, changes }) => {
      const expected = changes.reduceRight(
        (all, { at, remove, insert }) => all.slice(0, at) + insert + all.slice(at + remove),
        before,
      );
      expect(applyOperation(before, operationOf(before.length, changes))).toBe(expected);
    }),
  );
});

test("an operation is for texts of one length alone", () => {
  expect([applyOperation("abc", [2, "x"]), applyOperation("a", [2, "x"]), transformOperation([1], [2])]).toEqual([
    null,
    null,
    null,
  ]);
});

test("at one place, what is transformed goes before what was applied", () => {
  const ours = transformOperation([2, "ours\n", 2], [2, "theirs\n", 2]);
  expect(applied(applied("a\nb\n", [2, "theirs\n", 2]), ours)).toBe("a\nours\ntheirs\nb\n");
});

test("what others deleted needs no deleting, and what stood in it stays", () => {
  expect(transformOperation([1, "x", -3, 1], [2, "y", -1, 2])).toEqual([1, "x", -1, 1, -1, 1]);
  expect(transformOperation([2, "in the midst", 2], [-4])).toEqual(["in the midst"]);
});

test("operations are applied and transformed as the server does it", () => {
  fc.assert(
    fc.property(concurrent, ({ before, ours, theirs }) => {
      const [edit, other] = [readEdit(ours), readEdit(theirs)];
      expect(showEdit(edit)).toEqual(ours);
      expect(applied(before, ours)).toBe(applyEdit(before, edit));
      const moved = transformEdit(edit, other);
      expect(transformOperation(ours, theirs)).toEqual(showEdit(moved));
      // Whichever comes first, the text is the same in the end.
      const theirsLater = transformEdit(other, edit, "after");
      expect(applyEdit(applied(before, theirs), moved)).toBe(applyEdit(applied(before, ours), theirsLater));
    }),
    { numRuns: 300 },
  );
});
