import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { UserError } from "../../src/errors.ts";
import { filePad } from "../../src/pads/file.ts";
import type { Pad, Plan } from "../../src/ports/pad.ts";
import { readMail } from "../../src/mail/read-mail.ts";
import { padContract } from "../contracts/pad.ts";
import { padWriteContract } from "../contracts/pad-write.ts";

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

padWriteContract("file", async () => {
  const made = await mkdtemp(path.join(tmpdir(), "meetbot-pad-"));
  const file = path.join(made, "notes.md");
  return {
    open: () => filePad(file, { decode: asIs, maxBytes: 2048 }),
    write: (text) => writeFileSync(file, text),
    remove: () => rmSync(file),
    lock() {
      chmodSync(made, 0o755);
      chmodSync(file, 0o444);
      // Nothing is closed to root.
      if (process.getuid?.() === 0) process.seteuid?.(65_534);
    },
    async close() {
      if (process.getuid?.() === 0) process.seteuid?.(0);
      await rm(made, { recursive: true });
    },
  };
});

const addLine: Plan = (text) => (text.includes("- two") ? null : [{ at: text.length, remove: 0, insert: "- two\n" }]);

/** A pad of a file as the bot opens it: a mail in it is decoded. */
function asBot(file: string): Pad {
  return filePad(file, { decode: async (bytes) => (await readMail(bytes)).text });
}

test("a write keeps the file's mode, its byte order mark, its line ends and a link to it, and leaves nothing beside it", async () => {
  const made = await folder();
  const file = path.join(made, "notes.md");
  await writeFile(file, "\u{feff}- one\r\n");
  await chmod(file, 0o640);
  await symlink(file, path.join(made, "link.md"));
  const written = await asBot(path.join(made, "link.md")).write(addLine);
  expect(written.text).toBe("- one\r\n- two\n");
  expect(await readFile(file, "utf8")).toBe("\u{feff}- one\r\n- two\n");
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe("640");
  expect((await readdir(made)).toSorted()).toEqual(["link.md", "notes.md"]);
});

test("a file that was only touched since it was planned on is written all the same", async () => {
  const file = path.join(await folder(), "notes.md");
  await writeFile(file, "- one\n");
  await asBot(file).write((text) => {
    writeFileSync(file, "- one\n");
    return addLine(text);
  });
  expect(await readFile(file, "utf8")).toBe("- one\n- two\n");
});

test("a mail is only read, by its name or by what stands in it", async () => {
  const made = await folder();
  const mail = "From: Ann <ann@example.org>\nSubject: notes\nMessage-ID: <1@example.org>\n\n- one\n";
  const told: string[] = [];
  for (const name of ["notes.eml", "notes.txt"]) {
    await writeFile(path.join(made, name), mail);
    told.push(await asBot(path.join(made, name)).write(addLine).then(String, String));
    expect(await readFile(path.join(made, name), "utf8")).toBe(mail);
  }
  expect(told.join("\n").replaceAll(made, "")).toMatchInlineSnapshot(`
    "PadError: The file /notes.eml is a mail, and mails are only read. Paste the text where you need it.
    PadError: The file /notes.txt is a mail by what stands in it, and mails are only read. Paste the text where you need it."
  `);
});

test("a file in a folder that is closed to us says so", async () => {
  const made = await folder();
  const file = path.join(made, "notes.md");
  await writeFile(file, "- one\n", { mode: 0o666 });
  await chmod(file, 0o666);
  await chmod(made, 0o555);
  expect(
    (await asNobody(() => asBot(file).write(addLine).then(String, String))).replace(made, ""),
  ).toMatchInlineSnapshot(
    `"PadError: The file /notes.md may not be written by the user I run as. Give that user leave to write it and its folder."`,
  );
  expect(await readdir(made)).toEqual(["notes.md"]);
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
