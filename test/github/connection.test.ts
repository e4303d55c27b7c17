import { generateCACertificate, getLocal } from "mockttp";
import { expect, onTestFinished, test } from "vitest";
import { connectGitHub } from "../../src/github/connect-github.ts";
import { githubForge } from "../../src/github/forge.ts";
import { draft, openGitHub, outcomeOf } from "../support/github-forge.ts";

test("a GitHub that can't be reached has been sent nothing", async () => {
  const { forge, world } = await openGitHub();
  await world.stop();
  expect(await outcomeOf(forge.createIssue(draft()))).toMatchInlineSnapshot(
    `"later: GitHub could not be reached while creating an issue in mirage/mirage, so nothing was sent. If this stays, check the network, its name server, and GITHUB_API."`,
  );
});

test("a token that is not valid is refused, and not shown", async () => {
  const { world, log, clock } = await openGitHub();
  const github = connectGitHub({ ...world.connection, auth: { token: "ghp_notValid" }, log });
  expect(await outcomeOf(githubForge({ github, now: clock.now }).createIssue(draft()))).toMatchInlineSnapshot(
    `"refused: GitHub does not accept the bot's credentials. Set a valid GITHUB_TOKEN, or GITHUB_APP_ID with its GITHUB_APP_PRIVATE_KEY, and start the bot again."`,
  );
  expect(log.lines.join("\n")).not.toContain("ghp_");
});

test("what a proxy in between repeats of our request is not told again", async () => {
  const { forge, world } = await openGitHub();
  world.fail(/^POST .*\/issues$/, "500 with our token in it");
  const call = forge.createIssue(draft());
  expect(await outcomeOf(call)).toMatch(/^unknown: GitHub had a fault of its own/);
  const error = await call.catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    cause: { message: expect.stringMatching(/^POST .+ 500 \(R1\): Nobody took token \[secret\]/) },
  });
});

test("a server without a certificate that can be trusted has been sent nothing", async () => {
  const { clock, log } = await openGitHub();
  const server = getLocal({ https: await generateCACertificate() });
  await server.start(0);
  onTestFinished(() => server.stop());
  const seen = await server.forAnyRequest().thenReply(200);
  const github = connectGitHub({ auth: { token: "ghp_ours" }, baseUrl: `https://127.0.0.1:${server.port}`, log });
  expect(await outcomeOf(githubForge({ github, now: clock.now }).createIssue(draft()))).toMatchInlineSnapshot(
    `"later: The server that answered for GitHub while creating an issue in mirage/mirage has no certificate that can be trusted, so nothing was sent. Check GITHUB_API, the clock, and any proxy in between."`,
  );
  expect(await seen.getSeenRequests()).toEqual([]);
});

test("writes begin a second apart at least", async () => {
  const { forge, world } = await openGitHub({ secondMs: 120 });
  await forge.assignable("mirage/mirage", ["ada"]); // the connection stands
  await Promise.all(["a", "b", "c"].map((id) => forge.createIssue(draft({ marker: `meetbot:${id}` }))));
  const [first = 0, second = 0, third = 0] = world.requests.slice(1).map(({ at }) => at);
  expect(Math.min(second - first, third - second)).toBeGreaterThan(60);
});

test("a short limit on reading is waited for, as long as GitHub asks", async () => {
  const { forge, world, log } = await openGitHub({ secondMs: 20 });
  world.fail(/GET/, "429 for three seconds");
  const start = performance.now();
  expect(await forge.assignable("mirage/mirage", ["ada"])).toEqual(["ada"]);
  expect(performance.now() - start).toBeGreaterThan(55);
  expect(world.calls()).toHaveLength(2);
  expect(log.lines).toContain("warn GitHub's rate limit is met");
});

test("a limit that lasts, or comes twice, is told and not waited for", async () => {
  const { forge, world } = await openGitHub();
  world.fail(/GET/, "403 rate limit with retry-after");
  expect(await outcomeOf(forge.assignable("mirage/mirage", ["ada"]))).toMatchInlineSnapshot(
    `"later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:01:00 UTC. (not before 2026-01-12T12:01:00Z)"`,
  );
  world.fail(/GET/, "429 for three seconds", 2);
  expect(await outcomeOf(forge.assignable("mirage/mirage", ["ada"]))).toMatchInlineSnapshot(
    `"later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:00:03 UTC. (not before 2026-01-12T12:00:03Z)"`,
  );
  expect(world.calls()).toHaveLength(3);
});
