import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import {
  delivery,
  ledgerIssue,
  mailed,
  person,
  posted,
  proposed,
  seriesState,
  snapshot,
  todo,
} from "../store/samples.ts";

/** What every store does, whatever it stands on. `open` gives an empty one. */
export function storeContract(kind: string, open: () => Promise<Store>): void {
  describe(`A store ${kind}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    test("gives back each sort of record as it was written", async () => {
      await store.series.set("harbour", seriesState);
      await store.todos.set(todo.id, todo);
      await store.effects.set(posted.effect.id, posted);
      await store.effects.set(mailed.effect.id, mailed);
      await store.effects.set(proposed.effect.id, proposed);
      await store.snapshots.set("harbour/2026-03-02", snapshot);
      await store.ledger.set("harbour/boats#12", ledgerIssue);
      await store.people.set(person.id, person);
      await store.deliveries.set(delivery.id, delivery);

      expect(await store.series.get("harbour")).toEqual(seriesState);
      expect(await store.todos.get(todo.id)).toEqual(todo);
      expect(await store.effects.get(posted.effect.id)).toEqual(posted);
      expect(await store.effects.get(mailed.effect.id)).toEqual(mailed);
      expect(await store.effects.get(proposed.effect.id)).toEqual(proposed);
      expect(await store.snapshots.get("harbour/2026-03-02")).toEqual(snapshot);
      expect(await store.ledger.get("harbour/boats#12")).toEqual(ledgerIssue);
      expect(await store.people.get(person.id)).toEqual(person);
      expect(await store.deliveries.get(delivery.id)).toEqual(delivery);
    });

    test("gives null for a record that it does not have", async () => {
      expect(await store.todos.get("nobody")).toBeNull();
    });

    test("keeps the last of several writes", async () => {
      await store.todos.set(todo.id, todo);
      await store.todos.set(todo.id, { ...todo, state: "closed" });
      expect((await store.todos.all()).map(({ state }) => state)).toEqual(["closed"]);
    });

    test("forgets what is deleted; deleting what is not there changes nothing", async () => {
      await store.todos.set(todo.id, todo);
      await store.todos.delete(todo.id);
      await store.todos.delete(todo.id);
      expect(await store.todos.get(todo.id)).toBeNull();
      expect(await store.todos.all()).toEqual([]);
    });

    test("keeps sorts of records apart that share a key", async () => {
      await store.todos.set("harbour", todo);
      await store.series.set("harbour", seriesState);
      await store.todos.delete("harbour");
      expect(await store.series.all()).toEqual([seriesState]);
    });

    test("lists records in the order of their keys, by code point", async () => {
      const keys = [
        "b",
        "a/2",
        "a",
        "ä",
        "a/10",
        "\u{1F30D}",
        "\uFF5E",
        ":",
        "__proto__",
        "A",
        "'; DROP TABLE records",
      ];
      for (const key of keys) await store.todos.set(key, { ...todo, id: key });
      expect((await store.todos.all()).map(({ id }) => id)).toEqual([
        "'; DROP TABLE records",
        ":",
        "A",
        "__proto__",
        "a",
        "a/10",
        "a/2",
        "b",
        "ä",
        "\uFF5E",
        "\u{1F30D}",
      ]);
    });

    test("lists one moment's records, whatever is written meanwhile", async () => {
      await store.todos.set("1", { ...todo, id: "1" });
      const listing = store.todos.all();
      await store.todos.set("2", { ...todo, id: "2" });
      expect((await listing).map(({ id }) => id)).toEqual(["1"]);
    });

    test("refuses a value that JSON would change, and keeps the record as it was", async () => {
      await store.todos.set(todo.id, todo);
      const broken = (changes: object) => store.todos.set(todo.id, { ...todo, ...changes });

      await expect(broken({ remark: undefined })).rejects.toThrow("remark is undefined");
      await expect(broken({ noted: { ...todo.noted, line: Number.NaN } })).rejects.toThrow("noted.line is NaN");
      await expect(broken({ changedAt: Temporal.Instant.from(todo.changedAt) })).rejects.toThrow(
        "changedAt is a Instant",
      );
      await expect(broken({ context: [() => "x"] })).rejects.toThrow("context.0 is function");
      await expect(broken({ state: "lost" })).rejects.toThrow("state: Invalid option");
      await expect(broken({ mood: "good" })).rejects.toThrow("would lose them");
      expect(await store.todos.get(todo.id)).toEqual(todo);
    });

    test("gives turns in the order in which they were asked for, one at a time", async () => {
      const told: string[] = [];
      const work = (name: string) =>
        store.exclusively(async () => {
          told.push(`${name} begins`);
          await store.todos.get("nobody");
          told.push(`${name} ends`);
          return name;
        });
      expect(await Promise.all([work("sweep"), work("command"), work("button")])).toEqual([
        "sweep",
        "command",
        "button",
      ]);
      expect(told).toEqual([
        "sweep begins",
        "sweep ends",
        "command begins",
        "command ends",
        "button begins",
        "button ends",
      ]);
    });

    test("ends the turn of a work that fails, and hands its error on", async () => {
      const failed = store.exclusively(() => Promise.reject(new Error("no luck")));
      await expect(failed).rejects.toThrow("no luck");
      expect(await store.exclusively(async () => "next")).toBe("next");
    });

    test("says so at once where a work asks for a turn inside its own", async () => {
      const nested = store.exclusively(() => store.exclusively(async () => "never"));
      await expect(nested).rejects.toThrow("exclusively() was called inside exclusively()");
    });

    test("is closed when the turns that were asked for are over", async () => {
      const gate = Promise.withResolvers<void>();
      const written = store.exclusively(() => gate.promise.then(() => store.todos.set(todo.id, todo)));
      const closed = store.close();
      gate.resolve();
      await expect(Promise.all([written, closed])).resolves.toHaveLength(2);
    });

    test("may be closed twice", async () => {
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}
