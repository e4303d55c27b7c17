import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { FakeHedgeDoc } from "../../support/fake-hedgedoc.ts";
import { manualTimers } from "../../support/timers.ts";
import { before, line, outcome, padAt, server, versions } from "./arrange.ts";

/** What went over the wire, what only differs from run to run left out. */
function transcript({ realtime }: FakeHedgeDoc): string {
  return realtime.frames.map((frame) => frame.replace(/(?<="users":)\[.*?\](?=})/, "[…]")).join("\n");
}

describe("a write, as it goes over the wire", () => {
  test("with socket.io 2 of HedgeDoc 1.10.3", async () => {
    const fake = await server("## Agenda\n- releases\n", { version: "1.10.3" });
    await padAt(`${fake.url}/agenda?both#`).write(line("- CI (Ana)"));
    await fake.realtime.until("→", "41");
    expect(transcript(fake)).toMatchInlineSnapshot(`
      "→ GET /agenda/download 200
      → GET /socket.io/?noteId=agenda&EIO=4&transport=polling 200
      ← 0{"sid":"sid-2","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      ← 40
      ← 42["doc",{"str":"## Agenda\\n- releases\\n","revision":0,"clients":{}}]
      ← 42["online users",{"users":[…]}]
      ← 42["refresh",{"docmaxlength":100000,"owner":null,"permission":"freely","authors":{},"authorship":[]}]
      → 42["operation",0,[10,"- CI (Ana)\\n",11],null]
      ← 42["ack",1]
      ← 42["check",{"updatetime":1700000000000,"authors":{},"authorship":[]}]
      → GET /agenda/download 200
      → 41"
    `);
  });

  test("with socket.io 4 of HedgeDoc 1.12.0", async () => {
    const fake = await server("## Agenda\n- releases\n", { version: "1.12.0" });
    await padAt(`${fake.url}/agenda?both#`).write(line("- CI (Ana)"));
    await fake.realtime.until("→", "41");
    expect(transcript(fake)).toMatchInlineSnapshot(`
      "→ GET /agenda/download 200
      → GET /socket.io/?noteId=agenda&EIO=4&transport=polling 200
      ← 0{"sid":"sid-2","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      → 40
      ← 40{"sid":"sid-2","pid":"sid-2"}
      ← 42["doc",{"str":"## Agenda\\n- releases\\n","revision":0,"clients":{}},"offset"]
      ← 42["online users",{"users":[…]},"offset"]
      ← 42["refresh",{"docmaxlength":100000,"owner":null,"permission":"freely","authors":{},"authorship":[]},"offset"]
      → 42["operation",0,[10,"- CI (Ana)\\n",11],null]
      ← 42["ack",1,"offset"]
      ← 42["check",{"updatetime":1700000000000,"authors":{},"authorship":[]},"offset"]
      → GET /agenda/download 200
      → 41"
    `);
  });

  test("by the published form, on a server under a sub path", async () => {
    const fake = await server("## Agenda\n", { subPath: "/tools/pads" });
    await padAt(`${fake.url}/s/short-1#Agenda`).write(line("- CI (Ana)"));
    expect(fake.requests.map(({ method, path }) => `${method} ${path}`)).toMatchInlineSnapshot(`
      [
        "GET /tools/pads/s/short-1/download",
        "GET /tools/pads/socket.io/?noteId=short-1&EIO=4&transport=polling",
        "GET /tools/pads/s/short-1/download",
      ]
    `);
    expect(fake.notes.get("agenda")?.text).toBe("## Agenda\n- CI (Ana)\n");
  });

  test("asks once what the server speaks, and keeps one session", async () => {
    const fake = await server();
    const pad = padAt(`${fake.url}/agenda`);
    for (const words of ["- one", "- two", "- three"]) await pad.write(line(words));
    const probes = fake.requests.filter(({ path }) => path.startsWith("/socket.io/"));
    expect([probes.length, fake.sessions.size]).toEqual([1, 1]);
  });

  test("where nothing is left to do, nothing is sent", async () => {
    const fake = await server("## Agenda\n- CI (Ana)\n");
    await padAt(`${fake.url}/agenda`).write(line("- CI (Ana)"));
    expect(fake.realtime.frames.filter((frame) => frame.includes("operation"))).toEqual([]);
  });
});

