import { expect, test } from "vitest";
import { checkAccess } from "../../src/github/check-access.ts";
import { connectGitHub } from "../../src/github/connect-github.ts";
import { creations, draft, openGitHub, outcomeOf } from "../support/github-forge.ts";
import { readableLog } from "../support/readable-log.ts";

test("an App writes with the rights of its installation, and asks for them once an hour at most", async () => {
  const { forge, world } = await openGitHub({ app: true });
  await forge.createIssue(draft({ marker: "meetbot:a" }));
  await forge.createIssue(draft({ marker: "meetbot:b" }));
  expect(world.calls()).toMatchInlineSnapshot(`
    [
      "GET /repos/mirage/mirage/installation",
      "POST /app/installations/100/access_tokens",
      "POST /repos/mirage/mirage/issues",
      "GET /repos/mirage/mirage/installation",
      "POST /repos/mirage/mirage/issues",
    ]
  `);
  expect((await world.issues("mirage/mirage")).map(({ by }) => by)).toEqual([world.login, world.login]);
});

test("an App files where it is installed, and nowhere else", async () => {
  const { forge, world } = await openGitHub({ app: { owners: ["ocurrent"], issues: "write" } });
  expect((await forge.createIssue(draft({ repository: "ocurrent/mirage-ci" }))).number).toBe(1);
  expect(await outcomeOf(forge.createIssue(draft()))).toMatchInlineSnapshot(
    `"refused: The GitHub App is not installed on mirage/mirage. Have an owner install it there, or choose another repository."`,
  );
  expect(creations(world)).toBe(1);
});

test("an App that may only read files nothing, and says what it lacks", async () => {
  const { forge, world } = await openGitHub({ app: { owners: ["mirage"], issues: "read" } });
  expect(await outcomeOf(forge.createIssue(draft()))).toMatchInlineSnapshot(
    `"refused: GitHub did not let the bot go on while asking for access to mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository."`,
  );
  expect(creations(world)).toBe(0);
});

test("an App that is installed nowhere can read nothing, and says so", async () => {
  const { forge } = await openGitHub({ app: { owners: [], issues: "write" } });
  const names = [{ owner: "mirage", repo: "mirage", number: 1 }];
  expect(await outcomeOf(forge.readStates(names))).toMatchInlineSnapshot(
    `"refused: The GitHub App is installed nowhere. Have an owner of your repositories install it."`,
  );
});

