import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { startChild } from "./child.ts";
import { ledgerIssue, todo } from "./samples.ts";

const page = readFileSync(new URL("../../docs/operating.md", import.meta.url), "utf8");

/** Runs the command of docs/operating.md that speaks of `words`, on the store in `folder` and without Docker. */
function runFromPage(words: string, folder: string): void {
  const line = page.split("\n").find((text) => text.includes(" node -e ") && text.includes(words)) ?? "";
  const command = line.slice(line.indexOf("node -e ")).replaceAll("/data/", `${folder}/`);
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}` };
  const { status, stderr } = spawnSync("bash", ["-c", command], { env, encoding: "utf8" });
  expect({ command, status, stderr }).toMatchObject({ status: 0 });
}

test("The backup of docs/operating.md is a whole store, made while the bot writes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "meetbot-"));
  const writer = startChild("writer", folder);
  await writer.untilLines(20);
  const acknowledged = [...writer.lines];
  runFromPage("VACUUM INTO", folder);
  await writer.kill();

  const restored = mkdtempSync(join(tmpdir(), "meetbot-"));
  renameSync(join(folder, "backup.sqlite"), join(restored, "meetbot.sqlite"));
  const store = await openStore({ folder: restored });
  const keys = new Set((await store.todos.all()).map(({ id }) => id));
  expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
  await store.close();
});

test("The way of docs/operating.md to take one record out leaves the others", async () => {
  const folder = mkdtempSync(join(tmpdir(), "meetbot-"));
  const store = await openStore({ folder });
  await store.todos.set("k3f9q0x2aa", todo);
  await store.todos.set("other", { ...todo, id: "other" });
  await store.ledger.set("k3f9q0x2aa", ledgerIssue);
  runFromPage("DELETE FROM", folder);
  expect((await store.todos.all()).map(({ id }) => id)).toEqual(["other"]);
  expect(await store.ledger.all()).toHaveLength(1);
  await store.close();
});
