import { expect, onTestFinished, test } from "vitest";
import { connectGitHub } from "../../src/github/connect-github.ts";
import { githubForge } from "../../src/github/forge.ts";
import { forgeContract } from "../contracts/forge.ts";
import { draft, openGitHub, outcomeOf } from "../support/github-forge.ts";
import { createRequestCheck } from "../support/github-schema.ts";
import { startGitHubWorld } from "../support/github-world.ts";
import { readableLog } from "../support/readable-log.ts";

for (const app of [false, true]) {
  forgeContract(app ? "GitHub, as an App" : "GitHub, by token", async () => {
    const world = await startGitHubWorld({ app });
    const now = () => Temporal.Now.instant();
    const github = connectGitHub({ ...world.connection, log: readableLog() });
    return {
      forge: githubForge({ github, now }),
      now,
      async pull(repository, number, state) {
        world.pull({ repository, number, title: "Port to OCaml 5", state });
      },
      comments: (repository, number) =>
        Promise.resolve(world.comments({ repository, number }).map((said) => said.slice(said.indexOf(": ") + 2))),
      close: () => world.stop(),
    };
  });
}

test("who is not known can't be assigned, and who can be is asked of GitHub by name", async () => {
  const { forge, world } = await openGitHub();
  expect(await forge.assignable("mirage/mirage", ["ada", "nobody", "jules"])).toEqual(["ada", "jules"]);
  world.fail(/GET .*assignees/, "403 no permission");
  expect(await outcomeOf(forge.assignable("mirage/mirage", ["ada"]))).toMatchInlineSnapshot(
    `"refused: GitHub did not let the bot go on while asking who can be assigned in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository."`,
  );
});

test("an issue is closed with its reason, also by the old name of its repository", async () => {
  const { forge, world } = await openGitHub();
  await forge.createIssue(draft({ marker: "meetbot:a" }));
  await forge.createIssue(draft({ marker: "meetbot:b" }));
  await forge.closeIssue({ owner: "mirage", repo: "mirage", number: 1 }, "not planned");
  await world.rename("mirage/mirage", "mirage/mirage-five");
  await forge.closeIssue({ owner: "mirage", repo: "mirage", number: 2 }, "completed");
  expect((await world.issues("mirage/mirage-five")).map(({ state, reason }) => `${state}, ${reason}`)).toEqual([
    "closed, not_planned",
    "closed, completed",
  ]);
});

test("an issue that somebody closed already keeps their reason", async () => {
  const { forge, world } = await openGitHub();
  await forge.createIssue(draft());
  await world.close({ repository: "mirage/mirage", number: 1 });
  await forge.closeIssue({ owner: "mirage", repo: "mirage", number: 1 }, "not planned");
  expect((await world.issues("mirage/mirage")).map(({ reason }) => reason)).toEqual(["completed"]);
});

test("a deleted issue can't be seen, and there is nothing to close", async () => {
  const { forge, world } = await openGitHub();
  const issue = { owner: "mirage", repo: "mirage", number: (await forge.createIssue(draft())).number };
  world.remove({ repository: "mirage/mirage", number: issue.number });
  expect(await forge.readStates([issue])).toEqual([null]);
  expect(await outcomeOf(forge.closeIssue(issue, "completed"))).toMatchInlineSnapshot(
    `"refused: mirage/mirage#1 was deleted on GitHub. There is nothing left to do with it."`,
  );
});

