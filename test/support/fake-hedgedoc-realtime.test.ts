import { expect, onTestFinished, test } from "vitest";

import { startFakeHedgeDoc } from "./fake-hedgedoc.ts";
import type { FakeVersion } from "./fake-hedgedoc/engine.ts";
import { talk, type Talk } from "./hedgedoc-talk.ts";
import { hastyTimers, manualTimers } from "./timers.ts";

const operation = (revision: number, ...parts: readonly (number | string)[]): string =>
  `42${JSON.stringify(["operation", revision, parts, null])}`;

const talks: Readonly<Record<string, Partial<Talk>>> = {
  "an operation": { say: [operation(0, 6, "- one\n")], waitFor: '["check"' },
  "one with a revision that never was": { say: [operation(7, 6, "x")], waitFor: '["doc"' },
  "one for another text": { say: [operation(0, 5, "x")], waitFor: '["doc"' },
  "one that makes the text too long": { say: [operation(0, 6, "x".repeat(100_000))] },
  "a frame that is too large": { say: [operation(0, 6, "x".repeat(1_000_000))] },
  "a frame that is none": { say: ["zzz"] },
  "an event that nobody knows": { say: ['42["nonsense",1]'] },
  "no cookie": { cookie: "none" },
  "a cookie of somebody else's making": { cookie: "bad" },
  "a note that isn't there": { note: "missing" },
};

/** What a server of a version answers, talk by talk, each to a note that nobody has touched. */
async function answers(version: FakeVersion, eio: 3 | 4): Promise<string> {
  const lines: string[] = [];
  for (const [name, asked] of Object.entries(talks)) {
    const fake = await startFakeHedgeDoc({ version, after: hastyTimers });
    onTestFinished(() => fake.close());
    fake.write("pad", "# Pad\n");
    const told = await talk(fake.url, { note: "pad", eio, cookie: "good", say: [], waitFor: null, ...asked });
    lines.push(`${name}:`, ...told.map((line) => `  ${line}`));
  }
  return lines.join("\n");
}

// These lines are what real servers of these versions answered.

test("the fake speaks as HedgeDoc 1.10.3 does", async () => {
  expect(await answers("1.10.3", 3)).toMatchInlineSnapshot(`
    "an operation:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      ack 1
      check
    one with a revision that never was:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      doc {"str":"# Pad\\n","revision":0,"force":true}
    one for another text:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      doc {"str":"# Pad\\n","revision":0,"force":true}
    one that makes the text too long:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
    a frame that is too large:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      hung up
    a frame that is none:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      hung up
    an event that nobody knows:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
    no cookie:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      44"AUTH failed: No cookie transmitted."
    a cookie of somebody else's making:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      44"AUTH failed: Cookie is invalid."
    a note that isn't there:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000}
      40
      info {"code":404}
      41
      hung up"
  `);
});

test("the fake speaks as HedgeDoc 1.12.0 does", async () => {
  expect(await answers("1.12.0", 4)).toMatchInlineSnapshot(`
    "an operation:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      ack 1
      check
    one with a revision that never was:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      doc {"str":"# Pad\\n","revision":0}
    one for another text:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      doc {"str":"# Pad\\n","revision":0}
    one that makes the text too long:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
    a frame that is too large:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      hung up
    a frame that is none:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
      hung up
    an event that nobody knows:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      doc {"str":"# Pad\\n","revision":0}
      online users
      refresh {"permission":"freely","docmaxlength":100000}
    no cookie:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      44{"message":"AUTH failed: No cookie transmitted."}
      hung up
    a cookie of somebody else's making:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      44{"message":"AUTH failed: Cookie is invalid."}
      hung up
    a note that isn't there:
      0{"sid":"…","upgrades":[],"pingInterval":5000,"pingTimeout":10000,"maxPayload":1000000}
      40{"sid":"…","pid":"…"}
      info {"code":404}
      41
      hung up"
  `);
});

test("who does not ping, or does not answer a ping, is put out", async () => {
  for (const [version, eio] of [
    ["1.10.3", 3],
    ["1.12.0", 4],
  ] as const) {
    const timers = manualTimers();
    const fake = await startFakeHedgeDoc({ version, after: timers.after });
    onTestFinished(() => fake.close());
    fake.write("pad", "# Pad\n");
    const told = talk(fake.url, { note: "pad", eio, cookie: "good", say: [], waitFor: "never" });
    await fake.realtime.until("←", '["refresh"');
    timers.pass(15_000);
    expect((await told).at(-1)).toBe("hung up");
  }
});

test("the revision begins again at nothing once everybody has left, and when the server was killed", async () => {
  const fake = await startFakeHedgeDoc({ after: hastyTimers });
  onTestFinished(() => fake.close());
  fake.write("pad", "# Pad\n");
  const write = async (words: string) => {
    const person = fake.realtime.join("pad", "Ana");
    person.edit(0, 0, words);
    person.send();
    return person;
  };
  const revisions = async () =>
    (await talk(fake.url, { note: "pad", eio: 4, cookie: "good", say: [], waitFor: null })).filter((line) =>
      line.startsWith("doc"),
    );
  const ana = await write("a");
  const told = await revisions();
  ana.drop();
  await new Promise(setImmediate); // it is being saved
  told.push(...(await revisions()));
  await write("b");
  fake.realtime.kill();
  told.push(...(await revisions()));
  expect(told).toMatchInlineSnapshot(`
    [
      "doc {"str":"a# Pad\\n","revision":1}",
      "doc {"str":"a# Pad\\n","revision":0}",
      "doc {"str":"a# Pad\\n","revision":0}",
    ]
  `);
});
