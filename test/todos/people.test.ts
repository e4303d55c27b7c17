import fc from "fast-check";
import { expect, test } from "vitest";
import { stranger } from "../../src/people/person.ts";
import { withPeople } from "../../src/people/with-people.ts";
import { resolvePeople } from "../../src/todos/people.ts";
import { series } from "./samples.ts";

test("names of the notes become logins where the series knows them, and stay names where it does not", () => {
  const of = (...names: string[]) => {
    const found = resolvePeople(names, series.people);
    return `${names.join(", ")} → ${found.logins.map((login) => `@${login}`).join(" ")} | ${found.names.join(", ")}`;
  };
  expect(
    [
      of("Hannes", "hannes", " HANNES "),
      of("Hannes Mehnert"),
      of("zoe", "Zoé"),
      of("hannesm", "@hannesm"),
      of("Sam"),
      of("Sam Fox", "sam hill"),
      of("Sam Brown"),
      of("Thomas", "@Thomas"),
      of("Romain", "@dinosaure", "@not a login", "@", ""),
    ].join("\n"),
  ).toMatchInlineSnapshot(`
    "Hannes, hannes,  HANNES  → @hannesm | 
    Hannes Mehnert → @hannesm | 
    zoe, Zoé → @zoe-m | 
    hannesm, @hannesm → @hannesm | 
    Sam →  | Sam
    Sam Fox, sam hill → @samf @hills | 
    Sam Brown →  | Sam Brown
    Thomas, @Thomas →  | Thomas
    Romain, @dinosaure, @not a login, @,  → @dinosaure | Romain, not a login"
  `);
});

/** Somebody who proved an account and claimed a name. */
const claim = (login: string, name: string) => ({
  ...stranger({ id: `discord:${login}`, called: login }),
  github: { login, provenAt: "2025-01-13T10:00:00Z", proof: "" },
  name,
});

test("a name that somebody claimed is theirs where the configuration says nothing, and no login that was typed is", () => {
  const known = [claim("romain-b", "Romain"), claim("mallory", "dinosaure"), claim("mallory", "Thomas")];
  const { people } = withPeople(series, known);
  const of = (name: string) => `${name} → ${resolvePeople([name], people).logins.join()}`;
  expect(["Romain", "romain", "Romain B.", "dinosaure", "@dinosaure", "@Romain", "Thomas"].map(of))
    .toMatchInlineSnapshot(`
    [
      "Romain → romain-b",
      "romain → romain-b",
      "Romain B. → romain-b",
      "dinosaure → mallory",
      "@dinosaure → dinosaure",
      "@Romain → Romain",
      "Thomas → ",
    ]
  `);
});

test("whatever people claim, whom the configuration knows stays who they are", () => {
  const known = [...Object.keys(series.people), "Hannes Mehnert", "sam fox", "@hannesm", "@dinosaure", "zoe"];
  const claims = fc
    .array(fc.record({ login: fc.constantFrom("mallory", "eve"), name: fc.constantFrom(...known, "Sam", "Romain") }))
    .map((made) => made.map(({ login, name }) => claim(login, name)));
  fc.assert(
    fc.property(claims, fc.constantFrom(...known), (made, name) => {
      expect(resolvePeople([name], withPeople(series, made).people)).toEqual(resolvePeople([name], series.people));
    }),
  );
});
