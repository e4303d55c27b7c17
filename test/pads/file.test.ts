import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { UserError } from "../../src/errors.ts";
import { filePad } from "../../src/pads/file.ts";
import { padContract } from "../contracts/pad.ts";

const asIs = async (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "meetbot-pad-"));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

/** What the bot says when it can't read the file, with the folder of the test left out. */
async function whyNot(file: string, decode = asIs): Promise<string> {
  const error = await filePad(file, { decode, maxBytes: 2048 })
    .read(null)
    .catch((caught: unknown) => caught);
  return String(error).replaceAll(path.dirname(file), "");
}

padContract("file", async () => {
  const made = await mkdtemp(path.join(tmpdir(), "meetbot-pad-"));
  const file = path.join(made, "notes.md");
  return {
    open: () => filePad(file, { decode: asIs, maxBytes: 2048 }),
    write: (text) => writeFile(file, text),
    remove: () => rm(file),
    maxBytes: 2048,
    close: () => rm(made, { recursive: true }),
  };
});

test("a file that was touched or written again with the same text is not decoded again", async () => {
  const file = path.join(await folder(), "notes.md");
  await writeFile(file, "# Meeting");
  let decoded = 0;
  const pad = filePad(file, { decode: (bytes) => ((decoded += 1), asIs(bytes)) });
  const known = (await pad.read(null))?.version ?? null;
  await utimes(file, 1, 1);
  await pad.read(known);
  await writeFile(file, "# Meeting");
  await pad.read(known);
  expect(decoded).toBe(1);
});

test("a mail may be in any encoding: its reader looks at that", async () => {
  const file = path.join(await folder(), "notes.eml");
  await writeFile(file, Buffer.from("Subject: r\u00e9union", "latin1"));
  const pad = filePad(file, { decode: async (bytes) => Buffer.from(bytes).toString("latin1") });
  expect((await pad.read(null))?.text).toBe("Subject: réunion");
});

test("each way in which a file can't be read has its own sentence", async () => {
  const made = await folder();
  const at = (name: string) => path.join(made, name);
  await mkdir(at("folder"));
  await writeFile(at("large.md"), "x".repeat(2049));
  await writeFile(at("latin1.md"), Buffer.from("r\u00e9union", "latin1"));
  await writeFile(at("notes.md"), "# Meeting");
  await writeFile(at("broken.eml"), "Content-Type: multipart/mixed");
  const refuse = async () => Promise.reject(new UserError("This mail has no text."));

  const sentences = [
    await whyNot(at("missing.md")),
    await whyNot(at("notes.md/notes.md")),
    await whyNot(at("folder")),
    await whyNot("/dev/null"),
    await whyNot(at("large.md")),
    await whyNot(at("latin1.md")),
    await whyNot(at("broken.eml"), refuse),
    await whyNot(at(`${"x".repeat(300)}.md`)).then((sentence) => sentence.replace(/x+/, "x…")),
  ];
  expect(sentences.join("\n")).toMatchInlineSnapshot(`
    "PadError: There is no file /missing.md. Create it, or correct the pad's address.
    PadError: There is no file /notes.md. Create it, or correct the pad's address.
    PadError: /folder is a folder. Write the path of the file with the notes, such as /folder/notes.md.
    PadError: /null is no ordinary file. Write the path of a file with the notes.
    PadError: The file /large.md is larger than 2 KiB, more than I read. Move old meetings into a file of their own.
    PadError: The file /latin1.md is no text in UTF-8. Save it as UTF-8; if it is a mail, let its name end in .eml.
    PadError: The file /broken.eml can't be read as notes. This mail has no text.
    PadError: The file /x….md can't be read just now (ENAMETOOLONG). I try again soon."
  `);
});

test("a file that belongs to somebody else has its own sentence", async () => {
  const file = path.join(await folder(), "notes.md");
  await writeFile(file, "# Meeting", { mode: 0o000 });
  expect(await asNobody(() => whyNot(file))).toMatchInlineSnapshot(
    `"PadError: The file /notes.md may not be read by the user I run as. Give that user leave to read it."`,
  );
});

test("a bug in what decodes is not taken for a bad file", async () => {
  const file = path.join(await folder(), "notes.md");
  await writeFile(file, "# Meeting");
  expect(await whyNot(file, async () => Promise.reject(new RangeError("a bug")))).toBe("RangeError: a bug");
});

/** Nothing is closed to root: what runs here runs as a user who is not. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
