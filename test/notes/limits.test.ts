import { expect, test } from "vitest";
import { explainNotes, type ExplainedNotes } from "../../src/notes/explain-notes.ts";
import { limits } from "../../src/notes/limits.ts";

/** Where reading stopped, as the chair is told. */
function cutsOf({ notes }: ExplainedNotes) {
  return notes.diagnostics.flatMap((one) => (one.rule === "too-long" ? [{ line: one.line, limit: one.what }] : []));
}

const context = { timeZone: "Europe/Paris", today: "2026-11-23" };

test("of a line longer than anybody writes only the beginning is read, and it is told", () => {
  const long = `- TODO: ${"call them, and ".repeat(1000)}`;
  const explained = explainNotes(`## Meeting 2026-11-09\n\n${long}\n- TODO: order tea`, context);
  const { notes } = explained;
  expect(cutsOf(explained)).toEqual([{ line: 3, limit: "line" }]);
  expect(notes.meetings[0]?.todos.map(({ text }) => text.slice(0, 9))).toEqual(["call them", "order tea"]);
});

test("what is off the record at the end of such a line hides the lines below as ever", () => {
  const { notes } = explainNotes(`${"a".repeat(limits.line)} [off]\n- TODO: sesame\n[on]\n- TODO: order tea`, context);
  expect(notes.meetings[0]?.todos.map(({ text }) => text)).toEqual(["order tea"]);
});

const filler = "- we talked about this and about that for a while\n".repeat(limits.read / 75);
const meeting = (date: string, todo: string): string => `## Meeting ${date}\n\n- TODO: ${todo}\n${filler}\n`;

test("of notes longer than any pad the newest meetings are read, wherever they stand, and it is told which are not", () => {
  const text = meeting("2026-11-09", "order tea") + meeting("2026-11-23", "order cups") + meeting("2026-10-26", "call");
  const explained = explainNotes(`- TODO: sweep\n\n${text}`, context);
  const { notes } = explained;
  expect(notes.meetings.map(({ date, todos }) => [date, todos[0]?.text])).toEqual([["2026-11-23", "order cups"]]);
  expect(cutsOf(explained)).toMatchObject([{ line: 1 }, { line: 3 }, { limit: "read" }]);
});

test("of one meeting longer than any pad the beginning is read", () => {
  const explained = explainNotes(meeting("2026-11-09", "order tea") + filler.repeat(3), context);
  const { notes } = explained;
  expect(notes.meetings[0]).toMatchObject({ date: "2026-11-09", todos: [{ text: "order tea" }] });
  expect(cutsOf(explained)).toMatchObject([{ limit: "read" }]);
});

test("notes as long as a pad can be are read as a whole", () => {
  expect(cutsOf(explainNotes(meeting("2026-11-09", "order tea"), context))).toEqual([]);
});

test("who asks once has all of it read, however long", () => {
  const text = meeting("2026-11-09", "order tea") + meeting("2026-11-23", "order cups") + meeting("2026-10-26", "call");
  const { notes } = explainNotes(text, { ...context, whole: true });
  expect(notes.meetings.map(({ todos }) => todos[0]?.text)).toEqual(["order tea", "order cups", "call"]);
});