test("whatever fails before the issue is sent has done nothing", async () => {
  const { forge, world } = await openGitHub({ app: true });
  const outcomes: string[] = [];
  for (const [on, fault] of [
    [/installation$/, "cut before"],
    [/installation$/, "502"],
    [/access_tokens$/, "502"],
    [/access_tokens$/, "lost answer"],
    [/access_tokens$/, "HTML"],
  ] as const) {
    world.fail(on, fault, 2);
    outcomes.push(`${fault}: ${await outcomeOf(forge.createIssue(draft()))}`);
    world.catchUp();
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "cut before: later: The connection to GitHub broke while asking for access to mirage/mirage. Nothing was changed; it can be asked again.",
      "502: later: GitHub had a fault of its own (status 502) while asking for access to mirage/mirage. Nothing was changed; it can be asked again.",
      "502: later: GitHub had a fault of its own (status 502) while asking for access to mirage/mirage. Nothing was changed; it can be asked again.",
      "lost answer: later: The connection to GitHub broke while asking for access to mirage/mirage. Nothing was changed; it can be asked again.",
      "HTML: later: What came back was no answer of GitHub's while asking for access to mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
    ]
  `);
  expect(creations(world)).toBe(0);
});

test("a hiccup is got over by an App too, before and after it has its token", async () => {
  const { forge, world } = await openGitHub({ app: true });
  for (const on of [/installation$/, /assignees/, /installation$/, /assignees/]) {
    world.fail(on, "502");
    expect(await forge.assignable("mirage/mirage", ["ada"])).toEqual(["ada"]);
  }
});

test("a lost answer is as unknown for an App, and the issue is found", async () => {
  const { forge, world, clock } = await openGitHub({ app: true });
  world.fail(/POST .*\/issues$/, "lost answer");
  expect(await outcomeOf(forge.createIssue(draft()))).toMatch(/^unknown: /);
  expect((await forge.findIssue("mirage/mirage", "meetbot:k3f9x2ab1c", clock.now()))?.number).toBe(1);
  expect(creations(world)).toBe(1);
});

test("a key that is none is refused at the start, and not shown", () => {
  const connect = (privateKey: string) => () =>
    connectGitHub({ auth: { appId: "1", privateKey }, baseUrl: null, log: readableLog() });
  expect(
    connect("-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----"),
  ).toThrowErrorMatchingInlineSnapshot(
    `[UserError: GITHUB_APP_PRIVATE_KEY holds no private key. Put the whole .pem file into it that GitHub gave you for the App, or name the file with GITHUB_APP_PRIVATE_KEY_FILE.]`,
  );
});

test("a key may have its line ends written out", async () => {
  const { world, clock } = await openGitHub({ app: true });
  const { appId = "", privateKey = "" } = world.connection.auth;
  const auth = { appId, privateKey: privateKey.replaceAll("\n", "\\n") };
  const github = connectGitHub({ ...world.connection, auth, log: readableLog() });
  expect(await checkAccess(github, clock.now, "mirage/mirage")).toEqual([]);
});

test("what stands against filing is found without filing", async () => {
  const { world, github, clock } = await openGitHub({ rights: "read" });
  await world.rename("mirage/ocaml-solo5", "mirage/solo5");
  await world.rename("mirage/mirage-www", "elsewhere/mirage-www");
  world.archive("ocurrent/mirage-ci");
  world.switchIssuesOff("ocurrent/mirage-ci");
  const found = async (repository: string) =>
    (await checkAccess(github, clock.now, repository)).map(({ severity, sentence }) => `${severity}: ${sentence}`);
  expect(await found("mirage/mirage")).toMatchInlineSnapshot(`
    [
      "lack: The bot may create issues in mirage/mirage, but GitHub will leave out their labels and assignees without a word. Give its account the role "Triage" there, or expect none.",
    ]
  `);
  expect(await found("mirage/ocaml-solo5")).toMatchInlineSnapshot(`
    [
      "warning: mirage/ocaml-solo5 is now called mirage/solo5. Write that into the configuration.",
      "lack: The bot may create issues in mirage/solo5, but GitHub will leave out their labels and assignees without a word. Give its account the role "Triage" there, or expect none.",
    ]
  `);
  expect(await found("mirage/mirage-www")).toMatchInlineSnapshot(`
    [
      "fault: mirage/mirage-www has moved to elsewhere/mirage-www, which belongs to somebody else. If that is meant, write elsewhere/mirage-www into the configuration.",
    ]
  `);
  expect(await found("ocurrent/mirage-ci")).toMatchInlineSnapshot(`
    [
      "fault: ocurrent/mirage-ci is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.",
      "fault: Issues are switched off in ocurrent/mirage-ci. Switch them on in its settings, or choose another repository.",
    ]
  `);
  expect(await found("mirage/nothing")).toMatchInlineSnapshot(`
    [
      "fault: GitHub shows the bot no repository mirage/nothing. Check its name in the configuration, and whether the bot's token or App has access to it.",
    ]
  `);
  expect(world.calls().every((call) => call.startsWith("GET "))).toBe(true);
});

test("a token that may not write issues is found without filing", async () => {
  const { github, clock } = await openGitHub({ scopes: "read:user, repo:status" });
  expect(await checkAccess(github, clock.now, "mirage/mirage")).toMatchInlineSnapshot(`
    [
      {
        "sentence": "The bot's token may not write issues. Give it the scope "public_repo" ("repo" for private repositories), or make a fine-grained one with "Issues: read and write".",
        "severity": "fault",
      },
    ]
  `);
});
