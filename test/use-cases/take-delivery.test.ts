import { expect, onTestFinished, test } from "vitest";
import type { Delivery } from "../../src/ports/delivery.ts";
import { openStore } from "../../src/store/open-store.ts";
import { deliveryTaker } from "../../src/use-cases/take-delivery.ts";
import { markTaken, untakenDeliveries } from "../../src/sweep/untaken-deliveries.ts";
import { clockAt } from "../support/clock.ts";

/** A bot to which `tell` delivers that `mirage/mirage#n` changed. */
async function arrange({ limit }: { limit?: number } = {}) {
  const store = await openStore({ folder: ":memory:" });
  onTestFinished(() => store.close());
  const clock = clockAt("2026-03-03T09:00:00Z");
  const take = deliveryTaker({ store, now: clock.now }, limit);
  const tell = (id: string, more: Partial<Delivery> = {}) =>
    take({
      version: 1,
      id,
      event: "issues.closed",
      arrivedAt: clock.now().toString(),
      issues: [{ owner: "mirage", repo: "mirage", number: 12 }],
      repositories: [],
      changedAt: null,
      taken: false,
      ...more,
    });
  const waiting = async () => (await untakenDeliveries(store)).map(({ id }) => id);
  const sweep = async () => markTaken(store, await untakenDeliveries(store));
  const known = async () => (await store.deliveries.all()).map(({ id }) => id);
  return { store, clock, tell, waiting, sweep, known };
}

test("A delivery waits until a sweep has looked at it, in the order of arrival, and no longer when it comes again", async () => {
  const { clock, tell, waiting, sweep } = await arrange();
  await tell("late-in-the-alphabet");
  clock.pass({ milliseconds: 500 });
  await tell("early-in-the-alphabet");
  clock.pass({ seconds: 1 });
  expect(await tell("late-in-the-alphabet")).toBe("known");
  expect(await waiting()).toEqual(["late-in-the-alphabet", "early-in-the-alphabet"]);

  await sweep();
  expect(await waiting()).toEqual([]);
  expect(await tell("late-in-the-alphabet")).toBe("known");
  expect(await waiting()).toEqual([]);
});

test("What comes while a sweep is looking waits for the next, even about the same issue", async () => {
  const { store, tell, waiting } = await arrange();
  await tell("a");
  const looking = await untakenDeliveries(store);
  await tell("b");
  await markTaken(store, looking);
  expect(await waiting()).toEqual(["b"]);
});

test("A delivery that was looked at is remembered for four days; one that waits, however long it takes", async () => {
  const { store, clock, tell, known } = await arrange();
  await tell("looked-at");
  await markTaken(store, await untakenDeliveries(store));
  await tell("waits");

  clock.pass({ hours: 96 });
  await tell("after-four-days");
  expect(await known()).toEqual(["after-four-days", "looked-at", "waits"]);
  clock.pass({ minutes: 1 });
  await tell("a-minute-later");
  expect(await known()).toEqual(["a-minute-later", "after-four-days", "waits"]);
});

test("Where too many wait no more are kept, until a sweep has looked at them; of those the newest are remembered", async () => {
  const { clock, tell, sweep, known } = await arrange({ limit: 2 });
  const told: string[] = [];
  for (const id of ["a", "b", "c", "a"]) {
    clock.pass({ seconds: 1 });
    told.push(`${id} ${await tell(id)}`);
  }
  await sweep();
  clock.pass({ minutes: 1 });
  for (const id of ["c", "d"]) told.push(`${id} ${await tell(id)}`);
  await sweep();
  clock.pass({ minutes: 1 });
  told.push(`e ${await tell("e")}`);
  expect(told).toEqual(["a kept", "b kept", "c full", "a known", "c kept", "d kept", "e kept"]);
  expect(await known()).toEqual(["c", "d", "e"]);
});

test("What names nothing is not kept; a delivery that can't be kept does not hold up the next", async () => {
  const { tell, known } = await arrange();
  expect(await tell("ping", { issues: [] })).toBe("nothing");
  const broken = tell("broken", { issues: [{ owner: "mirage", repo: "mirage", number: Number.NaN }] });
  await expect(broken).rejects.toThrow("issues.0.number is NaN");
  expect(await tell("next")).toBe("kept");
  expect(await known()).toEqual(["next"]);
});