describe.each(versions)("writing into a pad of HedgeDoc %s", (version) => {
  test("keeps the connection alive while the server takes its time", async () => {
    const timers = manualTimers();
    const fake = await server("## Agenda\n", { version, after: timers.after });
    before(fake, "←", '"check"', () => false);
    const writing = padAt(`${fake.url}/agenda`, { after: timers.after, writeTimeoutMs: 60_000 }).write(line("- CI"));
    await fake.realtime.until("←", '"ack"');
    const [asks, answers] = version === "1.10.3" ? (["→", "←"] as const) : (["←", "→"] as const);
    for (let time = 0; time < 4; time += 1) {
      timers.pass(5000);
      await fake.realtime.until(asks, " 2");
      await fake.realtime.until(answers, " 3");
    }
    fake.realtime.tell("agenda", "check", {});
    expect(await outcome(writing)).toBe("## Agenda\n- CI\n");
    expect(fake.realtime.frames.filter((frame) => frame.includes('"doc"'))).toHaveLength(1);
  });

  test("is done when it is saved, not when it is taken", async () => {
    const timers = manualTimers();
    const fake = await server("## Agenda\n", { version, after: timers.after });
    const told: string[] = [];
    const writing = padAt(`${fake.url}/agenda`, { after: timers.after })
      .write(line("- CI"))
      .then(() => told.push(`done: ${fake.notes.get("agenda")?.text}`));
    await fake.realtime.until("←", '"ack"');
    told.push(`taken: ${fake.notes.get("agenda")?.text}`);
    timers.pass(1005);
    await writing;
    expect(told).toEqual(["taken: ## Agenda\n", "done: ## Agenda\n- CI\n"]);
  });

  test("doesn't take the saving of an earlier text for its own", async () => {
    const timers = manualTimers();
    const fake = await server("## Agenda\n", { version, after: timers.after });
    const ana = fake.realtime.join("agenda", "Ana");
    // Ana's letter is being stored while ours comes in: the server tells that it saved, and has not saved ours.
    before(fake, "→", '"operation"', () => {
      ana.edit(10, 0, "x");
      ana.send();
      timers.pass(1000);
    });
    const writing = padAt(`${fake.url}/agenda`, { after: timers.after }).write(line("- CI"));
    await fake.realtime.until("←", '"ack"');
    timers.pass(5);
    await fake.realtime.until("←", '"check"');
    const saved = [fake.notes.get("agenda")?.text];
    timers.pass(1000);
    await writing;
    saved.push(fake.notes.get("agenda")?.text);
    expect(saved).toEqual(["## Agenda\nx", "## Agenda\n- CI\nx"]);
  });

  test("goes well beside people who type in the same moment, before, at and after its place", async () => {
    const fake = await server("# Meeting\n## Agenda\n- releases\n", { version });
    const [ana, ben] = [fake.realtime.join("agenda", "Ana"), fake.realtime.join("agenda", "Ben")];
    before(fake, "→", '"operation"', () => {
      ana.edit(9, 0, " of May");
      ana.send();
      ben.edit(20, 0, "- theirs 🐪\n");
      ben.send();
    });
    before(fake, "←", '"ack"', () => {
      ana.hear();
      ana.edit(ana.text().length, 0, "the end");
      ana.send();
    });
    const pad = padAt(`${fake.url}/agenda`);
    const { text } = await pad.write((now) =>
      now.includes("- CI") ? null : [{ at: 20, remove: 0, insert: "- CI 🐫\n" }],
    );
    for (const person of [ana, ben]) person.hear();
    const all = "# Meeting of May\n## Agenda\n- CI 🐫\n- theirs 🐪\n- releases\nthe end";
    expect([text, ana.text(), ben.text(), fake.realtime.text("agenda")]).toEqual([all, all, all, all]);
  });

  test("keeps every character of people's, whatever they wrote", async () => {
    const fake = await server("", { version });
    const pad = padAt(`${fake.url}/agenda`);
    const unit = fc.constantFrom(
      "## Agenda",
      "- TODO",
      "\n",
      "\r\n",
      "\t",
      "🐫",
      "👩‍👩‍👧",
      "e\u0301",
      "שלום",
      "مرحبا",
      "\u200f",
      " x",
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 30 }), async (theirs) => {
        fake.write("agenda", theirs);
        const { text } = await pad.write(line("- 🐪 של e\u0301 (Ana)"));
        expect(fake.notes.get("agenda")?.text).toBe(text);
        expect(text.replace("- 🐪 של e\u0301 (Ana)\n", "")).toBe(theirs);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("is neither undone nor done again when a person takes it out before it is saved", async () => {
    const timers = manualTimers();
    const fake = await server("## Agenda\n", { version, after: timers.after });
    const ana = fake.realtime.join("agenda", "Ana");
    const writing = padAt(`${fake.url}/agenda`, { after: timers.after }).write(line("- CI"));
    await fake.realtime.until("←", '"ack"');
    ana.hear();
    ana.edit(10, 5, "");
    ana.send();
    timers.pass(1005);
    const { text, changes } = await writing;
    expect([text, changes.length, fake.realtime.text("agenda")]).toEqual(["## Agenda\n", 1, "## Agenda\n"]);
  });
});
