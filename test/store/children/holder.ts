import { writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { openStore } from "../../../src/store/open-store.ts";
import { holdRunLock } from "../../../src/store/run-lock.ts";

/** Holds the run lock and a turn until it is killed. */
const folder = process.argv[2] ?? "";
holdRunLock(folder);
const store = await openStore({ folder });
await store.exclusively(async () => {
  writeSync(1, `${process.pid}\n`);
  await setTimeout(60_000);
});
