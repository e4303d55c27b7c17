import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Notes } from "../../src/notes/notes.ts";
import { readNotes } from "../../src/notes/read-notes.ts";
import { addAgendaItem } from "../../src/plans/agenda/add-agenda-item.ts";
import { removeAgendaItem } from "../../src/plans/agenda/remove-agenda-item.ts";
import type { Change } from "../../src/ports/pad.ts";
import { applyChanges } from "../../src/plans/apply-changes.ts";
import { closedOwnLink } from "../../src/notes/references/own-links.ts";
import { rewordLink } from "../../src/plans/links/reword-link.ts";
import { linkIssue } from "../../src/plans/links/link-issue.ts";
import type { PadEdit } from "../../src/plans/pad-edit.ts";
import { verifyArchive } from "../../src/plans/roll-over/archive.ts";
import { oldPart } from "../../src/plans/roll-over/old-part.ts";
import { replaceOldPart } from "../../src/plans/roll-over/replace-old-part.ts";
import { addNextSection } from "../../src/plans/sections/add-next-section.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { somePad, typeInto, typing } from "./pads.ts";
import { context } from "./transcript.ts";

const now = Temporal.Instant.from("2026-12-07T12:00:00Z");
const runs = { numRuns: 40 };
const asked = { item: "Release 2.0 🎉", by: "Ann", date: "2026-12-07", context };
const section = {
  meeting: { date: "2026-12-21", start: "10:00", end: null, timeZone: "Europe/Paris" },
  body: "### Agenda\n\n- harbour/farm#1 Mend it (open for 1 meeting)",
  context,
};

/** The text after an edit that only inserts: null where it makes none. What must hold of every such edit is held. */
function inserted(edit: PadEdit<string>, text: string, how: "lines" | "words"): string | null {
  const changes = edit.plan(text);
  if (changes === null) return null;
  const result = applyChanges(text, changes);
  expect({ again: edit.plan(result), obstacle: edit.obstacle(result) }).toEqual({ again: null, obstacle: null });
  expect(changes.flatMap((change) => faultsOf(change, text, how))).toEqual([]);
  return result;
}

function faultsOf({ at, remove, insert }: Change, text: string, how: "lines" | "words"): string[] {
  const isStart = at === 0 || text[at - 1] === "\n";
  const isWhole = isStart ? insert.endsWith("\n") : at === text.length && /^\n[^]*[^\n]$/u.test(insert);
  const faults = {
    "removes something": remove > 0,
    "inserts a carriage return": insert.includes("\r"),
    "gets into what is guarded": guardedStretches(text).some(({ start, end }) => start < at && at < end),
    "is no whole line": how === "lines" && !isWhole,
    "breaks a line": how === "words" && insert.includes("\n"),
  };
  return Object.entries(faults).flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

/** Code, comments, front matter and what is off the record: nothing may get in there. */
function guardedStretches(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/^```[^]*?^```|<!--[^]*?-->|^---\r?\n[^]*?^---|^\[off\][^]*?^\[on\]/gmu)].map(
    ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }),
  );
}

/** What is read of each meeting but for the lines. */
function told({ meetings }: Notes): unknown[] {
  return meetings.map(({ date, start, end, title, participants, todos, decisions }) => ({
    date,
    start,
    end,
    title,
    participants,
    todos: todos.map(({ text, certainty, state, assignees }) => ({ text, certainty, state, assignees })),
    decisions: decisions.map(({ text }) => text),
  }));
}

function knownIn(text: string): readonly Todo[] {
  return reconcile({ series: "harbour", known: [], notes: readNotes(text, context), now });
}

test("an item is put into any pad once, as a whole line, and changes nothing of what the notes say", () => {
  fc.assert(
    fc.property(somePad, ({ text }) => {
      const result = inserted(addAgendaItem(asked), text, "lines");
      expect(result?.match(/^.*Release 2\.0 🎉 \(Ann\)$/gmu)).toHaveLength(1);
      expect(told(readNotes(result ?? "", context))).toEqual(told(readNotes(text, context)));
      const taken = removeAgendaItem(asked).plan(result ?? "");
      expect(taken?.map(({ remove }) => remove)).toEqual([expect.any(Number)]);
      expect(told(readNotes(applyChanges(result ?? "", taken ?? []), context))).toEqual(told(readNotes(text, context)));
    }),
    runs,
  );
});

