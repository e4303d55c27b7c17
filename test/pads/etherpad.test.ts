import { expect, onTestFinished, test } from "vitest";

import { etherpadPad, type EtherpadOptions } from "../../src/pads/etherpad.ts";
import { readPadAddress } from "../../src/pads/pad-address.ts";
import type { Pad, Plan } from "../../src/ports/pad.ts";
import { padContract } from "../contracts/pad.ts";
import { padWriteContract } from "../contracts/pad-write.ts";
import { type EtherpadFault, type FakeEtherpad, startFakeEtherpad } from "../support/fake-etherpad.ts";

async function server(options?: { subPath?: string; old?: boolean }): Promise<FakeEtherpad> {
  const started = await startFakeEtherpad(options);
  onTestFinished(() => started.close());
  return started;
}

/** The pad at a URL as copied; it waits for nothing, and soon gives up. */
function padAt(copied: string, options: EtherpadOptions = {}): Pad {
  const address = readPadAddress(copied);
  if (address.kind !== "etherpad") throw new Error(`${copied} is no Etherpad`);
  return etherpadPad({ address, maxBytes: 2048, timeoutMs: 5000, pause: async () => {}, ...options });
}

/** What came of it: the text, or what people are told, the server's port left out. */
async function outcome(work: Promise<{ text: string } | null>): Promise<string> {
  const said = await work.then((done) => done?.text ?? "unchanged", String);
  return said.replaceAll(/127\.0\.0\.1:\d+/g, "pad.example.org");
}

const twoBeforeEnd: Plan = (text) =>
  text.includes("- two") ? null : [{ at: text.indexOf("\nend"), remove: 0, insert: "- two\n" }];
const addThree: Plan = (text) =>
  text.includes("- three") ? null : [{ at: text.length, remove: 0, insert: "\n- three" }];

for (const old of [false, true]) {
  padContract(`Etherpad ${old ? "1.8" : "2.5"}`, async () => {
    const fake = await startFakeEtherpad({ old });
    const url = fake.write("agenda", "");
    return {
      open: () => padAt(url, { etherpadKey: fake.key }),
      write: async (text) => void fake.write("agenda", text),
      remove: async () => void fake.pads.delete("agenda"),
      keeps: (text) => text.replaceAll("\t", " ".repeat(8)).replaceAll("\u{a0}", " "),
      maxBytes: 2048,
      close: fake.close,
    };
  });

  padWriteContract(`Etherpad ${old ? "1.8" : "2.5"}`, async () => {
    const fake = await startFakeEtherpad({ old });
    const url = fake.write("agenda", "");
    return {
      open: () => padAt(url, { etherpadKey: fake.key }),
      write: (text) => void fake.write("agenda", text),
      remove: () => void fake.pads.delete("agenda"),
      lock: () => Object.assign(fake.pads.get("agenda") ?? {}, { html: "<strong>bold</strong><br>" }),
      close: fake.close,
    };
  });
}

test("a reading is one call, and no URL ever holds the key", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "- one\n\nend"), { etherpadKey: fake.key });
  const version = (await pad.read(null))?.version ?? null;
  expect([await pad.read(version), fake.calls]).toEqual([null, ["getText", "getText"]]);
  await pad.write(twoBeforeEnd);
  expect(fake.paths.join("\n")).not.toContain(fake.key);
});

test("a server under a sub path, and a pad with blanks in its name, are found", async () => {
  const fake = await server({ subPath: "/etherpad" });
  const pad = padAt(`${fake.write("Réunion d'équipe", "text")}/timeslider`, { etherpadKey: fake.key });
  expect(await outcome(pad.read(null))).toBe("text");
  expect(fake.paths).toEqual(["/etherpad/api/1.2.15/getText"]);
});

test("Etherpad's own lists are read as Markdown has them", async () => {
  const fake = await server();
  const url = fake.write("agenda", "*one\n*two\n*num");
  Object.assign(fake.pads.get("agenda") ?? {}, { shown: "\t* one\n\t\t* two\n\t1. num\n" });
  expect(await outcome(padAt(url, { etherpadKey: fake.key }).read(null))).toBe("* one\n\t* two\n1. num");
});

