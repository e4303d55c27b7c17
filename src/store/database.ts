import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UserError } from "../errors.ts";
import { isBusy } from "./is-busy.ts";
import { sentences } from "./sentences.ts";
import { recordsTable } from "./sqlite-adapter.ts";
import { storeFault } from "./store-fault.ts";

/** Raised when a version of meetbot writes what the one before could not read; then this file learns to bring it up. */
const format = 1;

/** "MBOT", so that a file of another program is never taken for ours (https://www.sqlite.org/pragma.html#pragma_application_id). */
const applicationId = 0x4d424f54;

/**
 * Opens the store's database, made where there is none, its folder with mode 0700. A write is on the disk when it returns (WAL,
 * synchronous=FULL). Throws a `UserError` where the file can't be opened, is damaged, or is not one that this version reads.
 */
export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new DatabaseSync(file, { timeout: 5_000 });
    prepareInTurn(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw storeFault(error, file);
  }
}

/**
 * SQLite's own time-out does not cover the switch to WAL (https://www.sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode):
 * of two processes that make the store at once, one is told that it is locked. It tries again for five seconds.
 */
function prepareInTurn(database: DatabaseSync, file: string): void {
  for (let left = 100; ; left -= 1) {
    try {
      return prepare(database, file);
    } catch (error) {
      if (left === 0 || !isBusy(error)) throw error;
      if (database.isTransaction) database.exec("ROLLBACK");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

function prepare(database: DatabaseSync, file: string): void {
  const written = readPragma(database, "user_version");
  // Empty, or just being made by another process: its pages may be there before its name is.
  const isNew = database.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
  if (!isNew && readPragma(database, "application_id") !== applicationId) throw new UserError(sentences.notOurs(file));
  if (written > format) throw new UserError(sentences.newer(file, written, format));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  if (isNew) {
    database.exec(`BEGIN IMMEDIATE; ${recordsTable};
      PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${format}; COMMIT`);
  }
  if (database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] !== "ok")
    throw new UserError(sentences.corrupt(file));
}

function readPragma(database: DatabaseSync, name: "user_version" | "application_id"): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
