import { expect, test } from "vitest";
import { draft, openGitHub, outcomeOf } from "../support/github-forge.ts";

const pull = (number: number) => ({ owner: "mirage", repo: "ocaml-solo5", number });

test("the pull requests that name another, or an issue, are read in one request", async () => {
  const { forge, world } = await openGitHub();
  const repository = "mirage/ocaml-solo5";
  const { number } = await forge.createIssue(draft());
  world.pull({ repository, number: 144, title: "Port to OCaml 5", state: "open" });
  const mentions = [`${repository}#144`];
  world.pull({ repository, number: 150, title: "Add pthread_cond_destroy", state: "merged", mentions });
  world.pull({
    repository,
    number: 151,
    title: "Try",
    state: "draft",
    mentions: [...mentions, `mirage/mirage#${number}`],
  });
  world.pull({ repository, number: 152, title: "Something else", state: "open" });
  const before = world.requests.length;
  const issue = { owner: "mirage", repo: "mirage", number };
  const found = await forge.mentionsOf([pull(144), issue, pull(152), pull(999)]);
  expect(found.map((some) => some.map(({ repo, number: n, state, title }) => `${repo}#${n} ${state} ${title}`)))
    .toMatchInlineSnapshot(`
    [
      [
        "ocaml-solo5#150 merged Add pthread_cond_destroy",
        "ocaml-solo5#151 draft Try",
      ],
      [
        "ocaml-solo5#151 draft Try",
      ],
      [],
      [],
    ]
  `);
  expect(world.calls().slice(before)).toEqual(["POST /graphql"]);
  expect(await forge.mentionsOf([])).toEqual([]);
});

test("mentions that can't be read are told in a sentence", async () => {
  const { forge, world } = await openGitHub();
  const told: string[] = [];
  for (const fault of ["GraphQL gave a part", "502", "primary rate limit", "HTML"] as const) {
    world.fail(/graphql/, fault, 2);
    told.push(`${fault}: ${await outcomeOf(forge.mentionsOf([pull(144)]))}`);
    world.catchUp();
  }
  expect(told.map((line) => line.replace(/after \d.*$/, "after TIME"))).toMatchInlineSnapshot(`
    [
      "GraphQL gave a part: later: GitHub could answer only in part while reading which pull requests name others. Nothing was changed; it can be asked again.",
      "502: later: GitHub had a fault of its own (status 502) while reading which pull requests name others. Nothing was changed; it can be asked again.",
      "primary rate limit: later: The requests that GitHub allows the bot in an hour are used up. It goes on by itself after TIME",
      "HTML: later: What came back was no answer of GitHub's while reading which pull requests name others: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
    ]
  `);
});