test("the next meeting's part is put into any pad once, as whole lines, and changes nothing of what the notes say of others", () => {
  fc.assert(
    fc.property(somePad, ({ text }) => {
      const result = inserted(addNextSection(section), text, "lines");
      const notes = readNotes(result ?? "", context);
      expect(notes.meetings.filter(({ date }) => date === "2026-12-21")).toHaveLength(1);
      expect(told({ ...notes, meetings: notes.meetings.filter(({ date }) => date !== "2026-12-21") })).toEqual(
        told(readNotes(text, context)),
      );
    }),
    runs,
  );
});

test("each todo of any pad gets its own issue, on its own line, and its end later", () => {
  fc.assert(
    fc.property(somePad, ({ text, todos }) => {
      const known = knownIn(text);
      let result = text;
      for (const [index, work] of todos.entries()) {
        const todo = known.find(({ noted }) => noted.text.includes(work));
        if (todo === undefined) continue; // not read as a todo in this pad
        const link = { todo, known, issue: `harbour/farm#${index + 100}`, context };
        const linked = inserted(linkIssue(link), result, "words");
        expect(linked).toBe(result.replace(work, `${work} (${link.issue})`));
        result = inserted(rewordLink({ ...link, words: closedOwnLink(link.issue, null) }), linked ?? "", "words") ?? "";
        expect(result).toContain(`${work} (${link.issue} closed)`);
      }
      expect(withoutLinks(result)).toBe(text);
      const ids = new Set(known.map(({ id }) => id));
      const again = reconcile({ series: "harbour", known, notes: readNotes(result, context), now });
      expect(again.filter(({ id }) => !ids.has(id))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("what people type while a change is under way stays, and the change is made once", () => {
  fc.assert(
    fc.property(somePad, fc.array(typing, { minLength: 1, maxLength: 3 }), ({ text }, typed) => {
      const known = knownIn(text);
      const edits: PadEdit<string>[] = [addAgendaItem(asked), addNextSection(section)];
      if (known[0] !== undefined) edits.push(linkIssue({ todo: known[0], known, issue: "harbour/farm#100", context }));
      let written = text;
      for (const edit of edits) {
        const planned = edit.plan(written);
        const typedInto = typed.reduce(typeInto, written); // somebody was quicker: what was planned is planned anew
        const changes = edit.plan(typedInto) ?? [];
        const late = typed.reduce(typeInto, applyChanges(written, planned ?? [])); // or later: it is not made again
        expect(changes.filter(({ remove }) => remove > 0)).toEqual([]);
        written = applyChanges(typedInto, changes);
        expect(edit.plan(written)).toBeNull();
        const isThere = /Release 2\.0 🎉 \(Ann\)$/mu.test(late);
        expect(isThere ? (edits[0]?.plan(late) ?? null) : null).toBeNull();
      }
      expect(written.match(/Release 2\.0 🎉 \(Ann\)/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    }),
    { numRuns: 15 },
  );
});

test("only what is archived sign by sign is taken out of any pad, and the rest is read as before", () => {
  fc.assert(
    fc.property(somePad, fc.integer({ min: 1, max: 2 }), ({ text }, keep) => {
      const part = oldPart(text, keep, context);
      const archive =
        part === null ? null : verifyArchive(part, `saved\n\n${part.text}`, "https://pad.example.org/old");
      if (part === null || archive === null) return;
      const edit = replaceOldPart({ archive, by: "Ann", keep, context });
      const changes = edit.plan(text);
      expect(edit.obstacle(text)).toBe(changes === null ? "unclear" : null);
      if (changes === null) return;
      const removed = changes.map(({ at, remove }) => text.slice(at, at + remove)).join("");
      expect(removed).toBe(part.text);
      const result = applyChanges(text, changes);
      expect(edit.plan(result)).toBeNull();
      const kept = readNotes(text, context).meetings.filter(({ date }) => date === null || date > part.last);
      expect(told(readNotes(result, context))).toEqual(told({ meetings: kept, nextMeeting: null, diagnostics: [] }));
    }),
    runs,
  );
});

function withoutLinks(text: string): string {
  return text.replace(/ \(harbour\/farm#1\d\d closed\)/gu, "");
}