test("closing that failed says whether it may be done", async () => {
  const { forge, world } = await openGitHub();
  await forge.createIssue(draft());
  const outcomes: string[] = [];
  for (const fault of ["410", "403 archived", "502", "lost answer"] as const) {
    world.fail(/PATCH/, fault);
    const closing = forge.closeIssue({ owner: "mirage", repo: "mirage", number: 1 }, "completed");
    outcomes.push(`${fault}: ${await outcomeOf(closing)}`);
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "410: refused: mirage/mirage#1 was deleted on GitHub. There is nothing left to do with it.",
      "403 archived: refused: mirage/mirage is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.",
      "502: unknown: GitHub had a fault of its own (status 502) while closing mirage/mirage#1. It may be done all the same; doing it again does no harm.",
      "lost answer: unknown: The connection to GitHub broke while closing mirage/mirage#1. It may be done all the same; doing it again does no harm.",
    ]
  `);
  expect((await world.issues("mirage/mirage"))[0]?.state).toBe("closed");
  expect(world.calls().filter((call) => call.startsWith("PATCH"))).toHaveLength(4);
});

/** Asks the world itself, past our adapter. */
async function asking() {
  const world = await startGitHubWorld();
  onTestFinished(() => world.stop());
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `token ${world.token}` };
    const response = await fetch(`${world.baseUrl}${path}`, { method, headers, body: JSON.stringify(body) ?? null });
    return `${response.status} ${await response.text()}`;
  };
  return { world, ask };
}

test("no test passes with a request that GitHub does not describe", async () => {
  const { world, ask } = await asking();
  await ask("POST", "/repos/mirage/mirage/issues", { title: "Right", body: "b", labels: ["fix"], assignees: [] });
  await ask("POST", "/repos/mirage/mirage/issues", { title: "Wrong", bodi: "b", labels: [] });
  await ask("PATCH", "/repos/mirage/mirage/issues/1", { state_reason: "done" });
  await ask("GET", "/repos/mirage/mirage/issues?state=any&per_page=many&creater=ada");
  await ask("POST", "/issues", { title: "Nowhere" });
  expect(world.requests.flatMap(createRequestCheck())).toMatchInlineSnapshot(`
    [
      "POST /repos/mirage/mirage/issues: body must NOT have additional properties: bodi",
      "PATCH /repos/mirage/mirage/issues/1: body/state_reason must be equal to one of the allowed values",
      "GET /repos/mirage/mirage/issues: query must NOT have additional properties: creater",
      "GET /repos/mirage/mirage/issues: query/state must be equal to one of the allowed values",
      "GET /repos/mirage/mirage/issues: query/per_page must be integer",
      "POST /issues: there is no such operation",
    ]
  `);
});

test("no test passes with an issue that GitHub would refuse for its size", async () => {
  const { ask } = await asking();
  const create = (issue: object) => ask("POST", "/repos/mirage/mirage/issues", issue);
  expect(await create({ title: "🐫".repeat(256), body: "b".repeat(65_536), labels: ["l".repeat(50)] })).toMatch(/^201/);
  expect(await create({ title: "🐫".repeat(257) })).toMatch(/^422 .*title is too long/);
  expect(await create({ title: "t", body: "b".repeat(65_537) })).toMatch(/^422 .*body is too long/);
  expect(await create({ title: "t", labels: ["l".repeat(51)] })).toMatch(/^422 .*name is too long/);
});

test("what became of an issue is told: it moved, it was deleted, or it can't be seen", async () => {
  const { forge, world } = await openGitHub();
  const at = { owner: "mirage", repo: "mirage", number: 1 };
  for (const title of ["one", "two"]) await world.open("mirage/mirage", { title });
  await world.transfer({ repository: "mirage/mirage", number: 1 }, "mirage/ocaml-solo5");
  world.remove({ repository: "mirage/mirage", number: 2 });
  expect(await forge.readStates([at, { ...at, number: 2 }])).toEqual([null, null]);
  expect(await forge.whatBecame(at)).toEqual({ movedTo: { owner: "mirage", repo: "ocaml-solo5", number: 1 } });
  expect(await forge.whatBecame({ ...at, number: 2 })).toBe("deleted");
  expect(await forge.whatBecame({ ...at, number: 3 })).toBe("unseen");
  world.fail(/GET .*issues/, "502", 2);
  expect(await outcomeOf(forge.whatBecame(at))).toMatch(/^later: GitHub had a fault of its own/);
});

test("an issue that was given away is left alone", async () => {
  const { forge, world } = await openGitHub({ repositories: ["mirage/mirage", "elsewhere/other"] });
  for (const title of ["one", "two"]) await world.open("mirage/mirage", { title });
  await world.transfer({ repository: "mirage/mirage", number: 2 }, "elsewhere/other");
  const at = { owner: "mirage", repo: "mirage", number: 2 };
  expect(await outcomeOf(forge.amendIssue(at, { what: "append", lines: ["more"] }))).toMatchInlineSnapshot(
    `"refused: mirage/mirage#2 has moved to elsewhere/other#1. It is left as it is there: change it by hand."`,
  );
  expect((await world.issues("elsewhere/other"))[0]?.body).toBe("");
});

test("the pull request that closed an issue is told, and who has it", async () => {
  const { forge, world } = await openGitHub();
  await world.open("mirage/mirage", { title: "one" });
  await world.assign({ repository: "mirage/mirage", number: 1 }, ["jules"]);
  await world.close({ repository: "mirage/mirage", number: 1 }, { by: "mirage/mirage#7" });
  expect(await forge.readStates([{ owner: "mirage", repo: "mirage", number: 1 }])).toMatchObject([
    { state: "closed", reason: "completed", closedBy: "mirage/mirage#7", assignees: ["jules"] },
  ]);
});

test("a comment whose answer was lost is found again, and not written twice", async () => {
  const { forge, world } = await openGitHub();
  await world.open("mirage/mirage", { title: "one" });
  const at = { owner: "mirage", repo: "mirage", number: 1 };
  const talked = { marker: "meetbot:talked/mirageos", body: "Talked about in May." };
  world.fail(/POST .*comments$/, "lost answer");
  expect(await outcomeOf(forge.keepComment(at, talked))).toMatch(/^unknown: .*comment may exist/);
  await forge.keepComment(at, talked);
  world.comment({ repository: "mirage/mirage", number: 1 }, `${talked.body}\n\n<!-- ${talked.marker} -->`, "jules");
  await forge.keepComment(at, { ...talked, body: "In May and June." });
  expect(world.comments({ repository: "mirage/mirage", number: 1 })).toMatchInlineSnapshot(`
    [
      "meetbot: In May and June.

    <!-- meetbot:talked/mirageos -->",
      "jules: Talked about in May.

    <!-- meetbot:talked/mirageos -->",
    ]
  `);
});
