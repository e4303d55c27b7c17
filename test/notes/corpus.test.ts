import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readMail } from "../../src/mail/read-mail.ts";
import { readNotes } from "../../src/notes/read-notes.ts";
import { renumber } from "../../src/notes/renumber.ts";
import { notesToJson } from "../../src/notes/to-json.ts";

// To add a case: write NAME.md (or .txt, .eml) into the folder, run `npx vitest run test/notes/corpus.test.ts -u`, and read the NAME.json that appears as a careful
// secretary would: it is the answer from then on. Every sentence is our own.
const folder = new URL("../fixtures/notes/", import.meta.url);
const cases = readdirSync(folder).filter((name) => !name.endsWith(".json"));

test.each(cases)("%s is read as a careful secretary would", async (name) => {
  const mail = await readMail(readFileSync(new URL(name, folder)));
  const { text, subject } = mail;
  const context = { timeZone: "Europe/Paris", today: mail.sent ?? "2026-03-01", fileName: name, subject };
  const read = notesToJson(renumber(readNotes(text, context), mail.lineOf));
  const golden = new URL(name.replace(/\.\w+$/u, ".json"), folder).pathname;
  await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(golden);
});
