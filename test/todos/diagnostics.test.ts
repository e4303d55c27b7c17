import { join } from "node:path";
import { expect, test } from "vitest";
import type { Series } from "../../src/meetings/series.ts";
import type { Diagnostic } from "../../src/notes/diagnostics/diagnostic.ts";
import { readNotes } from "../../src/notes/read-notes.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { diagnosticsView, renderDiagnostics } from "../../src/todos/diagnostics/diagnostics-view.ts";
import { comingDiagnostics, diagnosticsOf } from "../../src/todos/diagnostics/found-diagnostics.ts";
import { series } from "./samples.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });
const padOf = (text: string) => ({
  text,
  notes: readNotes(text, { timeZone: series.timeZone, today: "2024-12-10" }),
});

function render(diagnostics: readonly Diagnostic[], padLink: string | null = null): string {
  const text = renderDiagnostics(templates, diagnosticsView(diagnostics, { series, padLink }));
  return text.split("\n").slice(1).join("\n");
}

/** What the chair is told of the meeting of 9 December 2024, whose notes these are. */
function told(lines: string, more: Partial<Series> = {}, above = ""): string {
  const pad = padOf(
    `${above}## Meeting Monday, December 9th 2024\n\n- Participants: Hannes, Ida Lund, Björn\n\n### Disks\n\n${lines}\n`,
  );
  const found = diagnosticsOf("2024-12-09", { series: { ...series, ...more }, pad });
  return render(found.map(({ diagnostic }) => diagnostic));
}

test("whoever is given work and is nobody that anything else names is told, with the name that is near", () => {
  expect(
    told(`- TODO(Hanes): order them
- TODO Idda: pay them
- Action: Zoe to look for a place
- TODO: ask the hoster (Finn Olsen)
- TODO(Hanes): unpack them`),
  ).toMatchInlineSnapshot(`
    "- Line 7: “Hanes”: did you mean Hannes?
    - Line 8: “Idda”: did you mean Ida?
    - Line 10: “Finn Olsen”: nobody of this name was there, or is configured."
  `);
});

test.each([
  [
    "their first name, initials or accents left out",
    "- TODO(Ida): a\n- TODO(Ida L): b\n- TODO(Bjorn): c\n- TODO(IL): d",
  ],
  ["the configuration", "- TODO(Zoé Martin): a\n- TODO(Thomas): b\n- TODO(hannesm): c"],
  ["a handle, here or there", "- TODO @quill: a\n- thanks to @Quirin\n- TODO(Quirin): b"],
  [
    "another line: who sent regrets, or was spoken of",
    "- Regrets: Zoe\n- TODO(Zoe): a\n- Finn has a spare one\n- TODO(Finn): b",
  ],
  ["a speaker", "- Zoe: it hums\n- Zoe: it hums again\n- TODO(Zoe): a"],
  ["their account", "- TODO(idalund): a\n- TODO(hannes42): b"],
])("nobody is told of who is known by %s", (_, lines) => {
  expect(told(lines)).toBe("");
});

test("nobody is told of who may be a team, a word, or of work that is done or only suggested", () => {
  expect(
    told(`- TODO(everyone): a
- TODO(infra): b
- Action: Maintainers to release
- [ ] Point to the guide
- [x] Zoe: c
- Hannes will ask Zoe`),
  ).toBe("");
});

test("a meeting before this one knows people, too", () => {
  const earlier = "## Meeting 2024-11-11\n\n- Participants: Zoe, Hannes\n\n";
  expect(told("- TODO(Zoe): a", {}, earlier)).toBe("");
});

test("a todo that names a repository where nothing may be filed is told, with where its issue goes", () => {
  expect(
    told(`- TODO: close elsewhere/repo#3 once the scheduler is out
- TODO: review https://github.com/elsewhere/repo/pull/4
- TODO: review mirage/mirage#5
- we could fix elsewhere/repo#6
- [x] fix elsewhere/repo#7`),
  ).toMatchInlineSnapshot(`
    "- Line 7: “close elsewhere/repo#​3 once the scheduler is out” names elsewhere/repo, where I may not file; its issue goes to mirage/tcp-stack.
    - Line 8: “review https://github.com/elsewhere/repo/pull/4” names elsewhere/repo, where I may not file; its issue goes to mirage/mirage."
  `);
});

test("what stands in the pad is inert, and cut where it is long", () => {
  expect(
    told(
      `- TODO: **@everyone** [see](https://evil.example.org) <@436568060288172001> elsewhere/repo#3 ![](x) ${"long ".repeat(30)}`,
    ),
  ).toMatchInlineSnapshot(
    `"- Line 7: “see \\<@​436568060288172001> elsewhere/repo#​3 long long long long long long long…” names elsewhere/repo, where I may not file; its issue goes to mirage/mirage."`,
  );
});

