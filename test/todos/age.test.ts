import fc from "fast-check";
import { expect, test } from "vitest";
import { ageInMeetings } from "../../src/todos/age.ts";
import { undated } from "../../src/todos/todo.ts";

const held = ["2024-11-11", "2024-12-09", "2025-01-13"];

/** The age of a todo that stood in the notes of these meetings. */
function age(...meetings: readonly string[]): number {
  return ageInMeetings({ meeting: meetings.at(-1) ?? "", meetings, noticedAt: "2024-12-09T11:00:00Z" }, held);
}

test("a todo is as old as there were meetings after the first one that had it", () => {
  expect(age("2025-01-13")).toBe(0);
  expect(age("2024-11-11")).toBe(2);
  expect(age("2024-11-11", "2025-01-13")).toBe(2);
  expect(age("2025-01-27")).toBe(0);
});

test("one under no date counts from the day on which it was noticed", () => {
  expect(age(undated)).toBe(1);
  expect(age(undated, "2025-01-13")).toBe(0);
});

test("a meeting more makes no todo younger, and at most one meeting older", () => {
  const dates = fc.date({ min: new Date("2024-01-01"), max: new Date("2026-01-01"), noInvalidDate: true });
  const day = dates.map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 1 }), day, day, (meetings, first, another) => {
      const todo = { meeting: first, meetings: [first], noticedAt: `${first}T12:00:00Z` };
      const older = ageInMeetings(todo, [...new Set([...meetings, another])]) - ageInMeetings(todo, meetings);
      expect([0, 1]).toContain(older);
    }),
  );
});