test("at the end, the server adds beside who types, and formatting stays", async () => {
  const fake = await server();
  const url = fake.write("agenda", "- one");
  Object.assign(fake.pads.get("agenda") ?? {}, { html: "- <strong>one</strong><br>" });
  fake.before("appendText", () => fake.write("agenda", "- one, and more"));
  const written = await padAt(url, { etherpadKey: fake.key }).write(addThree);
  expect([written.text, fake.calls]).toEqual(["- one, and more\n- three", ["getText", "appendText", "getText"]]);
});

test("in the middle, formatting would be lost: it is left to a person", async () => {
  const fake = await server();
  const url = fake.write("agenda", "- one https://example.org\n\nend");
  const pad = padAt(url, { etherpadKey: fake.key });
  expect(await outcome(pad.write(twoBeforeEnd))).toBe("- one https://example.org\n- two\n\nend");
  fake.write("bold", "- one\n\nend");
  Object.assign(fake.pads.get("bold") ?? {}, { html: "- <em>one</em><br><br>end<br>" });
  const bold = padAt(`${fake.url}/p/bold`, { etherpadKey: fake.key });
  expect(await outcome(bold.write(twoBeforeEnd))).toMatchInlineSnapshot(
    `"PadError: The pad at http://pad.example.org/p/bold has lists, bold text or other formatting, and Etherpad's API would take all of it away with a write in the middle. Nothing was written. I can add at the end alone: please paste the rest yourself."`,
  );
});

test("a tab or a hard blank of ours is written as Etherpad keeps it", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "- one\n\nend"), { etherpadKey: fake.key });
  const written = await pad.write((text) => [{ at: text.indexOf("\nend"), remove: 0, insert: "\ta\u{a0}b\r\n" }]);
  expect(written.changes).toEqual([{ at: 6, remove: 0, insert: "        a b\n" }]);
  expect(written.text).toBe("- one\n        a b\n\nend");
});

for (const old of [false, true]) {
  test(`what somebody typed in the very moment of a write is brought back (${old ? "1.8" : "2.5"})`, async () => {
    const fake = await server({ old });
    const pad = padAt(fake.write("agenda", "- one\n\nend"), { etherpadKey: fake.key });
    fake.before("setText", () => fake.write("agenda", "- one\n- of a person\n\nend"));
    expect(await outcome(pad.write(twoBeforeEnd))).toBe("- one\n- of a person\n- two\n\nend");
  });
}

test("what somebody types right after a write stands on it, and is not written over", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "- one\n\nend"), { etherpadKey: fake.key });
  const typed = "- one\n- two\n\nend, and more";
  for (const call of ["getRevisionsCount", "getRevisionsCount"]) fake.before(call, () => {});
  fake.before("getRevisionsCount", () => fake.write("agenda", typed));
  expect(await outcome(pad.write(twoBeforeEnd))).toBe(typed);
});

test("where people wrote before and after a write, it is told where their words stand", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "- one\n\nend"), { etherpadKey: fake.key });
  fake.before("setText", () => fake.write("agenda", "- one\n- of a person\n\nend"));
  for (const call of ["getRevisionsCount", "getRevisionsCount"]) fake.before(call, () => {});
  fake.before("getRevisionsCount", () => fake.write("agenda", "- one\n- two\n\nend, and more"));
  expect(await outcome(pad.write(twoBeforeEnd))).toMatchInlineSnapshot(
    `"PadError: Somebody wrote into the pad at http://pad.example.org/p/agenda in the same moment as I did, and what they wrote then may have gone. It stands in revision 2 of its timeslider: please copy it back from http://pad.example.org/p/agenda/timeslider#2."`,
  );
});

