import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { openPad } from "../../src/pads/open-pad.ts";
import { startFakeHedgeDoc } from "../support/fake-hedgedoc.ts";

const decode = async (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("a pad is opened by what stands in the configuration: a URL as copied, or a file", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "meetbot-pad-"));
  const fake = await startFakeHedgeDoc();
  onTestFinished(async () => void (await Promise.all([fake.close(), rm(folder, { recursive: true })])));
  await writeFile(path.join(folder, "notes.md"), "from a file");

  const pads = [
    openPad(fake.write("agenda", "from a server"), { decode }),
    openPad(`file:${folder}/notes.md`, { decode }),
  ];
  const read = await Promise.all(pads.map(async (pad) => [pad.link, (await pad.read(null))?.text]));
  expect(read).toEqual([
    [`${fake.url}/agenda`, "from a server"],
    [null, "from a file"],
  ]);
});

test("an address that is none is refused before anything is read", () => {
  expect(() => openPad("https://pad.example.org/new", { decode })).toThrow("names no note");
});
