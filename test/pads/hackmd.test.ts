import { expect, onTestFinished, test } from "vitest";

import { hackmdPad, type HackmdOptions } from "../../src/pads/hackmd.ts";
import { readPadAddress } from "../../src/pads/pad-address.ts";
import type { Pad, Plan } from "../../src/ports/pad.ts";
import { padContract } from "../contracts/pad.ts";
import { padWriteContract } from "../contracts/pad-write.ts";
import { clockAt } from "../support/clock.ts";
import { type FakeHackmd, type FakeHackmdQuirk, startFakeHackmd } from "../support/fake-hackmd.ts";

async function server(): Promise<FakeHackmd> {
  const started = await startFakeHackmd();
  onTestFinished(() => started.close());
  return started;
}

const { now } = clockAt("2026-11-02T10:00:00Z");

/** The pad at a URL as copied, read whenever it is asked for; it waits for nothing. */
function padAt(fake: FakeHackmd, copied: string, options: Partial<HackmdOptions> = {}): Pad {
  const address = readPadAddress(copied);
  if (address.kind !== "hackmd") throw new Error(`${copied} is not on HackMD`);
  const { api: hackmdApi, token: hackmdToken } = fake;
  const hackmdEvery = Temporal.Duration.from({ minutes: 0 });
  const waits = { timeoutMs: 5000, pause: async () => {} };
  return hackmdPad({ address, hackmdApi, hackmdToken, hackmdEvery, now, maxBytes: 2048, ...waits, ...options });
}

async function outcome(work: Promise<{ text: string } | null>): Promise<string> {
  return work.then((done) => done?.text ?? "unchanged", String);
}

const twoBeforeEnd: Plan = (text) =>
  text.includes("- two") ? null : [{ at: text.indexOf("\nend"), remove: 0, insert: "- two\n" }];

padContract("HackMD", async () => {
  const fake = await startFakeHackmd();
  fake.left = 1000;
  const url = fake.write("aNote", "");
  return {
    open: () => padAt(fake, url),
    write: async (text) => void fake.write("aNote", text),
    remove: async () => void fake.notes.delete("aNote"),
    maxBytes: 2048,
    close: fake.close,
  };
});

padWriteContract("HackMD", async () => {
  const fake = await startFakeHackmd();
  const url = fake.write("aNote", "");
  return {
    open: () => padAt(fake, url),
    write: (text) => void fake.write("aNote", text),
    remove: () => void fake.notes.delete("aNote"),
    lock: () => void fake.write("aNote", fake.notes.get("aNote")?.content ?? "", { access: "read" }),
    close: fake.close,
  };
});

test("between two readings half an hour passes, however often the note is asked for", async () => {
  const fake = await server();
  const clock = clockAt("2026-11-02T10:00:00Z");
  const url = fake.write("aNote", "before");
  const pad = padAt(fake, url, { now: clock.now, hackmdEvery: Temporal.Duration.from("PT30M") });
  const version = (await pad.read(null))?.version ?? null;
  fake.write("aNote", "after");
  const seen: string[] = [];
  for (let minute = 0; minute < 31; minute += 1) {
    clock.pass({ minutes: 1 });
    seen.push(await outcome(pad.read(version)));
  }
  expect([seen.indexOf("after"), seen.slice(-2)]).toEqual([29, ["after", "after"]]);
  expect(await outcome(pad.read(null))).toBe("after");
  expect(fake.calls).toEqual(["GET notes/aNote → 200", "GET notes/aNote → 200"]);
});

test("a note that is as it was costs a short answer", async () => {
  const fake = await server();
  const pad = padAt(fake, fake.write("aNote", "text"));
  const version = (await pad.read(null))?.version ?? null;
  expect([await outcome(pad.read(null)), await pad.read(version)]).toEqual(["text", null]);
  expect(fake.calls).toEqual(["GET notes/aNote → 200", "GET notes/aNote → 304", "GET notes/aNote → 304"]);
});

