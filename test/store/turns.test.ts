import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openStore } from "../../src/store/open-store.ts";
import { holdRunLock } from "../../src/store/run-lock.ts";
import { startChild } from "./child.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "meetbot-"));
const impatient = { limitMs: 50, pauseMs: 5 };

/** The message as a person reads it, without what differs between machines. */
const told = (error: unknown, folder: string) =>
  error instanceof UserError
    ? error.message.replace(/process \d+ on [^)]+/, "process 123 on HOST").replace(folder, "./data")
    : error;

test("Turns of processes that open a new store at once never overlap", async () => {
  const folder = newFolder();
  const children = ["one", "two", "three", "four"].map(() => startChild("turns", folder));
  await Promise.all(children.map((child) => child.end()));

  const lines = readFileSync(join(folder, "turns.txt"), "utf8").trim().split("\n");
  const broken = lines.filter((line, at) => at % 2 === 1 && line !== lines[at - 1]?.replace("begins", "ends"));
  expect({ lines: lines.length, processes: new Set(lines.map((line) => line.split(" ")[0])).size, broken }).toEqual({
    lines: 200,
    processes: 4,
    broken: [],
  });
});

test("Who waits too long for a turn is told who has it; the turn ends with the process that had it", async () => {
  const folder = newFolder();
  const holder = startChild("holder", folder);
  await holder.untilLines(1);
  const store = await openStore({ folder, patience: impatient });

  const refused = await store.exclusively(async () => "mine").catch((error: unknown) => error);
  expect(told(refused, folder)).toMatchInlineSnapshot(
    `"Other work (process 123 on HOST) did not end within 0.05 s, so this was not begun. Try again in a minute; if it stays so, look at the log of the running meetbot."`,
  );
  await holder.kill();
  expect(await store.exclusively(async () => "mine")).toBe("mine");
  await store.close();
});

test("Who waits too long for a turn in the same process leaves the queue to those behind", async () => {
  const store = await openStore({ folder: ":memory:", patience: impatient });
  const long = Promise.withResolvers<string>();
  const first = store.exclusively(() => long.promise);

  const refused = await store.exclusively(async () => "second").catch((error: unknown) => error);
  expect(told(refused, ":memory:")).toMatchInlineSnapshot(
    `"Other work did not end within 0.05 s, so this was not begun. Try again in a minute; if it stays so, look at the log of the running meetbot."`,
  );
  const third = store.exclusively(async () => "third");
  long.resolve("first");
  expect(await Promise.all([first, third])).toEqual(["first", "third"]);
});

test("A second bot on the same data is refused at once, until the first has ended", async () => {
  const folder = newFolder();
  const holder = startChild("holder", folder);
  await holder.untilLines(1);

  let refused: unknown = null;
  try {
    holdRunLock(folder);
  } catch (error) {
    refused = error;
  }
  expect(told(refused, folder)).toMatchInlineSnapshot(
    `"Another meetbot (process 123 on HOST) already runs on ./data, and two would disturb each other. Stop it first, or set MEETBOT_DATA to another folder. One-shot commands work beside it."`,
  );
  await holder.kill();
  const mine = holdRunLock(folder);
  expect(() => holdRunLock(folder)).toThrow("already runs");
  mine.release();
  holdRunLock(folder).release();
});
