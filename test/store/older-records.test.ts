import { expect, test } from "vitest";
import { effectRecordSchema, seriesStateSchema, todoSchema } from "../../src/store/records.ts";
import { posted, seriesState, todo } from "./samples.ts";

test("a series that an earlier version kept, which looked for no mistakes in the notes, can be read", () => {
  const older = JSON.stringify(seriesState, (key, value: unknown) => (key === "diagnostics" ? undefined : value));
  expect(seriesStateSchema.parse(JSON.parse(older)).pad?.notes.diagnostics).toEqual([]);
});

test("a todo that an earlier version kept, which could be neither merged nor split, can be read", () => {
  const younger = new Set(["mergedInto", "partOf", "before"]);
  const older = JSON.stringify(todo, (key, value: unknown) => (younger.has(key) ? undefined : value));
  expect(todoSchema.parse(JSON.parse(older))).toMatchObject({ mergedInto: null, partOf: null });
});

test("a todo that an earlier version kept, which remembered no words but the last, can be read", () => {
  const older = JSON.stringify(todo, (key, value: unknown) => (key === "wordings" ? undefined : value));
  expect(todoSchema.parse(JSON.parse(older)).wordings).toEqual([]);
});

test("an effect that an earlier version kept, which counted no failures, can be read", () => {
  const { failures: _failures, lastFailure: _last, decidedBy: _by, ...older } = posted;
  const read = effectRecordSchema.parse(JSON.parse(JSON.stringify(older)));
  expect(read).toEqual({ ...older, failures: 0, lastFailure: null, decidedBy: null });
});

test("a series that an earlier version kept, which looked at no repositories, can be read", () => {
  const { access: _access, ...older } = seriesState;
  expect(seriesStateSchema.parse(JSON.parse(JSON.stringify(older))).access).toBeNull();
});

test("a filing that an earlier version kept, which did not note whom GitHub lets assign, can be read", () => {
  const draft = { repository: "harbour/boats", title: "", body: "", labels: [], assignees: [], marker: "" };
  const effect = { id: "issue/a", series: "harbour", expires: null, type: "file-issue", todo: "a", draft };
  expect(effectRecordSchema.parse({ ...posted, effect, outcome: null }).effect).toEqual({
    ...effect,
    unassignable: [],
  });
});

test("records that an earlier version kept, which did not look whether something is done, can be read", () => {
  const without = (record: object, ...fields: string[]) =>
    JSON.parse(JSON.stringify(record, (key, value: unknown) => (fields.includes(key) ? undefined : value)));
  expect(todoSchema.parse(without(todo, "made", "over"))).toMatchObject({ made: [], over: null });
  expect(seriesStateSchema.parse(without(seriesState, "lookedAt")).lookedAt).toBeNull();
});

test("a series that an earlier version kept, which knew of no moved meetings, can be read", () => {
  const later = new Set(["moved", "writtenSince"]);
  const older = JSON.stringify(seriesState, (key, value: unknown) => (later.has(key) ? undefined : value));
  const { changes, pad } = seriesStateSchema.parse(JSON.parse(older));
  expect([changes.moved, Object.values(pad?.sections ?? {})[0]?.writtenSince]).toEqual([[], null]);
});

test("a series that an earlier version kept, which had no calendar, can be read", () => {
  const { calendar: _calendar, ...older } = seriesState;
  expect(seriesStateSchema.parse(JSON.parse(JSON.stringify(older))).calendar).toEqual([]);
});
