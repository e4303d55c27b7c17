import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Keyv } from "keyv";
import type { z } from "zod";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { createCollection } from "./collection.ts";
import { openDatabase } from "./database.ts";
import { openFileLock } from "./file-lock.ts";
import {
  deliverySchema,
  effectRecordSchema,
  knownPersonSchema,
  ledgerIssueSchema,
  seriesStateSchema,
  snapshotSchema,
  todoSchema,
} from "./records.ts";
import { serialization } from "./serialization.ts";
import { createSqliteAdapter } from "./sqlite-adapter.ts";
import { createTurns, type Patience } from "./turns.ts";

/** The store on SQLite; besides the port, it says whether it could record something now. */
export type SqliteStore = Store & { writable(): boolean };

/**
 * Opens the store in `folder`, made where there is none: one file, `meetbot.sqlite`, and `turn.lock` beside it. The folder
 * `:memory:` gives one that is gone when closed. Throws a `UserError` that says what to do where it can't be opened.
 */
export async function openStore(options: { folder: string; log?: Log; patience?: Patience }): Promise<SqliteStore> {
  const { folder, log, patience } = options;
  const inMemory = folder === ":memory:";
  const file = inMemory ? folder : join(folder, "meetbot.sqlite");
  const database = openDatabase(file);
  const lock = inMemory ? null : openFileLock(join(folder, "turn.lock"));
  const turns = createTurns(lock, patience);
  log?.info({ file }, "Opened the store");

  const collection = <T>(name: string, schema: z.ZodType<T>) => {
    // Without a listener for "error" Keyv throws what fails; with one it would swallow it.
    const keyv = new Keyv({ store: createSqliteAdapter(database, name), serialization });
    return createCollection({ keyv, name, file, schema });
  };

  return {
    series: collection("series", seriesStateSchema),
    todos: collection("todos", todoSchema),
    effects: collection("effects", effectRecordSchema),
    snapshots: collection("snapshots", snapshotSchema),
    ledger: collection("ledger", ledgerIssueSchema),
    people: collection("people", knownPersonSchema),
    deliveries: collection("deliveries", deliverySchema),
    exclusively: (work) => turns.exclusively(work),
    writable: () => isWritable(database),
    async close() {
      await turns.idle();
      if (!database.isOpen) return;
      database.close();
      lock?.close();
    },
  };
}

/** A real write of one small row: only that meets a full disk. */
function isWritable(database: DatabaseSync): boolean {
  try {
    database.exec("INSERT OR REPLACE INTO records VALUES ('probe', '', '')");
    return true;
  } catch {
    return false;
  }
}
