import { expect, test } from "vitest";
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
