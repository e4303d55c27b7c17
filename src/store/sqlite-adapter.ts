import type { DatabaseSync } from "node:sqlite";
import { Hookified } from "hookified";
import { keyvStorageCapability, type KeyvStorageAdapter, type KeyvStorageEntry } from "keyv";

/** The table that the adapters of one database share. Keys compare by code point, as SQLite's BINARY collation does. */
export const recordsTable = `CREATE TABLE IF NOT EXISTS records (
  namespace TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID`;

/**
 * Gives a Keyv storage adapter for one namespace of the table. Each namespace has an adapter object of its own: Keyv keeps
 * the namespace on the adapter, so that a shared one mixes them. Expiry is left to Keyv, which keeps it beside the value.
 * Throws what `node:sqlite` throws.
 */
export function createSqliteAdapter(database: DatabaseSync, namespace: string): KeyvStorageAdapter {
  const read = database.prepare("SELECT value FROM records WHERE namespace = ? AND key = ?");
  const readAll = database.prepare("SELECT key, value FROM records WHERE namespace = ? ORDER BY key");
  const write = database.prepare(
    "INSERT INTO records VALUES (?, ?, ?) ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value",
  );
  const remove = database.prepare("DELETE FROM records WHERE namespace = ? AND key = ?");
  const removeAll = database.prepare("DELETE FROM records WHERE namespace = ?");

  const get = (key: string): string | undefined => {
    const value = read.get(namespace, key)?.["value"];
    return typeof value === "string" ? value : undefined;
  };
  const set = (key: string, value: unknown): boolean => {
    if (typeof value !== "string") throw new TypeError(`Keyv handed over a value that it had not serialized: ${key}`);
    return write.run(namespace, key, value).changes > 0;
  };
  const drop = (key: string): boolean => remove.run(namespace, key).changes > 0;

  const methods = {
    namespace,
    get: async (key: string) => get(key),
    getMany: async (keys: string[]) => keys.map(get),
    has: async (key: string) => get(key) !== undefined,
    hasMany: async (keys: string[]) => keys.map((key) => get(key) !== undefined),
    set: async (key: string, value: unknown) => set(key, value),
    setMany: async (entries: KeyvStorageEntry<unknown>[]) => entries.map((entry) => set(entry.key, entry.value)),
    delete: async (key: string) => drop(key),
    deleteMany: async (keys: string[]) => keys.map(drop),
    clear: async () => void removeAll.run(namespace),
    /** All rows are read at once, so that what is yielded is one moment's state whatever is written meanwhile. */
    async *iterator(): AsyncGenerator<string[], void> {
      for (const row of readAll.all(namespace)) yield [String(row["key"]), String(row["value"])];
    },
  };
  return Object.assign(new Hookified({ throwOnEmptyListeners: true }), methods, {
    capabilities: keyvStorageCapability(methods),
  });
}
