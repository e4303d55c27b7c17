import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createPeople } from "../../src/notes/people/people.ts";
import { literalsOf } from "../../src/notes/text/literals-of.ts";
import { mayFit } from "../../src/notes/text/may-fit.ts";
import { sentences } from "../../src/notes/text/sentences.ts";
import { mayNameWork, suggest } from "../../src/notes/todos/suggest.ts";

test.each([
  [/\bneeds? to be (?:\w+ly )?done\b/u, [" to be "]],
  [/\b(?:agreed|decided) to\b/u, ["agreed", "decided"]],
  [/(?:a|the )?vote/u, ["vote"]],
  [/^\W{0,3}(?:if|unless)\b/u, ["if", "unless"]],
  [/ab+c{2}d/u, ["ab"]],
  [/(?<=x)yes(?!no)/u, ["yes"]],
  [/\?\s*$/u, ["?"]],
  [/[a-z]+|vote/u, null],
  [/\p{Lu}\d/u, null],
])("what fits %s holds one of %j", (expression, literals) => {
  expect(literalsOf(expression)).toEqual(literals);
});

test("an expression of which no word can be told may fit anywhere", () => {
  expect(mayFit([/vote/u, /\d+/u]).test("")).toBe(true);
});

const folder = new URL("../fixtures/notes/", import.meta.url);
const lines = readdirSync(folder)
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"));

test("no sentence in which a rule finds work is passed over", () => {
  const people = createPeople();
  for (const name of ["Ann", "Bob", "Ida", "Dev"]) people.add(name);
  const context = {
    people,
    speaker: "Ann",
    previous: ["Ann"],
    mentioned: ["Ann"],
    strangers: true,
    isAgenda: false,
    opens: true,
    isThing: () => false,
  };
  const passedOver = lines
    .flatMap((line) => sentences(line, 0, line.length).map(({ start, end }) => line.slice(start, end)))
    .filter((sentence) => !mayNameWork(sentence) && suggest(sentence, context).length > 0);
  expect(passedOver).toEqual([]);
});
