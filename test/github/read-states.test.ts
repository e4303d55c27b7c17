import { expect, test } from "vitest";
import type { IssueState } from "../../src/ports/forge.ts";
import { openGitHub, outcomeOf } from "../support/github-forge.ts";

const solo5 = (number: number) => ({ owner: "mirage", repo: "ocaml-solo5", number });
const show = (state: IssueState | null) => state && `${state.kind} #${state.number} ${state.state}, ${state.title}`;

/** A world with a pull request and an issue, both in mirage/ocaml-solo5. */
async function withTwo(...[options]: Parameters<typeof openGitHub>) {
  const opened = await openGitHub(options);
  opened.world.pull({ repository: "mirage/ocaml-solo5", number: 144, title: "Port to OCaml 5", state: "merged" });
  await opened.world.open("mirage/ocaml-solo5", { title: "Threads" });
  const read = async () => (await opened.forge.readStates([solo5(1), solo5(7), solo5(144)])).map(show);
  return { ...opened, read };
}

test("what can't be seen does not hide the rest, and all comes with one request", async () => {
  const { forge, world } = await withTwo();
  const states = await forge.readStates([
    solo5(1),
    solo5(7),
    { owner: "mirage", repo: "secret", number: 1 },
    solo5(144),
  ]);
  expect(states.map(show)).toMatchInlineSnapshot(`
    [
      "issue #1 open, Threads",
      null,
      null,
      "pull #144 merged, Port to OCaml 5",
    ]
  `);
  expect(world.calls()).toEqual(["POST /graphql"]);
});

test("more than a hundred are asked for a hundred at a time, each once", async () => {
  const { forge, world } = await withTwo();
  const asked = Array.from({ length: 250 }, (_, place) => solo5(place + 1));
  const states = await forge.readStates([...asked, ...asked]);
  expect(states.flatMap((state, place) => (state === null ? [] : `${place}: ${show(state)}`))).toMatchInlineSnapshot(`
    [
      "0: issue #1 open, Threads",
      "143: pull #144 merged, Port to OCaml 5",
      "250: issue #1 open, Threads",
      "393: pull #144 merged, Port to OCaml 5",
    ]
  `);
  expect(world.calls()).toHaveLength(3);
});

test("nothing, or nothing that can be, is not asked for", async () => {
  const { forge, world } = await openGitHub();
  expect(await forge.readStates([solo5(0), solo5(1.5), solo5(2 ** 31)])).toEqual([null, null, null]);
  expect(world.calls()).toEqual([]);
});

test("where GraphQL can't be had, each is asked for by itself, with the same result", async () => {
  const { world, read } = await withTwo();
  for (const fault of ["404", "403 no permission"] as const) {
    world.fail(/graphql/, fault);
    expect(await read()).toEqual(["issue #1 open, Threads", null, "pull #144 merged, Port to OCaml 5"]);
  }
  expect(world.calls().slice(0, 4)).toMatchInlineSnapshot(`
    [
      "POST /graphql",
      "GET /repos/mirage/ocaml-solo5/issues/1",
      "GET /repos/mirage/ocaml-solo5/issues/7",
      "GET /repos/mirage/ocaml-solo5/issues/144",
    ]
  `);
});

test("one by one, only what GitHub says can't be seen is null", async () => {
  const { world, read } = await withTwo();
  const outcomes: string[] = [];
  for (const fault of ["403 no permission", "410", "502", "HTML", "403 rate limit with retry-after"] as const) {
    world.fail(/graphql/, "404");
    world.fail(/GET .*\/1$/, fault, 2);
    outcomes.push(`${fault}: ${await outcomeOf(read())}`);
    world.catchUp();
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "403 no permission: done",
      "410: done",
      "502: later: GitHub had a fault of its own (status 502) while reading the state of pull requests and issues. Nothing was changed; it can be asked again.",
      "HTML: later: What came back was no answer of GitHub's while reading the state of pull requests and issues: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
      "403 rate limit with retry-after: later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:01:00 UTC. (not before 2026-01-12T12:01:00Z)",
    ]
  `);
});

test("what GraphQL did not do is told, never taken for an answer", async () => {
  const { world, read } = await withTwo();
  const faults = [
    "401",
    "GraphQL went wrong",
    "GraphQL had enough",
    "GraphQL gave a part",
    "429",
    "403 rate limit with retry-after",
    "502",
    "cut before",
    "HTML",
  ] as const;
  const outcomes: string[] = [];
  for (const fault of faults) {
    world.fail(/graphql/, fault, 2);
    outcomes.push(`${fault}: ${await outcomeOf(read())}`);
    world.catchUp();
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "401: refused: GitHub does not accept the bot's credentials. Set a valid GITHUB_TOKEN, or GITHUB_APP_ID with its GITHUB_APP_PRIVATE_KEY, and start the bot again.",
      "GraphQL went wrong: later: GitHub had a fault of its own (status 500) while reading the state of pull requests and issues. Nothing was changed; it can be asked again.",
      "GraphQL had enough: later: GitHub could answer only in part while reading the state of pull requests and issues. Nothing was changed; it can be asked again.",
      "GraphQL gave a part: later: GitHub could answer only in part while reading the state of pull requests and issues. Nothing was changed; it can be asked again.",
      "429: later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:01:00 UTC. (not before 2026-01-12T12:01:00Z)",
      "403 rate limit with retry-after: later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:01:00 UTC. (not before 2026-01-12T12:01:00Z)",
      "502: later: GitHub had a fault of its own (status 502) while reading the state of pull requests and issues. Nothing was changed; it can be asked again.",
      "cut before: later: The connection to GitHub broke while reading the state of pull requests and issues. Nothing was changed; it can be asked again.",
      "HTML: later: What came back was no answer of GitHub's while reading the state of pull requests and issues: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
    ]
  `);
  world.fail(/graphql/, "primary rate limit");
  expect(await outcomeOf(read())).toMatch(/^later: The requests that GitHub allows the bot in an hour are used up/);
});

test("a time-out is told, after it was asked once more", async () => {
  const { world, read } = await withTwo({ timeoutMs: 100 });
  world.fail(/graphql/, "time-out", 2);
  expect(await outcomeOf(read())).toMatchInlineSnapshot(
    `"later: GitHub did not answer in time while reading the state of pull requests and issues. Nothing was changed; it can be asked again."`,
  );
  expect(world.calls()).toHaveLength(2);
});

test("a hiccup is got over by asking once more", async () => {
  const { world, read } = await withTwo();
  for (const fault of ["502", "lost answer", "GraphQL went wrong"] as const) {
    world.fail(/graphql/, fault);
    expect(await read()).toHaveLength(3);
  }
  expect(world.calls()).toHaveLength(6);
});
