import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { startChild } from "./child.ts";

test("kill -9 in the middle of writing loses no acknowledged record and leaves none torn", async () => {
  const folder = mkdtempSync(join(tmpdir(), "meetbot-"));
  for (const acknowledged of [1, 7, 40]) {
    const writer = startChild("writer", folder);
    await writer.untilLines(acknowledged);
    await writer.kill();

    const store = await openStore({ folder });
    const records = await store.todos.all();
    const keys = new Set(records.map(({ id }) => id));
    expect(writer.lines.filter((key) => !keys.has(key))).toEqual([]);
    expect(Number((await store.todos.get("counter"))?.id)).toBeGreaterThanOrEqual(Number(writer.lines.at(-1)));
    await store.close();
  }
});
