import { describe, expect, test } from "vitest";

import type { RealtimeOptions } from "../../support/fake-hedgedoc/realtime.ts";
import { startFakeHedgeDoc, type FakeHedgeDoc } from "../../support/fake-hedgedoc.ts";
import type { FakePermission } from "../../support/fake-hedgedoc-routes.ts";
import { manualTimers } from "../../support/timers.ts";
import { before, line, outcome, padAt, server, versions } from "./arrange.ts";

/** How many times something was told or asked. */
function count({ realtime }: FakeHedgeDoc, words: string): number {
  return realtime.frames.filter((frame) => frame.includes(words)).length;
}

describe.each(versions)("HedgeDoc %s refuses", (version) => {
  test("guests to write what isn't set to Freely, and nothing is sent", async () => {
    const fake = await server("", { version });
    const permissions: FakePermission[] = ["freely", "editable", "locked", "limited", "protected", "private"];
    const told: string[] = [];
    for (const permission of permissions) {
      const pad = padAt(fake.write(permission, "## Agenda\n", permission));
      told.push(`${permission}: ${JSON.stringify(await outcome(pad.write(line("- CI"))))}`);
    }
    expect(told.join("\n")).toMatchInlineSnapshot(`
      "freely: "## Agenda\\n- CI\\n"
      editable: "PadError: The pad at http://pad.example.org/editable is set to Editable: only people who are logged in write there, and I write as a guest. Its owner can set it to Freely in the pad's menu at the top right. Until then, paste the text by hand."
      locked: "PadError: The pad at http://pad.example.org/locked is set to Locked: only its owner writes there, and I write as a guest. Its owner can set it to Freely in the pad's menu at the top right. Until then, paste the text by hand."
      limited: "PadError: The pad at http://pad.example.org/limited is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right."
      protected: "PadError: The pad at http://pad.example.org/protected is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right."
      private: "PadError: The pad at http://pad.example.org/private is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right.""
    `);
    expect(count(fake, "operation")).toBe(1);
  });

  test("nobody who has nothing to write", async () => {
    const fake = await server("", { version });
    const pad = padAt(fake.write("locked", "## Agenda\n- CI\n", "locked"));
    expect(await outcome(pad.write(line("- CI")))).toBe("## Agenda\n- CI\n");
  });

  test("what would make the pad longer than it may be, and it is not sent; a pad that became too long may be shortened", async () => {
    const fake = await server("## Agenda\n0123456789\n", { version, maxLength: 20 });
    const pad = padAt(`${fake.url}/agenda`);
    expect(await outcome(pad.write(line("- CI")))).toMatchInlineSnapshot(
      `"PadError: The pad at http://pad.example.org/agenda has room for 20 characters, and with this text it would have 26. Move old meetings into a pad of their own, then try again."`,
    );
    expect(count(fake, "operation")).toBe(0);
    await pad.write((text) => (text.includes("0") ? [{ at: 10, remove: 11, insert: "" }] : null));
    expect(fake.notes.get("agenda")?.text).toBe("## Agenda\n");
  });

  test("more at once than a frame may hold, and it is not sent", async () => {
    const fake = await server("## Agenda\n", { version, maxLength: 9_000_000 });
    const pad = padAt(`${fake.url}/agenda`);
    expect(await outcome(pad.write(line("é".repeat(500_000))))).toMatchInlineSnapshot(
      `"PadError: That is more text at once than the server of http://pad.example.org/agenda takes. Write it in smaller parts, or paste it by hand."`,
    );
    expect(count(fake, "operation")).toBe(0);
  });

  test("what it no longer lets us write while we wait", async () => {
    const fake = await server("## Agenda\n", { version });
    before(fake, "→", '"operation"', () => fake.realtime.permit("agenda", "locked"));
    expect(await outcome(padAt(`${fake.url}/agenda`).write(line("- CI")))).toMatchInlineSnapshot(
      `"PadError: The pad at http://pad.example.org/agenda is set to Locked: only its owner writes there, and I write as a guest. Its owner can set it to Freely in the pad's menu at the top right. Until then, paste the text by hand."`,
    );
  });

  test("to keep us in a pad that is closed or deleted while we wait", async () => {
    const fake = await server("## Agenda\n", { version });
    const pad = padAt(`${fake.url}/agenda`);
    before(fake, "→", '"operation"', () => fake.realtime.permit("agenda", "private"));
    expect(await outcome(pad.write(line("- CI")))).toMatchInlineSnapshot(
      `"PadError: The pad at http://pad.example.org/agenda is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right."`,
    );
    fake.realtime.permit("agenda", "freely");
    before(fake, "→", '"operation"', () => fake.realtime.remove("agenda"));
    expect(await outcome(pad.write(line("- CI")))).toMatchInlineSnapshot(
      `"PadError: There is no pad at http://pad.example.org/agenda (any more). Open it in a browser, and correct the pad's address if it lives elsewhere."`,
    );
    expect([...fake.notes.keys()]).toEqual([]);
  });
});

