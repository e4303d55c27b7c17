import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFolder } from "../../src/config/checks/folder.ts";
import { checkId, idPattern } from "../../src/config/checks/name.ts";
import { minutesBranch, minutesPath } from "../../src/minutes/archive-place.ts";

const id = fc.stringMatching(new RegExp(idPattern)).filter((text) => checkId(text) === null);
const date = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const folder = fc
  .array(fc.stringMatching(/^[\w.-]{1,12}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join("/"))
  .filter((text) => checkFolder(text) === null);

/** https://git-scm.com/docs/git-check-ref-format */
function isBranch(name: string): boolean {
  const forbidden = /\.\.|[\s~^:?*[\\\u007f]|@\{|\/\/|^\/|\/$|\.$|^-/;
  return !forbidden.test(name) && name.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"));
}

test("whatever a series is called, its minutes have a branch that Git takes and a file below the folder, each its own", () => {
  fc.assert(
    fc.property(id, date, fc.integer({ min: 1, max: 99 }), folder, (series, day, branch, place) => {
      const name = minutesBranch({ id: series }, day, branch);
      const path = minutesPath({ folder: place }, { id: series }, day);
      expect([isBranch(name), name.length < 200]).toEqual([true, true]);
      expect(path.startsWith(`${place}/${series}/`) && !path.split("/").some((part) => /^\.{0,2}$/.test(part))).toBe(
        true,
      );
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(id, date, fc.integer({ min: 1, max: 9 })), { maxLength: 20 }), (all) => {
      const keys = new Set(all.map((one) => JSON.stringify(one)));
      expect(new Set(all.map(([series, day, branch]) => minutesBranch({ id: series }, day, branch))).size).toBe(
        keys.size,
      );
    }),
  );
});
