import { expect, test } from "vitest";
import type { Fault } from "../support/fake-github/faults.ts";
import { openScene } from "../support/scene.ts";

const pad = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Release

- 4.9 is ready, see mirage/mirage#1500
- TODO(Jules): write down how a release is cut
`;

/** The meeting is over; at 10:35 its notes have been quiet, and everything is due. */
async function afterTheMeeting({ todos = "" } = {}) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: pad + todos });
  scene.github.pull({ repository: "mirage/mirage", number: 1500, title: "Release 4.9", state: "open" });
  await scene.sweep();
  scene.story();
  return scene;
}

const creating = /POST .*\/issues$/;
const listing = /GET .*\/issues$/;

/** What a call that fails so comes to: what the list says meanwhile, and what stands in the end. */
async function filingMeets(fault: Fault) {
  const { github, on, pass, story, issues, discord } = await afterTheMeeting();
  github.fail(creating, fault);
  await on("2025-01-13T10:35:00Z");
  const [, meanwhile = ""] = (await discord.slash("/todo list", "Jules")).split("\n    ");
  for (const minutes of [1, 5, 5, 1]) await pass({ minutes });
  // The primary limit of the fake ends within an hour by the real clock.
  if (fault === "primary rate limit") await on(Temporal.Now.instant().add({ hours: 1, minutes: 1 }).toString());
  story();
  const end = [...discord.messages().slice(1), await issues()].join("\n");
  return { meanwhile: meanwhile.replace(/20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC/, "(time)"), end };
}

test("a call that failed or seems to have failed comes to one issue, one report and one record", async () => {
  const ends = new Map<string, string[]>();
  const meanwhiles: string[] = [];
  for (const fault of [
    "lost answer",
    "502 after it was done",
    "garbage",
    "cut before",
    "502",
    "500",
    "403 rate limit with retry-after",
    "429",
    "primary rate limit",
  ] as const) {
    const { meanwhile, end } = await filingMeets(fault);
    meanwhiles.push(`${fault}: ${meanwhile}`);
    ends.set(end, [...(ends.get(end) ?? []), fault]);
  }
  expect(meanwhiles.join("\n")).toMatchInlineSnapshot(`
    "lost answer: The connection to GitHub broke while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.
    502 after it was done: GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.
    garbage: What came back was no answer of GitHub's while creating an issue in mirage/mirage: is there a proxy in between, or is GITHUB_API wrong? The issue may exist all the same: it is looked for before another try.
    cut before: The connection to GitHub broke while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.
    502: GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.
    500: GitHub had a fault of its own (status 500) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try.
    403 rate limit with retry-after: GitHub asks the bot to slow down. It goes on by itself after (time).
    429: GitHub asks the bot to slow down. It goes on by itself after (time).
    primary rate limit: The requests that GitHub allows the bot in an hour are used up. It goes on by itself after (time)."
  `);
  expect(ends).toMatchInlineSnapshot(`
    Map {
      "**After the MirageOS meeting of Monday 13 January 2025**
    I filed 1 issue:
    - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
    -# 7bjf6v4j3x
    **Minutes: MirageOS meeting, Monday 13 January 2025**
    With Ada and Jules.

    **Release**
    - To do: write down how a release is cut (Jules) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

    **Pull requests and issues**
    - [mirage/mirage#1500](https://github.com/mirage/mirage/pull/1500) Release 4.9: open

    The whole notes are in the file
    -# mzmtpp5gy8
    (file minutes-mirageos-2025-01-13.md)
    mirage/mirage#1 Write down how a release is cut (open)" => [
        "lost answer",
        "502 after it was done",
        "garbage",
        "cut before",
        "502",
        "500",
        "403 rate limit with retry-after",
        "429",
        "primary rate limit",
      ],
    }
  `);
});

test("while the list is stale after a lost answer, nothing is filed again", async () => {
  const { github, on, pass, story, issues } = await afterTheMeeting();
  github.fail(creating, "lost answer");
  github.fail(listing, "stale list");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 8);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules"
  `);
  github.catchUp();
  await on("2025-01-13T10:44:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:44
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
      -# 7bjf6v4j3x
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      **Release**
      - To do: write down how a release is cut (Jules) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      **Pull requests and issues**
      - [mirage/mirage#1500](https://github.com/mirage/mirage/pull/1500) Release 4.9: open

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Write down how a release is cut (open)"`);
});

