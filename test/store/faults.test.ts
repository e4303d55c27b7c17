import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openStore } from "../../src/store/open-store.ts";
import { storeFault } from "../../src/store/store-fault.ts";
import { todo } from "./samples.ts";

/** What the person reads who opens the store in `folder` and lists its todos. */
async function told(folder: string, root: string): Promise<string> {
  try {
    const store = await openStore({ folder });
    try {
      await store.todos.all();
    } finally {
      await store.close();
    }
    return "no fault";
  } catch (error) {
    if (error instanceof UserError) return error.message.replaceAll(root, ".");
    throw error;
  }
}

/** A folder with a store of one record, then changed behind its back. */
async function spoilt(change: (database: DatabaseSync) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "meetbot-"));
  const store = await openStore({ folder });
  await store.todos.set(todo.id, todo);
  await store.close();
  const database = new DatabaseSync(join(folder, "meetbot.sqlite"));
  change(database);
  database.close();
  return folder;
}

test("A folder that can't be made is named, with what to do", async () => {
  const root = mkdtempSync(join(tmpdir(), "meetbot-"));
  writeFileSync(join(root, "file"), "");
  expect(await told(join(root, "file", "data"), root)).toMatchInlineSnapshot(
    `"The store ./file/data/meetbot.sqlite can't be opened (ENOTDIR: not a directory, mkdir './file/data'). Check that its folder exists and belongs to the user that runs meetbot, or set MEETBOT_DATA to another folder."`,
  );
});

test("A file that can't be opened is named, with what to do", async () => {
  const root = mkdtempSync(join(tmpdir(), "meetbot-"));
  mkdirSync(join(root, "meetbot.sqlite"));
  expect(await told(root, root)).toMatchInlineSnapshot(
    `"The store ./meetbot.sqlite can't be opened (unable to open database file). Check that its folder exists and belongs to the user that runs meetbot, or set MEETBOT_DATA to another folder."`,
  );
});

test("A file that is no database is not touched", async () => {
  const root = mkdtempSync(join(tmpdir(), "meetbot-"));
  writeFileSync(join(root, "meetbot.sqlite"), "Dear diary, today I learned about file formats. ".repeat(50));
  expect(await told(root, root)).toMatchInlineSnapshot(
    `"The file ./meetbot.sqlite is not a store of meetbot. Set MEETBOT_DATA to a folder of its own, or move that file away."`,
  );
  expect(readFileSync(join(root, "meetbot.sqlite"), "utf8")).toContain("Dear diary");
});

test("A database of another program is not touched", async () => {
  const root = mkdtempSync(join(tmpdir(), "meetbot-"));
  const other = new DatabaseSync(join(root, "meetbot.sqlite"));
  other.exec("CREATE TABLE photos (name TEXT)");
  other.close();
  expect(await told(root, root)).toMatchInlineSnapshot(
    `"The file ./meetbot.sqlite is not a store of meetbot. Set MEETBOT_DATA to a folder of its own, or move that file away."`,
  );
});

test("A damaged file is refused before anything is written", async () => {
  const root = await spoilt(() => undefined);
  const bytes = readFileSync(join(root, "meetbot.sqlite"));
  writeFileSync(join(root, "meetbot.sqlite"), bytes.fill(0xff, 4096));
  expect(await told(root, root)).toMatchInlineSnapshot(
    `"The store ./meetbot.sqlite is damaged, and nothing was changed in it. Put it aside and restore the last backup (docs/operating.md, "Restore")."`,
  );
});

test("A store of a newer version is refused", async () => {
  const root = await spoilt((database) => database.exec("PRAGMA user_version = 7"));
  expect(await told(root, root)).toMatchInlineSnapshot(
    `"The store ./meetbot.sqlite was written by a newer meetbot (format 7, this one knows 1). Start the newer version again, or restore the backup made before the upgrade."`,
  );
});

test("A record that does not fit is named, with what is wrong in it", async () => {
  const root = await spoilt((database) =>
    database.exec(`UPDATE records SET value = json_set(value, '$.value.state', 'lost', '$.value.noted.line', 'x')`),
  );
  expect(await told(root, root)).toMatchInlineSnapshot(
    `"The record todos/k3f9q0x2aa in ./meetbot.sqlite can't be read: noted.line: Invalid input: expected number, received string; state: Invalid option: expected one of "noticed"|"approved"|"filing"|"filed"|"closed"|"skipped"|"parked". Nothing was changed. Restore the last backup, or take this one record out (docs/operating.md, "A record can't be read")."`,
  );
});

test.each([
  ["is cut off", '{"value":{"version":1,"id":"k3'],
  ["is empty", ""],
  ["is null", "null"],
  ["is not in its envelope", '{"version":1}'],
])("A record that %s is named, and not taken for a missing one", async (_how, text) => {
  const root = await spoilt((database) => database.prepare("UPDATE records SET value = ?").run(text));
  expect(await told(root, root)).toContain("The record todos/k3f9q0x2aa in ./meetbot.sqlite can't be read: ");
  const store = await openStore({ folder: root });
  await expect(store.todos.get(todo.id)).rejects.toThrow("The record todos/k3f9q0x2aa");
  await store.close();
});

test("A full disk and a lost right to write have their own sentences", () => {
  const full = thrownBy("PRAGMA max_page_count = 2; CREATE TABLE a (b); CREATE TABLE c (d)");
  const readOnly = thrownBy("PRAGMA query_only = on; CREATE TABLE a (b)");
  expect([full, readOnly].map((error) => storeFault(error, "./meetbot.sqlite"))).toMatchInlineSnapshot(`
    [
      [UserError: The disk that holds ./meetbot.sqlite is full: the last change was not recorded. Make room, then start again; what was recorded before is safe.],
      [UserError: The store ./meetbot.sqlite can't be written to. Give the user that runs meetbot write access to the file and its folder, or set MEETBOT_DATA to another folder.],
    ]
  `);
});

test("A fault that no person can put right stays what it is", () => {
  const bug = thrownBy("SELECT * FROM nowhere");
  expect(storeFault(bug, "./meetbot.sqlite")).toBe(bug);
});

function thrownBy(sql: string): unknown {
  const database = new DatabaseSync(":memory:");
  try {
    database.exec(sql);
  } catch (error) {
    return error;
  }
  return null;
}
