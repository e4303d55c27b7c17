import { expect, test } from "vitest";
import { seriesStateSchema, todoSchema } from "../../src/store/records.ts";
import { seriesState, todo } from "./samples.ts";

test("a series that an earlier version kept, which looked for no mistakes in the notes, can be read", () => {
  const older = JSON.stringify(seriesState, (key, value: unknown) => (key === "diagnostics" ? undefined : value));
  expect(seriesStateSchema.parse(JSON.parse(older)).pad?.notes.diagnostics).toEqual([]);
});

test("a todo that an earlier version kept, which remembered no words but the last, can be read", () => {
  const older = JSON.stringify(todo, (key, value: unknown) => (key === "wordings" ? undefined : value));
  expect(todoSchema.parse(JSON.parse(older)).wordings).toEqual([]);
});

test("a series that an earlier version kept, which knew of no moved meetings, can be read", () => {
  const later = new Set(["moved", "writtenSince"]);
  const older = JSON.stringify(seriesState, (key, value: unknown) => (later.has(key) ? undefined : value));
  const { changes, pad } = seriesStateSchema.parse(JSON.parse(older));
  expect([changes.moved, Object.values(pad?.sections ?? {})[0]?.writtenSince]).toEqual([[], null]);
});
