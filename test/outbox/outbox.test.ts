import fc from "fast-check";
import { expect, test } from "vitest";
import type { Effect } from "../../src/outbox/effect.ts";
import { createOutbox } from "../../src/outbox/outbox.ts";
import { createPerformer } from "../../src/outbox/performer.ts";
import { openStore } from "../../src/store/open-store.ts";
import { terminalChat } from "../../src/terminal/chat.ts";
import { ledgerForge } from "../../src/terminal/ledger.ts";
import { type Fault, withFault } from "../support/faulty.ts";

const filing: Effect = {
  id: "issue/k3f9",
  series: "sample",
  expires: null,
  type: "file-issue",
  todo: "k3f9",
  draft: {
    repository: "mirage/mirage",
    title: "Announce it",
    body: "…",
    labels: [],
    assignees: [],
    marker: "meetbot:k3f9",
  },
  unassignable: [],
};

const post: Effect = {
  id: "minutes/sample/2024-12-09",
  series: "sample",
  expires: null,
  type: "post",
  channel: "terminal:",
  messages: ["one", "two", "three"].map((text) => ({ text, buttons: [], file: null })),
  about: { what: "minutes", meeting: "2024-12-09" },
};

/** An outbox on a ledger and a terminal, whose calls go wrong as planned; a listing shows nothing for `stale` minutes. */
async function world(plan: { faults?: Fault[]; looks?: Fault[]; stale?: number } = {}) {
  let now = Temporal.Instant.from("2024-12-09T11:30:00Z");
  const clock = () => now;
  const store = await openStore({ folder: ":memory:" });
  const posted: string[] = [];
  const ledger = ledgerForge({ issues: store.ledger, now: clock });
  const terminal = terminalChat({
    keepFile: ({ name }) => name,
    write: (text) => posted.push(text.split("\n").at(-1) ?? ""),
    now: clock,
  });
  const faults = [...(plan.faults ?? [])];
  const looks = [...(plan.looks ?? [])];
  const freshAt = now.add({ minutes: plan.stale ?? 0 });
  const outbox = createOutbox({
    effects: store.effects,
    performer: createPerformer({
      writePad: () => Promise.reject(new Error("no pad is written here")),
      mailer: {
        send: () => withFault(faults, clock, () => Promise.resolve({ file: null })),
        find: () => withFault(looks, clock, () => Promise.resolve(null)),
        write: () => Promise.resolve(""),
      },
      readPicture: () => Promise.resolve(null),
      forge: {
        ...ledger,
        createIssue: (draft) => withFault(faults, clock, () => ledger.createIssue(draft)),
        findIssue: (...asked) =>
          withFault(looks, clock, async () =>
            Temporal.Instant.compare(now, freshAt) < 0 ? null : ledger.findIssue(...asked),
          ),
      },
      chat: {
        ...terminal,
        post: (...what) => withFault(faults, clock, () => terminal.post(...what)),
        findPost: (...what) => withFault(looks, clock, () => terminal.findPost(...what)),
      },
    }),
    now: clock,
    settle: () => Promise.resolve(),
    onBug: (error) => {
      throw error;
    },
  });
  return {
    posted,
    issues: async () => (await store.ledger.all()).length,
    /** Performs the effect once a minute, and says what each minute ended with. */
    async minutes(effect: Effect, count: number): Promise<string[]> {
      const seen: string[] = [];
      for (let minute = 0; minute < count; minute += 1) {
        const { status, tries, unsure } = await outbox.perform(effect);
        seen.push(`${now.toString().slice(11, 16)} ${status}${unsure ? ", unsure" : ""}, ${tries} tries`);
        now = now.add({ minutes: 1 });
      }
      return seen.filter((line, place) => line.slice(6) !== seen[place - 1]?.slice(6));
    },
    retry: (effect: Effect) => outbox.retry(effect),
  };
}

test("an issue whose answer was lost is found, not filed again", async () => {
  const { minutes, issues } = await world({ faults: ["lost after"] });
  expect(await minutes(filing, 3)).toEqual(["11:30 pending, unsure, 1 tries", "11:31 done, 1 tries"]);
  expect(await issues()).toBe(1);
});

test("an issue that a stale listing does not show yet is waited for, not filed again", async () => {
  const { minutes, issues } = await world({ faults: ["lost after"], stale: 8 });
  expect(await minutes(filing, 30)).toEqual(["11:30 pending, unsure, 1 tries", "11:38 done, 1 tries"]);
  expect(await issues()).toBe(1);
});

test("an issue that never arrived is tried again when a listing can no longer be stale", async () => {
  const { minutes, issues } = await world({ faults: ["lost before"] });
  expect(await minutes(filing, 30)).toEqual(["11:30 pending, unsure, 1 tries", "11:40 done, 2 tries"]);
  expect(await issues()).toBe(1);
});

test("an issue that stays unclear three times is left to a person", async () => {
  const { minutes, issues } = await world({ faults: ["lost before", "lost before", "lost before"] });
  expect((await minutes(filing, 60)).at(-1)).toBe("12:00 parked, unsure, 3 tries");
  expect(await issues()).toBe(0);
});

test("a refused issue is left to a person at once, and filed on their word", async () => {
  const { minutes, issues, retry } = await world({ faults: ["refused"] });
  expect(await minutes(filing, 30)).toEqual(["11:30 parked, 1 tries"]);
  expect((await retry(filing)).status).toBe("done");
  expect(await issues()).toBe(1);
});

test("an issue that must wait is filed when the time has come", async () => {
  const { minutes, issues } = await world({ faults: ["later"] });
  expect(await minutes(filing, 10)).toEqual(["11:30 pending, 0 tries", "11:35 done, 1 tries"]);
  expect(await issues()).toBe(1);
});

test("an issue is looked for before the first call: a lost store files nothing again", async () => {
  const { minutes, issues } = await world();
  await minutes(filing, 1);
  const other = { ...filing, id: "issue/after-the-loss" };
  expect(await minutes(other, 1)).toEqual(["11:31 done, 0 tries"]);
  expect(await issues()).toBe(1);
});

test("of a post in three parts only what is missing is posted after a fault", async () => {
  const { minutes, posted } = await world({ faults: [] });
  expect(await minutes(post, 2)).toEqual(["11:30 done, 0 tries"]);
  expect(posted).toEqual(["one", "two", "three"]);
});

test("a reminder whose window closes while the chat is down is not posted late", async () => {
  const { minutes, posted } = await world({ faults: ["later"] });
  const reminder = { ...post, id: "reminder/1", expires: "2024-12-09T11:33:00Z" };
  expect(await minutes(reminder, 10)).toEqual(["11:30 pending, 0 tries", "11:35 expired, 0 tries"]);
  expect(posted).toEqual([]);
});

test("whatever goes wrong in whatever order, nothing is done twice", async () => {
  const fault = fc.constantFrom<Fault>("refused", "later", "lost before", "lost after");
  const looks = fc.array(fc.constantFrom<Fault>("later", "lost before"), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 5 }), looks, fc.nat({ max: 9 }), async (faults, failing, stale) => {
      const filed = await world({ faults, looks: failing, stale });
      await filed.minutes(filing, 90);
      expect(await filed.issues()).toBeLessThanOrEqual(1);
      const told = await world({ faults, looks: failing });
      await told.minutes(post, 90);
      expect(told.posted).toEqual(["one", "two", "three"].slice(0, told.posted.length));
    }),
    { numRuns: 60 },
  );
});