test("what HackMD refuses is not asked for every minute; a server that is down is, sooner", async () => {
  const fake = await server();
  const clock = clockAt("2026-11-02T10:00:00Z");
  const pad = padAt(fake, "https://hackmd.io/aNote", {
    now: clock.now,
    hackmdEvery: Temporal.Duration.from("PT30M"),
  });
  fake.fail(502);
  const said: string[] = [];
  for (let minute = 0; minute < 34; minute += 1) {
    said.push(await outcome(pad.read(null)));
    clock.pass({ minutes: 1 });
  }
  expect(said.map((text) => (/broken/.test(text) ? "down" : "missing")).join(" ")).toBe(
    `down down down ${"missing ".repeat(31).trim()}`,
  );
  expect(fake.calls).toEqual([
    "GET notes/aNote → 502",
    "GET notes/aNote → 404",
    "GET notes → 200",
    "GET notes/aNote → 404",
    "GET notes → 200",
  ]);
});

test("a write is four calls, and what it left is known without a fifth", async () => {
  const fake = await server();
  const pad = padAt(fake, fake.write("aNote", "- one\n\nend"), { hackmdEvery: Temporal.Duration.from("PT30M") });
  await pad.write(twoBeforeEnd);
  expect(await outcome(pad.read(null))).toBe("- one\n- two\n\nend");
  expect(fake.calls).toEqual([
    "GET notes/aNote → 200",
    "GET notes/aNote → 304",
    "PATCH notes/aNote → 202",
    "GET notes/aNote → 200",
  ]);
});

test("a team's note is found by its short id or its name, and written as the team's", async () => {
  const fake = await server();
  fake.write("aNote", "- one\n\nend", { teamPath: "mirage", shortId: "ByShort", permalink: "weekly" });
  await padAt(fake, "https://hackmd.io/@mirage/ByShort?view").write(twoBeforeEnd);
  expect(await outcome(padAt(fake, "https://hackmd.io/@mirage/weekly").read(null))).toBe("- one\n- two\n\nend");
  expect(fake.calls).toEqual([
    "GET notes/ByShort → 404",
    "GET teams/mirage/notes → 200",
    "GET notes/aNote → 200",
    "GET notes/aNote → 304",
    "PATCH teams/mirage/notes/aNote → 202",
    "GET notes/aNote → 200",
    "GET notes/weekly → 404",
    "GET teams/mirage/notes → 200",
    "GET notes/aNote → 200",
  ]);
});

test("a person's published note is found though its @name is no team", async () => {
  const fake = await server();
  fake.write("aNote", "text", { permalink: "weekly" });
  expect(await outcome(padAt(fake, "https://hackmd.io/@hannes/weekly").read(null))).toBe("text");
});

