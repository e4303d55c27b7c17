import * as fc from "fast-check";
import { expect, test } from "vitest";
import { todoCounts } from "../../src/archive/todo-counts.ts";
import { chartView } from "../../src/site/chart-view.ts";
import { archiveOf } from "./arrange.ts";

test("todos count from their first meeting on, as open until the day they were done, in the series' zone", () => {
  const done = (at: string) => [{ at, what: "closed", by: null, note: null } as const];
  const counts = (at: string) =>
    todoCounts(
      archiveOf({ change: ({ meeting }) => (meeting === "2024-11-11" ? { state: "closed", history: done(at) } : {}) }),
    ).map(({ date, open, done: over }) => `${date} ${open}+${over}`);
  expect(counts("2024-12-09T22:59:00Z")).toEqual(["2024-11-11 1+0", "2024-12-09 1+1"]);
  expect(counts("2024-12-09T23:01:00Z")).toEqual(["2024-11-11 1+0", "2024-12-09 2+0"]);
});

test("what a person said is not to be done is not counted", () => {
  expect(todoCounts(archiveOf({ change: () => ({ state: "skipped" }) })).at(-1)).toEqual({
    date: "2024-12-09",
    open: 0,
    done: 0,
  });
});

test("of one meeting, or of no todo, there is nothing to draw", () => {
  expect(chartView([{ date: "2024-12-09", open: 1, done: 1 }])).toBe(null);
  expect(chartView(todoCounts(archiveOf({ change: () => ({ state: "skipped" }) })))).toBe(null);
});

test("the columns fill the picture and never leave it, done below, open on top", () => {
  const count = fc.record({ open: fc.nat(500), done: fc.nat(500), date: fc.constant("2024-12-09") });
  fc.assert(
    fc.property(fc.array(count, { minLength: 2, maxLength: 60 }), (counts) => {
      const chart = chartView(counts);
      fc.pre(chart !== null);
      expect(chart.rows.length).toBe(Math.min(24, counts.length));
      for (const { x, open, done } of chart.columns) {
        expect(x + 8).toBeLessThanOrEqual(chart.width);
        expect(open.y).toBeGreaterThanOrEqual(0);
        expect(Math.abs(open.y + open.height - done.y)).toBeLessThan(0.2);
        expect(Math.abs(done.y + done.height - chart.height)).toBeLessThan(0.2);
      }
      expect(Math.min(...chart.columns.map(({ open }) => open.y))).toBe(0);
    }),
  );
});