test("each rule has its sentence; of more than twelve the rest is counted", () => {
  const at = (line: number) => ({ line, text: "it" });
  const dates = { date: "2025-01-12", meeting: "2024-12-09" };
  const all: readonly Diagnostic[] = [
    { ...at(1), rule: "weekday", date: dates.date },
    { ...at(2), rule: "no-such-date" },
    { ...at(3), rule: "end-before-start" },
    { ...at(4), rule: "next-meeting-before", ...dates },
    { ...at(5), rule: "same-date", date: dates.date, first: 1 },
    { ...at(6), rule: "empty-todo" },
    { ...at(7), rule: "off-not-closed" },
    { ...at(8), rule: "unknown-person", near: "Ida" },
    { ...at(9), rule: "unknown-person", near: null },
    { ...at(10), rule: "foreign-repository", repository: "a/b", goes: "c/d" },
    { ...at(11), rule: "too-long", what: "line" },
    { ...at(12), rule: "too-long", what: "read" },
  ];
  expect(render([...all, ...all], "https://pad.example.org/abc")).toMatchInlineSnapshot(`
    "- Line 1: “it” is Sunday 12 January 2025.
    - Line 2: “it”: there is no such day.
    - Line 3: “it” ends before it begins.
    - Line 4: the next meeting, “it”, would be before the one of 9 December 2024.
    - Line 5: “it” is also the date of the meeting in line 1; I take them for one.
    - Line 6: “it” has nothing behind it.
    - Line 7: “it” without an \\[on\\]: what follows is left out of the minutes.
    - Line 8: “it”: did you mean Ida?
    - Line 9: “it”: nobody of this name was there, or is configured.
    - Line 10: “it” names a/b, where I may not file; its issue goes to c/d.
    - Line 11: “it” goes on longer than I read a line.
    - Line 12: the notes are longer than I read, so what stands from here on is left out. \`/pad archive\` moves old meetings to a note of their own.
    - And 12 more.
    https://pad.example.org/abc"
  `);
});

test("a diagnostic is the same one wherever its line is, and of a copied todo in the next meeting", () => {
  const first = "## Meeting 2024-12-09\n\n- Participants: Hannes, Ida\n- TODO(Hanes): a\n- TODO:\n";
  const later = `## Meeting 2025-01-13\n\n- Participants: Hannes, Ida\n- TODO(Hanes): a\n- TODO:\n\n${first}`;
  const keys = (date: string, text: string) => diagnosticsOf(date, { series, pad: padOf(text) }).map(({ key }) => key);
  const [person, empty] = keys("2024-12-09", first);
  expect(keys("2024-12-09", later)).toEqual([person, empty]);
  expect(keys("2025-01-13", later)).toEqual([person, expect.not.stringMatching(`^${empty}$`)]);
});

test("of what is to come only the dates are told beforehand, and no day that is over", () => {
  const coming = (text: string) =>
    comingDiagnostics("2024-12-10", { series, pad: padOf(text) }).map(({ diagnostic }) => diagnostic.text);
  const old = "## Meeting Sunday, December 9th 2024\n\n- Participants: Ida, Finn\n- TODO:\n";
  const next = "## Meeting Sunday, January 13th 2025, 12:00 - 2:00\n\n- Participants: Ida, Finn\n- TODO:\n\n";
  expect(coming(old)).toEqual([]);
  expect(coming(`Next meeting: Monday, January 12th 2025\n\n${next}${old}`)).toEqual([
    "Monday, January 12th 2025",
    "Sunday, January 13th 2025",
    "12:00 - 2:00",
  ]);
  expect(coming(`## Meeting 2024-12-02\n\n- x\n\n## Meeting February 30th\n\n- y\n`)).toEqual(["February 30th"]);
});

test("that older meetings are read no more, and that the pad is nearly full, is told once, whichever meeting is over", () => {
  const filler = "- we looked at the disks, and at the other disks, and found them whole\n".repeat(1500);
  const meeting = (date: string) => `## Meeting ${date}\n\n- Participants: Ida, Finn\n\n${filler}\n`;
  const keysOf = (date: string, text: string) =>
    diagnosticsOf(date, { series, pad: padOf(text) }).map(({ diagnostic, key }) => [diagnostic.rule, key]);
  const before = keysOf("2024-12-09", meeting("2024-12-09") + meeting("2024-11-25"));
  expect(before).toEqual([
    ["nearly-full", expect.anything()],
    ["too-long", expect.anything()],
  ]);
  expect(keysOf("2024-12-23", meeting("2024-12-23") + meeting("2024-12-09"))).toEqual(before);
  expect(keysOf("2024-12-23", `## Meeting 2025-01-13\n\n${meeting("2024-12-23")}${meeting("2024-12-09")}`)).toEqual(
    before,
  );
  expect(keysOf("2024-12-09", meeting("2024-12-09").slice(0, 80_000))).toEqual([]);
  expect(render([{ rule: "nearly-full", line: 1, text: "", characters: 91_234 }])).toMatchInlineSnapshot(
    `"- The pad has 91234 characters, and most servers take 100000: \`/pad archive\` moves old meetings to a note of their own."`,
  );
});
