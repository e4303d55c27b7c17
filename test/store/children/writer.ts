import { writeSync } from "node:fs";
import { openStore } from "../../../src/store/open-store.ts";
import { todo } from "../samples.ts";

/** Writes one record after the other, and one that changes with each, and says so when a write is acknowledged. */
const store = await openStore({ folder: process.argv[2] ?? "" });
for (let n = 0; ; n += 1) {
  const key = String(n).padStart(6, "0");
  const record = { ...todo, id: key, remark: "long ".repeat(2_000) };
  await store.todos.set(key, record);
  await store.todos.set("counter", { ...record, id: key });
  writeSync(1, `${key}\n`);
}
