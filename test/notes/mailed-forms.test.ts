import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMail } from "../../src/mail/read-mail.ts";
import { readNotes } from "../../src/notes/read-notes.ts";
import { notesToJson, type NotesJson } from "../../src/notes/to-json.ts";
import { mailed } from "../support/mailed.ts";

const folder = new URL("../fixtures/notes/", import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith(".md"));

/** What does not come through: HTML shows front matter as any other text. */
const lost: Readonly<Record<string, readonly string[]>> = { "sent as HTML alone": ["front-matter.md"] };

describe.each(Object.entries(mailed))("notes that were %s read as they do in the pad", (form, render) => {
  test.each(cases.filter((name) => lost[form]?.includes(name) !== true))("%s", async (name) => {
    const notes = readFileSync(new URL(name, folder), "utf8");
    expect(told(await read(render(notes), name))).toEqual(told(await read(notes, name)));
  });
});

async function read(text: string, fileName: string): Promise<NotesJson> {
  const mail = await readMail(text);
  return notesToJson(readNotes(mail.text, { timeZone: "Europe/Paris", today: "2026-03-01", fileName }));
}

/** All that is read but the lines on which it stands, which wrapping moves. */
function told({ meetings, nextMeeting }: NotesJson): unknown {
  const unlined = <T extends { readonly line: number }>(thing: T): T => ({ ...thing, line: 0 });
  return {
    nextMeeting,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      todos: meeting.todos.map(unlined),
      decisions: meeting.decisions.map(unlined),
      references: meeting.references.map(unlined),
    })),
  };
}
