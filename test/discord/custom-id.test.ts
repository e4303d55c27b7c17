import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCustomId, encodeCustomId, fitsCustomId } from "../../src/discord/custom-id.ts";

test("a button's id can be read", () => {
  const options = { todo: "k3f9x2ab1c", title: "50% & more: a=b?", limit: 10, all: true };
  expect(encodeCustomId({ command: "todo", subcommand: "edit", options })).toMatchInlineSnapshot(
    `"todo:edit?todo=k3f9x2ab1c&title=50%25%20%26%20more%3A%20a%3Db%3F&limit:=10&all:=true"`,
  );
  expect(encodeCustomId({ command: "help", subcommand: null, options: {} })).toBe("help");
});

test("any invocation that fits comes back as it was", () => {
  const name = fc.string({ unit: "grapheme", maxLength: 12 });
  const value = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true }),
  );
  const invocation = fc.record({
    command: name.filter((it) => it !== ""),
    subcommand: fc.option(name),
    options: fc.dictionary(
      name,
      value.filter((it) => !Object.is(it, -0)),
      { maxKeys: 4 },
    ),
  });
  fc.assert(
    fc.property(invocation.filter(fitsCustomId), (it) => {
      const id = encodeCustomId(it);
      expect(id.length).toBeLessThanOrEqual(100);
      expect({ ...decodeCustomId(id) }).toEqual({ ...it, options: { ...it.options } });
    }),
    { numRuns: 1000 },
  );
});

test("one that does not fit is a mistake that shows where the button is made", () => {
  const long = { command: "todo", subcommand: "edit", options: { title: "x".repeat(90) } };
  expect(() => encodeCustomId(long)).toThrow("longer than 100 characters");
});

test("an id that we did not write is nobody's command, whatever it is", () => {
  expect(
    ["", "?a=1", "todo?all", "todo?all:=", "todo?all:=maybe", ":file", "a:b:c", "a&b"].map(decodeCustomId),
  ).toEqual(Array.from({ length: 8 }, () => null));
  fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), (id) => void decodeCustomId(id)));
});
