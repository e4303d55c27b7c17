import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { openStore } from "../../../src/store/open-store.ts";

/** Takes a number of turns, and notes in a file shared with others when each begins and ends. */
const folder = process.argv[2] ?? "";
const store = await openStore({ folder, patience: { limitMs: 10_000, pauseMs: 1 } });
const note = (what: string) => appendFileSync(join(folder, "turns.txt"), `${process.pid} ${what}\n`);
for (let turn = 0; turn < 25; turn += 1) {
  await store.exclusively(async () => {
    note("begins");
    for (let tick = 0; tick < 20; tick += 1) await setImmediate();
    note("ends");
  });
}
await store.close();
