import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "./is-busy.ts";
import { storeFault } from "./store-fault.ts";

/** A lock between processes of one machine. It falls with the process that holds it, however that ends. */
export type FileLock = {
  /** Takes the lock if it is free, without waiting. */
  tryTake(): boolean;
  release(): void;
  /** Who took it last, for a message to people: `process 123 on host`; null where that is not known. */
  holder(): string | null;
  close(): void;
};

/**
 * Opens a lock on a file of its own. It is the write lock that SQLite takes for a transaction (an advisory lock of the
 * operating system, https://www.sqlite.org/lockingv3.html), held open; nothing is ever written to the file. Who holds it
 * stands beside it in `FILE.holder`, which means nothing while the lock is free. Throws a `UserError` where the file can't be opened.
 */
export function openFileLock(file: string): FileLock {
  const database = openLockFile(file);
  const holderFile = `${file}.holder`;
  return {
    tryTake() {
      try {
        database.exec("BEGIN IMMEDIATE");
      } catch (error) {
        if (isBusy(error)) return false;
        throw error;
      }
      noteHolder(holderFile);
      return true;
    },
    release: () => database.exec("ROLLBACK"),
    holder() {
      try {
        return readFileSync(holderFile, "utf8").trim() || null;
      } catch {
        return null;
      }
    },
    close: () => database.close(),
  };
}

function openLockFile(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw storeFault(error, file);
  }
}

/** A courtesy to those who wait: that it can't be written must not take the turn from who has it. */
function noteHolder(file: string): void {
  try {
    writeFileSync(file, `process ${process.pid} on ${hostname()}\n`);
  } catch {
    // Who waits reads no name, or an old one.
  }
}
