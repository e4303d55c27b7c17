import fc from "fast-check";
import { expect, test } from "vitest";
import type { ListLine } from "../../../src/todos/listing/list-line.ts";
import { listPages } from "../../../src/todos/listing/list-pages.ts";
import { todoStates } from "../../../src/todos/todo.ts";

const line = fc
  .record({ name: fc.uuid(), state: fc.constantFrom(...todoStates), title: fc.string() })
  .map((known): ListLine => ({
    ...known,
    kind: "task",
    assignees: [],
    suggested: false,
    repository: null,
    issue: null,
    day: null,
    age: 0,
    remark: null,
  }));

test("the pages have every line once, none too many, each as many as fit", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 1, max: 120 }), (lines, room) => {
      const fits = (groups: Parameters<Parameters<typeof listPages>[1]>[0]): boolean =>
        groups.flatMap(({ todos }) => todos).reduce((sum, { title }) => sum + 1 + title.length, 0) <= room;
      const pages = listPages(lines, fits);
      const shown = pages.map((groups) => groups.flatMap(({ todos }) => todos));
      expect(
        shown
          .flat()
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(lines.map(({ name }) => name).toSorted());
      expect(shown.every((those) => those.length <= 15)).toBe(true);
      expect(pages.every((groups, place) => fits(groups) || shown[place]?.length === 1)).toBe(true);
      expect(shown.slice(1).every((those) => those.length > 0)).toBe(true);
    }),
  );
});
