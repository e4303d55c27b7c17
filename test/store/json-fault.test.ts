import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "../../src/store/json-fault.ts";

test("Whatever comes out of JSON has no fault", () => {
  const property = fc.property(fc.json(), (text) => {
    expect(jsonFault(JSON.parse(text))).toBeNull();
  });
  fc.assert(property);
});

test("A value without a fault comes out of JSON as it went in", () => {
  // Adding zero makes -0 into 0: JSON has no negative zero, and nobody who reads a record could tell.
  const number = fc.double().map((value) => value + 0);
  const values = [fc.string(), number, fc.boolean(), fc.constant(null), fc.constant(undefined)];
  const anything = fc.anything({ values, withDate: true, withBigInt: true, withMap: true, withNullPrototype: true });
  const property = fc.property(anything, (value) => {
    fc.pre(jsonFault(value) === null);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
  fc.assert(property);
});
