import { expect, test } from "vitest";
import type { Fault } from "../support/fake-github/faults.ts";
import { creations, draft, openGitHub, outcomeOf } from "../support/github-forge.ts";

const MARKER = "meetbot:k3f9x2ab1c";
const LINE = `<!-- ${MARKER} -->`;
const CREATING = /^POST .*\/issues$/;
const LISTING = /^GET .*\/issues$/;

/** A world in which an issue was made, and the adapter that looks for it. */
async function afterFiling() {
  const opened = await openGitHub();
  const since = opened.clock.now();
  await opened.forge.createIssue(draft());
  const look = async () => (await opened.forge.findIssue("mirage/mirage", MARKER, since))?.number ?? null;
  return { ...opened, look, since };
}

test("an issue whose answer was lost is found, with what stuck", async () => {
  const { forge, world, clock } = await openGitHub();
  world.fail(CREATING, "lost answer");
  await outcomeOf(forge.createIssue(draft({ labels: ["fix"], assignees: ["jules"] })));
  expect(await forge.findIssue("mirage/mirage", MARKER, clock.now())).toMatchInlineSnapshot(`
    {
      "assignees": [
        "jules",
      ],
      "labels": [
        "fix",
      ],
      "number": 1,
      "repository": "mirage/mirage",
      "url": "https://github.com/mirage/mirage/issues/1",
    }
  `);
  expect(creations(world)).toBe(1);
});

test("a listing that lags does not have it yet, and has it later", async () => {
  const { forge, world, clock } = await openGitHub();
  world.fail(CREATING, "502 after it was done");
  world.fail(LISTING, "stale list");
  await outcomeOf(forge.createIssue(draft()));
  expect(await forge.findIssue("mirage/mirage", MARKER, clock.now())).toBeNull();
  world.catchUp();
  expect((await forge.findIssue("mirage/mirage", MARKER, clock.now()))?.number).toBe(1);
});

test("a listing that can't be had is no listing without the issue", async () => {
  const { world, look } = await afterFiling();
  const faults = ["HTML", "half an answer", "garbage", "502", "cut before", "429", "404"] as const;
  const outcomes: string[] = [];
  for (const fault of faults satisfies readonly Fault[]) {
    world.fail(LISTING, fault, 2);
    outcomes.push(`${fault}: ${await outcomeOf(look())}`);
    world.catchUp();
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "HTML: later: What came back was no answer of GitHub's while looking for an issue in mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
      "half an answer: later: What came back was no answer of GitHub's while looking for an issue in mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
      "garbage: later: What came back was no answer of GitHub's while looking for an issue in mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
      "502: later: GitHub had a fault of its own (status 502) while looking for an issue in mirage/mirage. Nothing was changed; it can be asked again.",
      "cut before: later: The connection to GitHub broke while looking for an issue in mirage/mirage. Nothing was changed; it can be asked again.",
      "429: later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:01:00 UTC. (not before 2026-01-12T12:01:00Z)",
      "404: refused: GitHub shows the bot no repository mirage/mirage. Check its name in the configuration, and whether the bot's token or App has access to it.",
    ]
  `);
  expect(await look()).toBe(1);
});

test("a marker is found as long as it is a line, whatever people wrote around it", async () => {
  const { world, look } = await afterFiling();
  await world.edit("mirage/mirage", 1, { title: "Reworded", body: `Rewritten\r\n\r\n  ${LINE} \r\nP.S. by ada` });
  expect(await look()).toBe(1);
  await world.edit("mirage/mirage", 1, { body: "The comment was tidied away" });
  expect(await look()).toBeNull();
});

test("neither a pull request nor somebody else's issue with the same marker is ours", async () => {
  const { forge, world, clock } = await openGitHub();
  const pull = { repository: "mirage/mirage", number: 90, title: "Copied the text", state: "open" } as const;
  world.pull({ ...pull, body: LINE, by: world.login });
  await world.open("mirage/mirage", { title: "Copied the text", body: LINE }, "ada");
  expect(await forge.findIssue("mirage/mirage", MARKER, clock.now().subtract({ hours: 24 * 60 }))).toBeNull();
  expect(world.requests.at(-1)?.query.get("since")).toBe("2025-11-13T11:45:00Z");
});

test("of two that carry the marker, the older is it", async () => {
  const { world, look } = await afterFiling();
  await world.open("mirage/mirage", { title: "Filed again by hand", body: LINE }, world.login);
  expect(await look()).toBe(1);
});

test("a look goes through all pages", async () => {
  const { forge, world, clock } = await openGitHub();
  const older = Array.from({ length: 100 }, () => world.open("mirage/mirage", { title: "Older" }, world.login));
  await Promise.all(older);
  await world.open("mirage/mirage", { title: "The last", body: LINE }, world.login);
  expect((await forge.findIssue("mirage/mirage", MARKER, clock.now()))?.number).toBe(101);
  expect(await forge.findIssue("mirage/mirage", "meetbot:other", clock.now())).toBeNull();
  world.fail(LISTING, "without its links"); // by a proxy that drops headers
  expect((await forge.findIssue("mirage/mirage", MARKER, clock.now()))?.number).toBe(101);
  expect(world.requests.map(({ path, query }) => `${path} ${query.get("page") ?? ""}`)).toMatchInlineSnapshot(`
    [
      "/user ",
      "/repos/mirage/mirage/issues 1",
      "/repos/mirage/mirage/issues 2",
      "/repos/mirage/mirage/issues 1",
      "/repos/mirage/mirage/issues 2",
      "/repos/mirage/mirage/issues 1",
      "/repos/mirage/mirage/issues 2",
    ]
  `);
});

test("an issue is found though GitHub's clock is behind ours", async () => {
  const here = Temporal.Instant.from("2026-01-12T12:00:00Z");
  const { forge } = await openGitHub({ now: () => here.subtract({ minutes: 10 }) });
  await forge.createIssue(draft());
  expect((await forge.findIssue("mirage/mirage", MARKER, here))?.number).toBe(1);
});

test("an issue is found by the old name of its repository, and tells the new one", async () => {
  const { forge, world, since } = await afterFiling();
  await world.rename("mirage/mirage", "mirage/mirage-five");
  expect((await forge.findIssue("mirage/mirage", MARKER, since))?.repository).toBe("mirage/mirage-five");
});

test("a workflow's token, which belongs to nobody, looks at everybody's issues", async () => {
  const { world, look } = await afterFiling();
  world.fail(/GET \/user$/, "403 workflow token");
  expect(await look()).toBe(1);
  expect(world.requests.at(-1)?.query.has("creator")).toBe(false);
});

test("who the bot is is asked once, and again where there was no answer", async () => {
  const { world, look } = await afterFiling();
  world.fail(/GET \/user$/, "502", 2);
  expect(await outcomeOf(look())).toMatchInlineSnapshot(
    `"later: GitHub had a fault of its own (status 502) while asking who the bot is. Nothing was changed; it can be asked again."`,
  );
  await look();
  await look();
  expect(world.calls()).toMatchInlineSnapshot(`
    [
      "POST /repos/mirage/mirage/issues",
      "GET /user",
      "GET /user",
      "GET /user",
      "GET /repos/mirage/mirage/issues",
      "GET /repos/mirage/mirage/issues",
    ]
  `);
});
