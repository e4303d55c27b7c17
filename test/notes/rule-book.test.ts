import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explainNotes } from "../../src/notes/explain-notes.ts";
import type { Finding } from "../../src/notes/finding.ts";
import { holdBook } from "../../src/notes/rules/hold-book.ts";
import { ruleBook } from "../../src/notes/rules/rule-book.ts";

/** An example is notes, or the name of the file or the subject of the mail that they came in. */
function read(example: string): readonly Finding[] {
  const [, place, name = ""] = /^(File|Subject): (.*)$/u.exec(example) ?? [];
  const [fileName, subject] = [place === "File" ? name : null, place === "Subject" ? name : null];
  const text = place === undefined ? example : "- a\n";
  return explainNotes(text, { timeZone: "Europe/Paris", today: "2026-03-01", fileName, subject }).findings;
}

describe("each rule of the book finds what its example shows", () => {
  test.each(Object.entries(ruleBook))("%s", (name, { finds, example }) => {
    const found = read(example).filter(({ rule, heldBy }) => rule === name && heldBy === null);
    expect(found[0]).toMatchObject({ what: finds, rule: name });
  });
});

describe("each hold of the book holds back what its example shows, and nothing is found in its place", () => {
  test.each(Object.entries(holdBook))("%s", (name, { example }) => {
    const findings = read(example);
    const held = findings.find(({ heldBy }) => heldBy === name);
    expect(held).toMatchObject({ heldBy: name });
    const instead = findings.filter(
      ({ what, line, heldBy }) => what === held?.what && line === held.line && heldBy === null,
    );
    expect(instead).toEqual([]);
  });
});

test("every rule and every hold that read the corpus of notes stand in the book", () => {
  const folder = new URL("../fixtures/notes/", import.meta.url);
  const texts = readdirSync(folder)
    .filter((name) => !name.endsWith(".json"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
  const findings = texts.flatMap(read);
  const unknown = findings.filter(
    ({ rule, heldBy }) => !(rule in ruleBook) || (heldBy !== null && !(heldBy in holdBook)),
  );
  expect(unknown).toEqual([]);
  expect(findings.length).toBeGreaterThan(300);
});