test("a pad that is closed or deleted between looking and joining says so", async () => {
  const fake = await server();
  const pad = padAt(`${fake.url}/agenda`);
  before(fake, "→", "40", () => fake.realtime.permit("agenda", "limited"));
  expect(await outcome(pad.write(line("- CI")))).toMatchInlineSnapshot(
    `"PadError: The pad at http://pad.example.org/agenda is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right."`,
  );
  fake.realtime.permit("agenda", "freely");
  before(fake, "→", "40", () => void fake.notes.delete("agenda"));
  expect(await outcome(pad.write(line("- CI")))).toMatchInlineSnapshot(
    `"PadError: There is no pad at http://pad.example.org/agenda (any more). Open it in a browser, and correct the pad's address if it lives elsewhere."`,
  );
});

/** What people are told when each try, of four, takes too long once something has gone by. */
async function toldTooLate(options: RealtimeOptions, direction: "→" | "←", words: string): Promise<string> {
  const timers = manualTimers();
  const fake = await server("## Agenda\n", options);
  fake.realtime.watch((way, frame) => !(way === direction && frame.includes(words)));
  const writing = outcome(padAt(`${fake.url}/agenda`, { after: timers.after }).write(line("- CI")));
  for (let tries = 0; tries < 4; tries += 1) {
    await fake.realtime.until(direction, words);
    timers.pass(10_000);
  }
  return writing;
}

test("a server that keeps silent is left after some time, and what that means depends on when", async () => {
  const told = [await toldTooLate({}, "←", '["doc"'), await toldTooLate({}, "→", '["operation"')];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "PadError: The server of http://pad.example.org/agenda did not open the pad for writing within 10 s. Try again in a minute: what is in the pad already is not written twice.
    PadError: The server of http://pad.example.org/agenda took no notice of what I wrote within 10 s. Try again in a minute: what is in the pad already is not written twice."
  `);
});

test("a server that never answers is left, too", async () => {
  const timers = manualTimers();
  const fake = await server();
  fake.fail("hang", "hang", "hang in the body", "hang");
  const writing = outcome(padAt(`${fake.url}/agenda`, { after: timers.after }).write(line("- CI")));
  for (let tries = 0; tries < 4; tries += 1) {
    await fake.realtime.until("→", "download");
    timers.pass(10_000);
  }
  expect(await writing).toMatchInlineSnapshot(
    `"PadError: The server of http://pad.example.org/agenda did not open the pad for writing within 10 s. Try again in a minute: what is in the pad already is not written twice."`,
  );
});

test("a server that takes but never saves is not believed", async () => {
  const timers = manualTimers();
  const fake = await server("## Agenda\n", { after: () => () => {} });
  const writing = outcome(padAt(`${fake.url}/agenda`, { after: timers.after }).write(line("- CI")));
  await fake.realtime.until("←", '["ack"');
  for (let tries = 0; tries < 4; tries += 1) {
    timers.pass(10_000);
    if (tries < 3) await fake.realtime.until("←", '["refresh"');
    if (tries < 3) await fake.realtime.until("→", "download");
  }
  expect(await writing).toMatchInlineSnapshot(
    `"PadError: The server of http://pad.example.org/agenda took what I wrote, but did not save it within 10 s. Try again in a minute: what is in the pad already is not written twice."`,
  );
  expect(count(fake, '"operation"')).toBe(1);
});

/** What people are told when it goes wrong like this each time, and how often it was tried. */
async function toldAfter(direction: "→" | "←", words: string, happens: (fake: FakeHedgeDoc) => boolean | void) {
  const fake = await server();
  const pauses: number[] = [];
  const pad = padAt(`${fake.url}/agenda`, { pause: async (ms) => void pauses.push(ms) });
  fake.realtime.watch((way, frame) => (way === direction && frame.includes(words) ? happens(fake) : true));
  const said = await outcome(pad.write(line("- CI")));
  return `${said} Waited: ${pauses.join(", ") || "not"}.`;
}

test("what may pass is tried four times, each time from the start; what would fail again is not", async () => {
  const lost = (name: string, ...args: readonly unknown[]) =>
    toldAfter("→", '["operation"', (fake) => {
      fake.realtime.tell("agenda", name, ...args);
      return false;
    });
  const told = [
    await toldAfter("→", '["operation"', (fake) => fake.realtime.drop()),
    await toldAfter("→", '["operation"', (fake) => {
      fake.realtime.maintain();
      return false;
    }),
    await lost("doc", { str: "other", revision: 0, clients: {} }),
    await lost("operation", "x", 7, [10], null),
    await lost("operation", "x", 1, [11], null),
    await lost("ack", 7),
    await lost("info", { code: 500 }),
    await lost("operation", "x", 1, [0.5], null),
    await lost("refresh", { docmaxlength: "much" }),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "PadError: The server of http://pad.example.org/agenda closed the connection while I was writing. Try again in a minute: what is in the pad already is not written twice. Waited: 1000, 3000, 8000.
    PadError: The server of http://pad.example.org/agenda is stopping for maintenance. Once it is back, try again. Until then, paste the text by hand. Waited: 1000, 3000, 8000.
    PadError: The server of http://pad.example.org/agenda has another text than I have. Try again in a minute: what is in the pad already is not written twice. Waited: 1000, 3000, 8000.
    PadError: The server of http://pad.example.org/agenda has another text than I have. Try again in a minute: what is in the pad already is not written twice. Waited: 1000, 3000, 8000.
    PadError: The server of http://pad.example.org/agenda has another text than I have. Try again in a minute: what is in the pad already is not written twice. Waited: 1000, 3000, 8000.
    PadError: The server of http://pad.example.org/agenda has another text than I have. Try again in a minute: what is in the pad already is not written twice. Waited: 1000, 3000, 8000.
    PadError: The server of http://pad.example.org/agenda is broken: it can't open the pad for writing (500). Try again in a minute: what is in the pad already is not written twice. If it stays so, tell who runs the server. Waited: 1000, 3000, 8000.
    PadError: The server of http://pad.example.org/agenda speaks otherwise than HedgeDoc 1.x when it is written to, and I leave the pad alone. Until then, paste the text by hand. Waited: not.
    PadError: The server of http://pad.example.org/agenda speaks otherwise than HedgeDoc 1.x when it is written to, and I leave the pad alone. Until then, paste the text by hand. Waited: not."
  `);
});

