import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { openPad } from "../../src/pads/open-pad.ts";
import { clockAt } from "../support/clock.ts";
import { startFakeEtherpad } from "../support/fake-etherpad.ts";
import { startFakeHackmd } from "../support/fake-hackmd.ts";
import { startFakeHedgeDoc } from "../support/fake-hedgedoc.ts";

const { now } = clockAt("2026-11-02T10:00:00Z");
const decode = async (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("a pad is opened by what stands in the configuration: a URL as copied, or a file", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "meetbot-pad-"));
  const fake = await startFakeHedgeDoc();
  const etherpad = await startFakeEtherpad({ subPath: "/etherpad" });
  const hackmd = await startFakeHackmd();
  onTestFinished(async () => {
    await Promise.all([fake.close(), etherpad.close(), hackmd.close(), rm(folder, { recursive: true })]);
  });
  await writeFile(path.join(folder, "notes.md"), "from a file");

  const pads = [
    openPad(fake.write("agenda", "from a server"), { decode, now }),
    openPad(`file:${folder}/notes.md`, { decode, now }),
    openPad(etherpad.write("agenda", "from an Etherpad"), { decode, now, etherpadKey: etherpad.key }),
    openPad(hackmd.write("aNote", "from HackMD"), {
      decode,
      now,
      hackmdApi: hackmd.api,
      hackmdToken: hackmd.token,
    }),
  ];
  const read = await Promise.all(pads.map(async (pad) => [pad.link, (await pad.read(null))?.text]));
  expect(read).toEqual([
    [`${fake.url}/agenda`, "from a server"],
    [null, "from a file"],
    [`${etherpad.url}/p/agenda`, "from an Etherpad"],
    ["https://hackmd.io/aNote", "from HackMD"],
  ]);
});

test("an address that is none is refused before anything is read", () => {
  expect(() => openPad("https://pad.example.org/new", { decode, now })).toThrow("names no note");
});