test("what HackMD does otherwise than it says is seen by looking", async () => {
  const fake = await server();
  const written = async (...quirks: readonly FakeHackmdQuirk[]): Promise<string> => {
    const pad = padAt(fake, fake.write("aNote", "- one\n\nend\n"));
    fake.next(...quirks);
    return `${quirks.join(", ")}: ${JSON.stringify(await outcome(pad.write(twoBeforeEnd)))}`;
  };
  const told = [
    await written("late"),
    await written("done, and 403"),
    await written("done, and 500"),
    await written("half"),
    await written("half", "half", "half"),
    await written("500"),
    await written("never"),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "late: "- one\\n- two\\n\\nend\\n"
    done, and 403: "- one\\n- two\\n\\nend\\n"
    done, and 500: "- one\\n- two\\n\\nend\\n"
    half: "- one\\n- two\\n\\nend\\n"
    half, half, half: "PadError: HackMD took only a part of what I wrote into https://hackmd.io/aNote, three times. Please look at the note, and at its versions where something is missing."
    500: "PadError: The server of https://hackmd.io/aNote is broken: it answered HTTP 500. Nothing is lost: I read the pad again soon. If it stays so, tell who runs the server."
    never: "PadError: HackMD took what I wrote into https://hackmd.io/aNote, and does not show it. Nothing of yours was changed: look whether somebody's browser tab has the note open without a connection, and let me try again.""
  `);
});

test("each way in which a note can't be read or written has its own sentence, and none has the token", async () => {
  const fake = await server();
  const url = fake.write("aNote", "- one\n\nend");
  fake.write("long", "x".repeat(2049));
  fake.write("closed", "text", { access: "none" });
  fake.write("locked", "- one\n\nend", { access: "read" });
  const at = (name: string, options?: Partial<HackmdOptions>) => padAt(fake, `https://hackmd.io/${name}`, options);
  const after = (status: number) => {
    fake.fail(status);
    return outcome(padAt(fake, url).read(null));
  };
  const sentences = [
    await outcome(at("aNote", { hackmdToken: null }).read(null)),
    await outcome(at("aNote", { hackmdToken: null }).write(twoBeforeEnd)),
    await outcome(at("aNote", { hackmdToken: "secret" }).read(null)),
    await outcome(at("closed").read(null)),
    await outcome(at("locked").write(twoBeforeEnd)),
    await outcome(at("none").read(null)),
    await outcome(at("long").read(null)),
    await after(302),
    await after(429),
    await after(503),
    await after(502),
    await outcome(at("aNote", { hackmdApi: "http://127.0.0.1:25/v1" }).read(null)),
  ];
  expect(sentences.join("\n")).toMatchInlineSnapshot(`
    "PadError: The pad at https://hackmd.io/aNote is on HackMD, which I read with an API token, and I have none. Create one under Settings, API there, and set HACKMD_TOKEN to it.
    PadError: The pad at https://hackmd.io/aNote is on HackMD, which I read with an API token, and I have none. Create one under Settings, API there, and set HACKMD_TOKEN to it.
    PadError: HackMD refuses my API token, so I can't read https://hackmd.io/aNote. Create a new one under Settings, API there, and set HACKMD_TOKEN to it.
    PadError: The pad at https://hackmd.io/closed is closed to the account of my API token. Invite that account to the note or to its team, or let everybody who is signed in read it.
    PadError: The account of my API token may read the pad at https://hackmd.io/locked but not write there. Invite it to edit the note, or let everybody who is signed in write.
    PadError: There is no note at https://hackmd.io/none that the account of my API token can see (any more). Open it in a browser and copy its address from there, or invite that account to the note or to its team.
    PadError: The pad at https://hackmd.io/long is larger than 2 KiB, more than I read. Move old meetings into a pad of their own.
    PadError: HackMD gives an answer for https://hackmd.io/aNote that is no note (HTTP 302). Open it in a browser, and check that it is a note and not a book or a folder.
    PadError: HackMD lets me make no more calls just now, so I can't read https://hackmd.io/aNote: the plan's calls of this month are used up, or there were more than 100 within 5 minutes. If it stays so, set HACKMD_MONTHLY_CALLS to what the plan has.
    PadError: The server of https://hackmd.io/aNote is too busy to answer. Nothing is lost: I read the pad again soon.
    PadError: The server of https://hackmd.io/aNote is broken: it answered HTTP 502. Nothing is lost: I read the pad again soon. If it stays so, tell who runs the server.
    PadError: The server of https://hackmd.io/aNote can't be reached (no reason given). Nothing is lost: I read the pad again soon. If it stays so, check the pad's address and the network I run in."
  `);
  expect(sentences.join("\n")).not.toMatch(/TOKENOF|secret/);
});

test("what a person writes right after a write is not written over", async () => {
  const fake = await server();
  const pad = padAt(fake, fake.write("aNote", "- one\n\nend"));
  fake.before(() => setImmediate(() => fake.write("aNote", "- one, and more\n- two\n\nend")));
  expect(await outcome(pad.write(twoBeforeEnd))).toBe("- one, and more\n- two\n\nend");
});

test("no calls left is said, and a write before that is not begun", async () => {
  const fake = await server();
  const pad = padAt(fake, fake.write("aNote", "- one\n\nend"));
  fake.left = 2;
  expect(await outcome(pad.write(twoBeforeEnd))).toContain("HackMD lets me make no more calls just now");
  expect(fake.notes.get("aNote")?.content).toBe("- one\n\nend");
});