test("credentials that GitHub does not take: the report says what to do, and after it each issue is filed once", async () => {
  const todos = "- TODO: ask for more disk space\n- TODO: order stickers\n";
  const { github, on, pass, story, issues, discord } = await afterTheMeeting({ todos });
  github.fail(/./, "401", Infinity);
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 10 }, 7);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      - 3 are not filed. GitHub does not accept the bot's credentials. Set a valid GITHUB_TOKEN, or GITHUB_APP_ID with its GITHUB_APP_PRIVATE_KEY, and start the bot again. \`/todo file all\` takes them up again.
        - Write down how a release is cut
        - Ask for more disk space
        - Order stickers (Release)
      -# ngakqs7c99
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      **Release**
      - To do: write down how a release is cut (Jules) → no issue yet
      - To do: ask for more disk space → no issue yet
      - To do: order stickers → no issue yet

      **Pull requests and issues**
      GitHub could not be asked how they stand.
      - [mirage/mirage#1500](https://github.com/mirage/mirage/issues/1500)

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)"
  `);
  github.catchUp();
  await pass({ minutes: 1 });
  const value = (await discord.autocomplete("/todo retry todo:", "Ada"))[0]?.value ?? "";
  await discord.slash(`/todo retry todo:${value}`, "Ada");
  await discord.slash(`/todo retry todo:${value}`, "Ada");
  await discord.slash("/todo file all:true", "Ada");
  await discord.slash("/todo file all:true", "Ada");
  expect(story().replaceAll(value, "(todo)")).toMatchInlineSnapshot(`
    "Ada> /todo retry todo:…
    bot (suggests)> Write down how a release is cut (parked) | Ask for more disk space (parked) | Order stickers (Release) (parked)
    Ada> /todo retry todo:(todo)
    bot #meetings> Filed: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
    Ada> /todo retry todo:(todo)
    bot (private)> "Write down how a release is cut" is not stuck, it is filed.
    Ada> /todo file all:true
    bot #meetings> Filed: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Ask for more disk space
      Filed: [mirage/mirage#3](https://github.com/mirage/mirage/issues/3) Order stickers (Release)
    Ada> /todo file all:true
    bot #meetings> Nothing to file: no stated todo is waiting. /todo list shows what waits for a person.
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    GitHub: POST /repos/mirage/mirage/issues title=Ask for more disk space labels=meeting
    GitHub: POST /repos/mirage/mirage/issues title=Order stickers (Release) labels=meeting"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write down how a release is cut (open)
    mirage/mirage#2 Ask for more disk space (open)
    mirage/mirage#3 Order stickers (Release) (open)"
  `);
});

test("each refusal has a sentence of its own in the report", async () => {
  const sentences: string[] = [];
  for (const fault of ["403 no permission", "403 archived", "403 single sign-on", "404", "410", "422"] as const) {
    const { github, on, pass, discord, issues } = await afterTheMeeting();
    github.fail(creating, fault);
    await on("2025-01-13T10:35:00Z");
    await pass({ minutes: 10 }, 3);
    sentences.push(`${fault}: ${discord.messages()[0]?.split("\n").slice(1, -1).join("\n")}`);
    expect(await issues()).toBe("");
  }
  expect(sentences.join("\n")).toMatchInlineSnapshot(`
    "403 no permission: - Not filed: Write down how a release is cut. GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository. \`/todo retry\` takes it up again.
    403 archived: - Not filed: Write down how a release is cut. mirage/mirage is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived. \`/todo retry\` takes it up again.
    403 single sign-on: - Not filed: Write down how a release is cut. The organization asks for single sign-on, so GitHub stopped the bot while creating an issue in mirage/mirage. Authorize its token for the organization in GitHub's settings, under "Configure SSO". \`/todo retry\` takes it up again.
    404: - Not filed: Write down how a release is cut. GitHub shows the bot no repository mirage/mirage. Check its name in the configuration, and whether the bot's token or App has access to it. \`/todo retry\` takes it up again.
    410: - Not filed: Write down how a release is cut. Issues are switched off in mirage/mirage. Switch them on in its settings, or choose another repository. \`/todo retry\` takes it up again.
    422: - Not filed: Write down how a release is cut. GitHub found a fault while creating an issue in mirage/mirage: title is missing. Change it and try again. \`/todo retry\` takes it up again."
  `);
});

test("GitHub is down for two hours: the minutes go out without it, and the issue is filed when it is back", async () => {
  const { github, on, pass, story, issues, discord } = await afterTheMeeting();
  github.fail(/./, "502", Infinity);
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 10 }, 4);
  await discord.slash("/todo list", "Jules");
  await pass({ minutes: 10 }, 8);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    (nothing)
    bot #meetings> **MirageOS meeting: something does not work**
      - GitHub does not answer as it should since <2025-01-13T10:35Z:F>. GitHub had a fault of its own (status 502) while asking who the bot is. Nothing was changed; it can be asked again.
        I try again by myself; there is nothing to do, unless it stays so.
        What waits:
        - file an issue in mirage/mirage: Write down how a release is cut
      -# bxmbwva21m
    Jules> /todo list
    bot #meetings> **Being filed** (I look whether it went through, and try again by myself)
      - \`bz0d\` Write down how a release is cut → mirage/mirage (Jules), Monday 13 January 2025
        GitHub had a fault of its own (status 502) while asking who the bot is. Nothing was changed; it can be asked again.
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      **Release**
      - To do: write down how a release is cut (Jules) → no issue yet

      **Pull requests and issues**
      GitHub could not be asked how they stand.
      - [mirage/mirage#1500](https://github.com/mirage/mirage/issues/1500)

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)"
  `);
  github.catchUp();
  await on("2025-01-13T12:35:00Z");
  await pass({ minutes: 30 }, 4);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 12:35
    (nothing)
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
      -# 7bjf6v4j3x
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Write down how a release is cut (open)"`);
});