test("each way in which an Etherpad can't be read has its own sentence, and none has the key", async () => {
  const fake = await server();
  const url = fake.write("agenda", "x".repeat(2049));
  const key = { etherpadKey: fake.key };
  const after = (fault: EtherpadFault | "cut") => {
    fake.fail(fault);
    return outcome(padAt(url, key).read(null));
  };
  const gone = await startFakeEtherpad();
  await gone.close();
  const sentences = [
    await outcome(padAt(url).read(null)),
    await outcome(padAt(url, { etherpadKey: "secret-of-nobody" }).read(null)),
    await outcome(padAt(`${fake.url}/p/none`, key).read(null)),
    await outcome(padAt(`${fake.url}/elsewhere/p/agenda`, key).read(null)),
    await outcome(padAt(`${fake.url}/p/a$b`, key).read(null)),
    await outcome(padAt(url, key).read(null)),
    await after({ status: 403 }),
    await after({ status: 302, headers: { location: "https://sso.example.org/in?secret" } }),
    await after({ status: 429 }),
    await after({ status: 502 }),
    await after({ status: 500, body: '{"code":2,"message":"internal error","data":null}' }),
    await after({ status: 200, body: "<p>hello" }),
    await after({ status: 200, body: '{"code":0,"message":"ok","data":{"text":7}}' }),
    await after("cut"),
    await outcome(padAt(`${gone.url}/p/agenda`, key).read(null)),
  ];
  expect(sentences.join("\n")).toMatchInlineSnapshot(`
    "PadError: The pad at http://pad.example.org/p/agenda is an Etherpad, which I read with its API key, and I have none. Set ETHERPAD_API_KEY to what stands in APIKEY.txt on its server.
    PadError: The server of http://pad.example.org/p/agenda refuses my API key. Set ETHERPAD_API_KEY to what stands in its APIKEY.txt; from Etherpad 2 on, "authenticationMethod" in its settings.json must be "apikey".
    PadError: There is no pad at http://pad.example.org/p/none (any more). Open it in a browser, which creates it, or correct the pad's address.
    PadError: The server of http://pad.example.org/elsewhere/p/agenda has no API of Etherpad 1.8 or later (HTTP 404). Check that it is an Etherpad, and that its proxy lets /api through.
    PadError: The server of http://pad.example.org/p/a$b gives an answer that no Etherpad gives. Check the pad's address.
    PadError: The pad at http://pad.example.org/p/agenda is larger than 2 KiB, more than I read. Move old meetings into a pad of their own.
    PadError: The server of http://pad.example.org/p/agenda turns me away with HTTP 403: a log-in or a bot filter stands in front of its API. Let me through to /api there.
    PadError: The server of http://pad.example.org/p/agenda sends its readers on to https://sso.example.org, and I don't follow. If the pad lives there, write that as its address.
    PadError: The server of http://pad.example.org/p/agenda is too busy to answer. Nothing is lost: I read the pad again soon.
    PadError: The server of http://pad.example.org/p/agenda is broken: it answered HTTP 502. Nothing is lost: I read the pad again soon. If it stays so, tell who runs the server.
    PadError: The server of http://pad.example.org/p/agenda is broken: it answered HTTP 500. Nothing is lost: I read the pad again soon. If it stays so, tell who runs the server.
    PadError: The server of http://pad.example.org/p/agenda gives an answer that no Etherpad gives. Check the pad's address.
    PadError: The server of http://pad.example.org/p/agenda gives an answer that no Etherpad gives. Check the pad's address.
    PadError: The server of http://pad.example.org/p/agenda cut the connection in the middle. Nothing is lost: I read the pad again soon.
    PadError: The server of http://pad.example.org/p/agenda is down: it refuses connections. Nothing is lost: I read the pad again soon."
  `);
  expect(sentences.join("\n")).not.toMatch(/key-of-the-fake|secret/);
});

test("a write whose answer is lost can be asked for again, and stands there once", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "- one"), { etherpadKey: fake.key });
  fake.before("appendText", () => fake.fail("cut"));
  expect(await outcome(pad.write(addThree))).toContain("cut the connection");
  expect(await outcome(pad.write(addThree))).toBe("- one\n- three");
});
