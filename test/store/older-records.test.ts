import { expect, test } from "vitest";
import { seriesStateSchema } from "../../src/store/records.ts";
import { seriesState } from "./samples.ts";

test("a series that an earlier version kept, which looked for no mistakes in the notes, can be read", () => {
  const older = JSON.stringify(seriesState, (key, value: unknown) => (key === "diagnostics" ? undefined : value));
  expect(seriesStateSchema.parse(JSON.parse(older)).pad?.notes.diagnostics).toEqual([]);
});
