import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { storeContract } from "../contracts/store.ts";
import { todo } from "./samples.ts";

const newFolder = () => join(mkdtempSync(join(tmpdir(), "meetbot-")), "data");

storeContract("in memory", () => openStore({ folder: ":memory:" }));
storeContract("on disk", () => openStore({ folder: newFolder() }));

test("A store on disk has its records when it is opened again", async () => {
  const folder = newFolder();
  const first = await openStore({ folder });
  await first.todos.set(todo.id, todo);
  await first.close();

  const second = await openStore({ folder });
  expect(await second.todos.all()).toEqual([todo]);
  await second.close();
});

test("A store makes its folder for the one user that runs it", async () => {
  const folder = newFolder();
  await (await openStore({ folder })).close();
  expect((statSync(folder).mode & 0o777).toString(8)).toBe("700");
});

test("A store tells whether it could record something now", async () => {
  const store = await openStore({ folder: newFolder() });
  expect(store.writable()).toBe(true);
  await store.close();
  expect(store.writable()).toBe(false);
});
