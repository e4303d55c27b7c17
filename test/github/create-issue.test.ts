import { expect, test } from "vitest";
import type { Fault } from "../support/fake-github/faults.ts";
import { creations, draft, openGitHub, outcomeOf } from "../support/github-forge.ts";

const CREATING = /^POST .*\/issues$/;

/** What comes of creating an issue while GitHub, or what is in between, does this: and how often it was tried. */
async function creating(fault: Fault, options: Parameters<typeof openGitHub>[0] = {}): Promise<string> {
  const { forge, world } = await openGitHub(options);
  world.fail(CREATING, fault);
  const outcome = await outcomeOf(forge.createIssue(draft()));
  const there = await world.issues("mirage/mirage");
  return `${fault}: sent ${creations(world)}, made ${there.length}\n  ${outcome}`;
}

test("an answer that says no leaves nothing behind, and says why in words of its own", async () => {
  const faults = [
    "401",
    "403 no permission",
    "403 archived",
    "403 single sign-on",
    "404",
    "410",
    "422",
  ] as const satisfies Fault[];
  expect(await Promise.all(faults.map((fault) => creating(fault)))).toMatchInlineSnapshot(`
    [
      "401: sent 1, made 0
      refused: GitHub does not accept the bot's credentials. Set a valid GITHUB_TOKEN, or GITHUB_APP_ID with its GITHUB_APP_PRIVATE_KEY, and start the bot again.",
      "403 no permission: sent 1, made 0
      refused: GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.",
      "403 archived: sent 1, made 0
      refused: mirage/mirage is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.",
      "403 single sign-on: sent 1, made 0
      refused: The organization asks for single sign-on, so GitHub stopped the bot while creating an issue in mirage/mirage. Authorize its token for the organization in GitHub's settings, under "Configure SSO".",
      "404: sent 1, made 0
      refused: GitHub shows the bot no repository mirage/mirage. Check its name in the configuration, and whether the bot's token or App has access to it.",
      "410: sent 1, made 0
      refused: Issues are switched off in mirage/mirage. Switch them on in its settings, or choose another repository.",
      "422: sent 1, made 0
      refused: GitHub found a fault while creating an issue in mirage/mirage: title is missing. Change it and try again.",
    ]
  `);
});

test("a rate limit says when to go on, and nothing is sent again", async () => {
  const faults = ["403 rate limit with retry-after", "429", "429 for three seconds"] as const satisfies Fault[];
  expect(await Promise.all(faults.map((fault) => creating(fault)))).toMatchInlineSnapshot(`
    [
      "403 rate limit with retry-after: sent 1, made 0
      later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:01:00 UTC. (not before 2026-01-12T12:01:00Z)",
      "429: sent 1, made 0
      later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:01:00 UTC. (not before 2026-01-12T12:01:00Z)",
      "429 for three seconds: sent 1, made 0
      later: GitHub asks the bot to slow down. It goes on by itself after 2026-01-12 12:00:03 UTC. (not before 2026-01-12T12:00:03Z)",
    ]
  `);
  expect(await creating("primary rate limit")).toMatch(
    /sent 1, made 0\n {2}later: The requests that GitHub allows the bot in an hour are used up\. It goes on by itself after [-\d]+ [:\d]+ UTC\. \(not before .+Z\)$/,
  );
});

test("an end that was not seen is unknown, whether the issue was made or not, and nothing is sent again", async () => {
  const faults = [
    "lost answer",
    "cut before",
    "502 after it was done",
    "502",
    "500",
    "half an answer",
    "garbage",
    "HTML",
  ] as const satisfies Fault[];
  expect(await Promise.all(faults.map((fault) => creating(fault)))).toMatchInlineSnapshot(`
    [
      "lost answer: sent 1, made 1
      unknown: The connection to GitHub broke while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.",
      "cut before: sent 1, made 0
      unknown: The connection to GitHub broke while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.",
      "502 after it was done: sent 1, made 1
      unknown: GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.",
      "502: sent 1, made 0
      unknown: GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.",
      "500: sent 1, made 0
      unknown: GitHub had a fault of its own (status 500) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.",
      "half an answer: sent 1, made 0
      unknown: What came back was no answer of GitHub's while creating an issue in mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? The issue may exist all the same: it is looked for before another try.",
      "garbage: sent 1, made 0
      unknown: What came back was no answer of GitHub's while creating an issue in mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? The issue may exist all the same: it is looked for before another try.",
      "HTML: sent 1, made 0
      unknown: What came back was no answer of GitHub's while creating an issue in mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? The issue may exist all the same: it is looked for before another try.",
    ]
  `);
});