/** What people are told when the server answers our question for its socket.io, or the socket itself, like this. */
async function toldAtTheDoor(arrange: (fake: FakeHedgeDoc) => void): Promise<string> {
  const fake = await server();
  arrange(fake);
  return outcome(padAt(`${fake.url}/agenda`).write(line("- CI")));
}

test("a server, or a proxy before it, that lets nobody write says why", async () => {
  const fine = { status: 200, headers: { "content-type": "text/markdown" }, body: "## Agenda\n" };
  const broken = [fine, { status: 502 }];
  const told = [
    await toldAtTheDoor((fake) => fake.fail(fine, { status: 404, body: "no such page" })),
    await toldAtTheDoor((fake) => fake.fail(fine, { status: 200, body: "<title>Welcome</title>" })),
    await toldAtTheDoor((fake) => fake.fail(...broken, ...broken, ...broken, ...broken)),
    await toldAtTheDoor((fake) => fake.realtime.refuse(400)),
    await toldAtTheDoor((fake) => fake.realtime.refuse(503)),
    await toldAtTheDoor((fake) => {
      // It forgets every session between the question and the socket.
      fake.realtime.watch((way, frame) => (way === "→" && frame.endsWith("40") ? fake.forget() : true));
    }),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "PadError: The server of http://pad.example.org/agenda answers HTTP 404 where HedgeDoc 1.x is written to, under /socket.io/. Tell who runs it that its proxy must let that path and WebSockets through. Until then, paste the text by hand.
    PadError: The server of http://pad.example.org/agenda answers HTTP 200 where HedgeDoc 1.x is written to, under /socket.io/. Tell who runs it that its proxy must let that path and WebSockets through. Until then, paste the text by hand.
    PadError: The server of http://pad.example.org/agenda is broken: it can't open the pad for writing (502). Try again in a minute: what is in the pad already is not written twice. If it stays so, tell who runs the server.
    PadError: The server of http://pad.example.org/agenda answers HTTP 400 where HedgeDoc 1.x is written to, under /socket.io/. Tell who runs it that its proxy must let that path and WebSockets through. Until then, paste the text by hand.
    PadError: The server of http://pad.example.org/agenda is broken: it can't open the pad for writing (503). Try again in a minute: what is in the pad already is not written twice. If it stays so, tell who runs the server.
    PadError: The server of http://pad.example.org/agenda does not know the session it gave me. Try again in a minute: what is in the pad already is not written twice. If it stays so, tell who runs the server that its proxy must pass cookies on."
  `);
});

test("a server that is down is given up after four tries, and nothing was made", async () => {
  const fake = await startFakeHedgeDoc();
  const url = `${fake.url}/agenda`;
  await fake.close();
  expect(await outcome(padAt(url).write(line("- CI")))).toMatchInlineSnapshot(
    `"PadError: The server of http://pad.example.org/agenda is down: it refuses connections. Nothing is lost: I read the pad again soon."`,
  );
});
