import { expect, test } from "vitest";
import { whoHasName } from "../../src/people/claim-name.ts";
import { stranger } from "../../src/people/person.ts";
import { series } from "../todos/samples.ts";

const github = (login: string) => ({ login, provenAt: "2025-01-13T10:00:00Z", proof: "" });
const known = [
  { ...stranger({ id: "discord:1", called: "Grace" }), github: github("gracehop"), name: "Grace" },
  { ...stranger({ id: "discord:2", called: "Zed" }), name: "Zed" }, // without an account a name is nobody's
];

test("who has a name: the configuration first, by whole and first names and logins; then whoever claimed it, or is called so on GitHub", () => {
  const ask = (name: string, login: string) => {
    const holder = whoHasName(name, { id: "discord:9", login, series: [series], known });
    return `${name} for ${login}: ${holder === null ? "free" : `${holder.holder}, ${holder.login ?? "no account"}`}`;
  };
  expect([
    ask("Hannes", "mallory"),
    ask("HANNES", "HannesM"),
    ask("hannesm", "mallory"),
    ask("Thomas", "mallory"),
    ask("Sam", "mallory"),
    ask("Sam", "samf"),
    ask("Sam Brown", "mallory"),
    ask("grace", "mallory"),
    ask("GraceHop", "mallory"),
    ask("Zed", "mallory"),
  ]).toMatchInlineSnapshot(`
    [
      "Hannes for mallory: configuration, hannesm",
      "HANNES for HannesM: theirs, HannesM",
      "hannesm for mallory: configuration, hannesm",
      "Thomas for mallory: configuration, no account",
      "Sam for mallory: configuration, samf or hills",
      "Sam for samf: free",
      "Sam Brown for mallory: free",
      "grace for mallory: somebody, gracehop",
      "GraceHop for mallory: somebody, gracehop",
      "Zed for mallory: free",
    ]
  `);
});