test("a time-out is unknown, whether the issue was made or not, and nothing is sent again", async () => {
  const faults = ["time-out", "time-out after it was done"] as const satisfies Fault[];
  const outcomes = await Promise.all(faults.map((fault) => creating(fault, { timeoutMs: 100 })));
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "time-out: sent 1, made 0
      unknown: GitHub did not answer in time while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.",
      "time-out after it was done: sent 1, made 1
      unknown: GitHub did not answer in time while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.",
    ]
  `);
});

test("a person who can't be assigned is named", async () => {
  const { forge } = await openGitHub();
  expect(await outcomeOf(forge.createIssue(draft({ assignees: ["ada", "nobody"] })))).toMatchInlineSnapshot(
    `"refused: GitHub found a fault while creating an issue in mirage/mirage: assignees "nobody" is not accepted. Change it and try again."`,
  );
});

test("without push access, what GitHub dropped in silence is seen in the answer", async () => {
  const { forge, world } = await openGitHub({ rights: "read" });
  const issue = await forge.createIssue(draft({ labels: ["fix"], assignees: ["ada"] }));
  expect(issue).toMatchObject({ labels: [], assignees: [] });
  expect(await world.issues("mirage/mirage")).toHaveLength(1);
});

test("a repository that got a new name gets the issue once, by that name", async () => {
  const { forge, world } = await openGitHub();
  await world.rename("mirage/mirage", "mirage/mirage-five");
  const issue = await forge.createIssue(draft());
  expect(`${issue.repository} ${issue.url}`).toMatchInlineSnapshot(
    `"mirage/mirage-five https://github.com/mirage/mirage-five/issues/1"`,
  );
  expect(world.calls()).toMatchInlineSnapshot(`
    [
      "POST /repos/mirage/mirage/issues",
      "GET /repos/mirage/mirage",
      "GET /repositories/of/mirage/mirage",
      "POST /repos/mirage/mirage-five/issues",
    ]
  `);
  expect(await world.issues("mirage/mirage-five")).toHaveLength(1);
});

test("a repository that went to another owner gets nothing", async () => {
  const { forge, world } = await openGitHub();
  await world.rename("mirage/mirage", "elsewhere/mirage");
  expect(await outcomeOf(forge.createIssue(draft()))).toMatchInlineSnapshot(
    `"refused: mirage/mirage has moved to elsewhere/mirage, which belongs to somebody else. If that is meant, write elsewhere/mirage into the configuration."`,
  );
  expect(await world.issues("elsewhere/mirage")).toEqual([]);
});

test("a repository that is moved for ever gets nothing, and is asked twice at most", async () => {
  const { forge, world } = await openGitHub();
  world.fail(CREATING, "301 renamed", 9);
  expect(await outcomeOf(forge.createIssue(draft()))).toMatchInlineSnapshot(
    `"refused: mirage/mirage has moved. Write its present name into the configuration."`,
  );
  expect(creations(world)).toBe(2);
});

test("a draft of any size is one that GitHub takes, with its marker whole", async () => {
  const { forge, world } = await openGitHub();
  const huge = {
    title: "🐫 ".repeat(200),
    body: `${"🐫".repeat(40_000)}\n\`\`\`\nopen`,
    labels: ["fix", "Fix", "ü".repeat(80)],
  };
  await forge.createIssue(draft(huge));
  const [issue] = await world.issues("mirage/mirage");
  expect(issue?.body?.split("\n").at(-1)).toBe("<!-- meetbot:k3f9x2ab1c -->");
  expect(issue?.labels).toEqual(["fix", `${"ü".repeat(49)}…`]);
});
