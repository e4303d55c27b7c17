import { rmSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openCommunity } from "../support/community.ts";
import { createRequestCheck } from "../support/github-schema.ts";
import { openScene } from "../support/scene.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const head = "# MirageOS meeting\n\n";

const january = (
  text = "- Jules: the release is near\n",
) => `${head}## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Grace

### Release

${text}`;

const repository = "mirage/mirage-www";
const file = "minutes/mirageos/2025-01-13.md";
const branch = "meetbot/minutes-mirageos-2025-01-13";
const first = { repository, number: 501 };
const door = `    doors: { archive: { repository: ${repository} } }\n`;
const check = createRequestCheck();

type Beginning = { more?: string; pad?: string; rights?: "write" | "read"; strangers?: readonly string[] };

/** The meeting of 13 January is over, and its minutes are to be proposed in an archive. */
async function scene({ more = door, pad = january(), rights = "write", strangers = [] }: Beginning = {}) {
  const opened = await openScene({ at: "2025-01-13T10:05:00Z", pad, more, rights, strangers });
  const { github, on, story } = opened;
  onTestFinished(() => expect(github.requests.flatMap(check)).toEqual([]));
  await on("2025-01-13T10:05:00Z");
  story();
  return {
    ...opened,
    proposals: () => github.proposals(repository).join("\n"),
    file: () => github.file(repository, branch, file),
    /** What GitHub was asked to change. */
    asked: () =>
      story()
        .split("\n")
        .filter((line) => line.startsWith("GitHub: "))
        .map((line) => line.replace(/(content|sha)=\S+/g, "$1=…").replace(/ (?:title|message)=.*?(?= \w+=|$)/g, ""))
        .join("\n"),
  };
}

/** The same, after its minutes were proposed. */
async function proposed(beginning: Beginning = {}) {
  const opened = await scene(beginning);
  await opened.on("2025-01-13T10:35:00Z");
  opened.story();
  return opened;
}

test("minutes that are out are proposed in a pull request, with those who took part asked for a review", async () => {
  const { on, pass, asked, proposals, github } = await scene();
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 3);
  expect(asked()).toMatchInlineSnapshot(`
    "GitHub: POST /repos/mirage/mirage-www/git/refs ref=refs/heads/meetbot/minutes-mirageos-2025-01-13 sha=…
    GitHub: PUT /repos/mirage/mirage-www/contents/minutes/mirageos/2025-01-13.md branch=meetbot/minutes-mirageos-2025-01-13 content=…
    GitHub: POST /repos/mirage/mirage-www/pulls head=meetbot/minutes-mirageos-2025-01-13 base=main
    GitHub: POST /repos/mirage/mirage-www/pulls/501/requested_reviewers reviewers=ada,jules"
  `);
  expect(proposals()).toMatchInlineSnapshot(`
    "meetbot/minutes-mirageos-2025-01-13: meetbot: Minutes of the MirageOS meeting, 2025-01-13
    #501 Minutes of the MirageOS meeting, 2025-01-13 (open, meetbot/minutes-mirageos-2025-01-13), asked: ada, jules"
  `);
  expect(github.file(repository, branch, file)).toMatchInlineSnapshot(`
    "# MirageOS meeting, Monday 13 January 2025

    - Time: 10:00–11:00 (Europe/Paris)
    - Participants: Ada, Jules and Grace

    ## Notes

    ### Release

    - Jules: the release is near
    "
  `);
  expect(github.bodyOf(first)).toMatchInlineSnapshot(`
    "The minutes of the MirageOS meeting of Monday 13 January 2025, as they were [posted in the channel](https://discord.com/channels/436568060288172000/436568060288173000/1328311330406400001).

    With Ada, Jules and Grace.

    You were there: please look whether this is how it was, and merge it.
    While this is open, later edits of the pad become further commits. What you change in the file here stays: I then leave it alone, and say so if the pad changes.

    <!-- meetbot:minutes/mirageos/2025-01-13/1 -->"
  `);
});

test("a later edit of the pad becomes one further commit, when it has come to rest, with the difference shown", async () => {
  const { write, pass, proposals, github, asked, file: shown } = await proposed();
  write(january("- Jules: the release is near\n- Ada: it is out\n- TODO(Ada): announce it @torvalds #1\n"));
  await pass({ minutes: 10 }, 3);
  expect(asked()).toBe("");
  await pass({ minutes: 10 }, 6);
  expect(asked()).toMatchInlineSnapshot(`
    "GitHub: POST /repos/mirage/mirage-www/issues labels=meeting assignees=ada
    GitHub: PUT /repos/mirage/mirage-www/contents/minutes/mirageos/2025-01-13.md branch=meetbot/minutes-mirageos-2025-01-13 content=… sha=…
    GitHub: POST /repos/mirage/mirage-www/issues/501/comments"
  `);
  expect(proposals()).toMatchInlineSnapshot(`
    "meetbot/minutes-mirageos-2025-01-13: meetbot: Minutes of the MirageOS meeting, 2025-01-13; meetbot: Corrections to the minutes of the MirageOS meeting, 2025-01-13
    #501 Minutes of the MirageOS meeting, 2025-01-13 (open, meetbot/minutes-mirageos-2025-01-13), asked: ada, jules"
  `);
  expect(shown()).toContain("- Ada: it is out");
  expect(github.comments(first).join("\n====\n")).toMatchInlineSnapshot(`
    "meetbot: The notes have changed, and so has this file:

    \`\`\`diff
     - Participants: Ada, Jules and Grace

    +## To do
    +
    +- announce it @torvalds #1 (Ada) → [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)
    +
     ## Notes

    @@

     - Jules: the release is near
    +- Ada: it is out
    +- TODO(Ada): announce it @torvalds #1 → [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)
    \`\`\`

    <!-- meetbot:changed/mirageos/2025-01-13/2 -->"
  `);
});

test("what is not about the meeting's part, or changes nothing of the file, makes no commit", async () => {
  const { write, pass, asked } = await proposed();
  write(`${january()}\n## Meeting 2025-02-10, 10:00 - 11:00\n\n- later\n`);
  await pass({ minutes: 20 }, 3);
  write(january("- Jules: the release is near\n\n<!-- a remark -->\n"));
  await pass({ minutes: 20 }, 3);
  expect(asked()).toBe("");
});

test("after the pull request is merged, each change of the pad that has come to rest is a pull request of corrections", async () => {
  const { write, pass, proposals, github } = await proposed();
  github.merge(first);
  write(january("- Jules: the release is out\n"));
  await pass({ minutes: 20 }, 3);
  github.closePull({ repository, number: 502 });
  write(january("- Jules: the release is out, and tagged\n"));
  await pass({ minutes: 20 }, 3);
  expect(proposals()).toMatchInlineSnapshot(`
    "meetbot/minutes-mirageos-2025-01-13-2: ada: Merge mirage/mirage-www#501; meetbot: Corrections to the minutes of the MirageOS meeting, 2025-01-13
    meetbot/minutes-mirageos-2025-01-13-3: ada: Merge mirage/mirage-www#501; meetbot: Corrections to the minutes of the MirageOS meeting, 2025-01-13
    #501 Minutes of the MirageOS meeting, 2025-01-13 (merged, meetbot/minutes-mirageos-2025-01-13), asked: ada, jules
    #502 Corrections to the minutes of the MirageOS meeting, 2025-01-13 (closed, meetbot/minutes-mirageos-2025-01-13-2), asked: ada, jules
    #503 Corrections to the minutes of the MirageOS meeting, 2025-01-13 (open, meetbot/minutes-mirageos-2025-01-13-3), asked: ada, jules"
  `);
  expect(github.bodyOf({ repository, number: 502 })).toMatchInlineSnapshot(`
    "The notes of the MirageOS meeting of Monday 13 January 2025 have changed since their minutes were proposed. This brings the file to what the pad says now. Where somebody changed the file by hand meanwhile, that shows as taken out: keep what is better.

    With Ada, Jules and Grace.

    You were there: please look whether this is how it was, and merge it.
    While this is open, later edits of the pad become further commits. What you change in the file here stays: I then leave it alone, and say so if the pad changes.

    <!-- meetbot:minutes/mirageos/2025-01-13/2 -->"
  `);
});

test("what somebody else pushed stays: the bot says once that the pad differs, and keeps that up to date", async () => {
  const { write, pass, proposals, github, asked, file: shown } = await proposed();
  github.push(repository, branch, file, "# By Ada\n");
  write(january("- Jules: the release is out\n"));
  await pass({ minutes: 20 }, 3);
  write(january("- Jules: the release is out, and tagged\n"));
  await pass({ minutes: 20 }, 3);
  expect(shown()).toBe("# By Ada\n");
  expect(proposals()).toMatchInlineSnapshot(`
    "meetbot/minutes-mirageos-2025-01-13: meetbot: Minutes of the MirageOS meeting, 2025-01-13; ada: Write
    #501 Minutes of the MirageOS meeting, 2025-01-13 (open, meetbot/minutes-mirageos-2025-01-13), asked: ada, jules"
  `);
  expect(asked()).toMatchInlineSnapshot(`
    "GitHub: POST /repos/mirage/mirage-www/issues/501/comments
    GitHub: PATCH /repos/mirage/mirage-www/issues/comments/9000"
  `);
  expect(github.comments(first).join("\n====\n")).toMatchInlineSnapshot(`
    "meetbot: The notes in the pad have changed, but somebody else has changed this file since I wrote it, so I leave it alone. Please bring in by hand what you want of it.

    This would change it to what the pad says now:

    \`\`\`diff
    -# By Ada
    +# MirageOS meeting, Monday 13 January 2025
    +
    +- Time: 10:00–11:00 (Europe/Paris)
    +- Participants: Ada, Jules and Grace
    +
    +## Notes
    +
    +### Release
    +
    +- Jules: the release is out, and tagged
    \`\`\`

    <!-- meetbot:differs/mirageos/2025-01-13 -->"
  `);
});

test("who can't be asked for a review is named without being called, and nobody whom the notes alone call by a login", async () => {
  const pad = january().replace("Grace", "Grace, @torvalds");
  const { on, github, proposals } = await scene({ pad, strangers: ["torvalds"] });
  github.fail(/GET .*collaborators\/jules$/, "404");
  await on("2025-01-13T10:35:00Z");
  expect(proposals()).toMatch(/asked: ada$/);
  expect(github.bodyOf(first).split("\n\n")[1]).toMatchInlineSnapshot(`
    "With Ada, Jules, Grace and torvalds.
    GitHub does not let Jules be asked for a review here."
  `);
});

test("where GitHub takes no reviewer after all, the pull request is opened without", async () => {
  const { on, github, proposals, pass, asked } = await scene();
  github.fail(/POST .*requested_reviewers$/, "422", 3);
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 5 }, 3);
  expect(proposals()).toMatch(/\(open, meetbot\/minutes-mirageos-2025-01-13\)$/);
  expect(asked().match(/requested_reviewers/g)).toHaveLength(3);
});

test("who has reviewed is not asked again when the answer was lost", async () => {
  const { on, github, pass, proposals } = await scene();
  github.fail(/POST .*requested_reviewers$/, "lost answer");
  await on("2025-01-13T10:35:00Z");
  github.review(first);
  await pass({ minutes: 5 }, 3);
  expect(proposals()).toMatch(/\(open, meetbot\/minutes-mirageos-2025-01-13\)$/);
});

const steps = [/POST .*refs$/, /PUT .*md$/, /POST .*pulls$/, /POST .*reviewers$/] as const;

for (const fault of ["lost answer", "cut before", "502", "502 after it was done"] as const) {
  test(`one branch, one commit, one pull request, whatever step fails (${fault})`, async () => {
    const whole = (await proposed()).proposals();
    for (const step of steps) {
      const { on, pass, github, proposals } = await scene();
      github.fail(step, fault);
      await on("2025-01-13T10:35:00Z");
      await pass({ minutes: 1 }, 4);
      expect(proposals()).toBe(whole);
    }
  });
}

test("a commit under an open pull request, and what is said of it, are made once, whatever step fails", async () => {
  for (const step of [/PUT .*md$/, /POST .*comments$/]) {
    const { write, pass, github, proposals } = await proposed();
    github.fail(step, "lost answer");
    write(january("- Jules: the release is out\n"));
    await pass({ minutes: 15 }, 5);
    expect(proposals().split("\n")[0]?.split(";")).toHaveLength(2);
    expect(github.comments(first)).toHaveLength(1);
  }
});

test("a lost store finds what was proposed, and leaves what people wrote there", async () => {
  const { restart, folder, github, pass, proposals, asked } = await proposed();
  const before = proposals();
  const without = () => rmSync(path.join(folder, "meetbot.sqlite"));
  await restart({ without });
  await pass({ minutes: 40 }, 3);
  expect(proposals()).toBe(before);
  asked();
  github.push(repository, branch, file, "# By Ada\n");
  await restart({ without });
  await pass({ minutes: 40 }, 3);
  github.merge(first);
  await restart({ without });
  await pass({ minutes: 40 }, 3);
  expect(asked()).toBe("");
});

test("an archive that refuses says what to do, holds up nothing else, and goes on when it is mended", async () => {
  const { on, pass, github, discord, story, proposals } = await scene({
    rights: "read",
    pad: january("- Jules: the release is near\n- TODO(Ada): announce the release\n"),
  });
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 20 }, 3);
  expect(proposals()).toBe("");
  expect(story()).toContain("**Minutes: MirageOS meeting, Monday 13 January 2025**");
  expect(await discord.slash("/outbox list", "Ada")).toMatchInlineSnapshot(`
    "Ada> /outbox list
    bot #meetings> **Stuck: this waits for a person** (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
      1. \`kgm1\` propose the minutes of Monday 13 January 2025 in mirage/mirage-www, since <2025-01-13T10:35Z:F>
        GitHub did not let the bot go on while proposing a file in mirage/mirage-www. Give its token or App the permissions "Contents: read and write" and "Pull requests: read and write" there (a classic token the scope "public_repo", and its account write access).
      [Retry 1] [Drop 1]"
  `);
  github.archive(repository);
  expect(await discord.slash("/outbox retry effect:all", "Ada")).toMatchInlineSnapshot(`
    "Ada> /outbox retry effect:all
    bot #meetings> Not done: propose the minutes of Monday 13 January 2025 in mirage/mirage-www. mirage/mirage-www is archived: nothing can be proposed there. Choose another repository, or have it unarchived. It stays in the outbox."
  `);
});

test("a right that is missing, a branch that is protected, a repository that is gone: each has a sentence", async () => {
  const why: string[] = [];
  for (const [step, fault] of [
    [/POST .*refs$/, "403 no permission"],
    [/PUT .*md$/, "404"],
    [/POST .*pulls$/, "403 no permission"],
    [/GET \/repos\/mirage\/mirage-www$/, "404"],
    [/POST .*refs$/, "403 archived"],
  ] as const) {
    const { on, discord, github } = await scene();
    github.fail(step, fault, 99);
    await on("2025-01-13T10:35:00Z");
    const told = await discord.slash("/outbox list", "Ada");
    why.push(told.split("\n").find((line) => line.includes("GitHub") || line.includes("archived")) ?? told);
  }
  expect(why).toMatchInlineSnapshot(`
    [
      "    GitHub did not let the bot go on while proposing a file in mirage/mirage-www. Give its token or App the permissions "Contents: read and write" and "Pull requests: read and write" there (a classic token the scope "public_repo", and its account write access).",
      "    GitHub did not let the bot go on while proposing a file in mirage/mirage-www. Give its token or App the permissions "Contents: read and write" and "Pull requests: read and write" there (a classic token the scope "public_repo", and its account write access).",
      "    GitHub did not let the bot go on while proposing a file in mirage/mirage-www. Give its token or App the permissions "Contents: read and write" and "Pull requests: read and write" there (a classic token the scope "public_repo", and its account write access).",
      "    GitHub shows the bot no repository mirage/mirage-www. Check its name in the configuration, and whether the bot's token or App has access to it.",
      "    mirage/mirage-www is archived: nothing can be proposed there. Choose another repository, or have it unarchived.",
    ]
  `);
}, 60_000);

test("minutes of long ago are not proposed when the door is opened, and the ledger says that there is no GitHub", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  async function sweepAt(at: string, more: string) {
    const place = { folder, channel: "terminal:", connections: { discord: null, github: null } };
    const bot = await openCommunity({ ...place, at, more, pad: january() });
    await bot.sweep();
    const records = await bot.world.store.effects.all();
    await bot.close();
    return records.flatMap(({ effect, why }) => (effect.type === "propose-file" ? [`${effect.id}: ${why}`] : []));
  }
  await sweepAt("2025-01-13T10:05:00Z", "");
  await sweepAt("2025-01-13T10:35:00Z", "");
  expect(await sweepAt("2025-01-28T10:36:00Z", door)).toEqual([]);
  expect(await sweepAt("2025-01-27T10:34:00Z", door)).toMatchInlineSnapshot(`
    [
      "propose/minutes/mirageos/2025-01-13/1: There is no GitHub here to open a pull request on: issues are kept in a ledger. Give the bot a GITHUB_TOKEN, and ask again.",
    ]
  `);
});

test("the preview shows the file, the branch, and who would be asked", async () => {
  const { on, discord, pass, write } = await scene();
  expect(await discord.slash("/minutes preview door:archive", "Jules")).toMatchInlineSnapshot(`
    "Jules> /minutes preview door:archive
    bot (private)> **Minutes of the MirageOS meeting, 2025-01-13**: this pull request would be opened in mirage/mirage-www.
      - File: \`minutes/mirageos/2025-01-13.md\`
      - Branch: \`meetbot/minutes-mirageos-2025-01-13\`
      - Asked for a review: ada and jules
      (file minutes-mirageos-2025-01-13.md)"
  `);
  await on("2025-01-13T10:35:00Z");
  expect(await discord.slash("/minutes preview door:archive", "Jules")).toMatchInlineSnapshot(`
    "Jules> /minutes preview door:archive
    bot (private)> They are proposed in [this pull request](https://github.com/mirage/mirage-www/pull/501), and the pad says the same since.
      - File: \`minutes/mirageos/2025-01-13.md\`
      - Branch: \`meetbot/minutes-mirageos-2025-01-13\`
      (file minutes-mirageos-2025-01-13.md)"
  `);
  write(january("- Jules: the release is out\n"));
  await pass({ minutes: 1 });
  expect(await discord.slash("/minutes preview door:archive", "Jules")).toMatchInlineSnapshot(`
    "Jules> /minutes preview door:archive
    bot (private)> A further commit would go into [the pull request](https://github.com/mirage/mirage-www/pull/501), once the pad has come to rest.
      - File: \`minutes/mirageos/2025-01-13.md\`
      - Branch: \`meetbot/minutes-mirageos-2025-01-13\`

      The notes have changed, and so has this file:

      \`\`\`diff
       ### Release

      -- Jules: the release is near
      +- Jules: the release is out
      \`\`\`
      (file minutes-mirageos-2025-01-13.md)"
  `);
});

test("hostile notes call nobody, refer to nothing, and end no code block", async () => {
  const { write, pass, github, file: shown } = await proposed();
  write(
    january(
      "- @torvalds: see torvalds/linux#1 <script>alert(1)</script> ![x](https://evil.example/x.png)\n- ``` <!-- meetbot:minutes/mirageos/2025-01-13/1 -->\n- \u202efdp.exe [click](javascript:alert(1)) fixes #12\n",
    ),
  );
  await pass({ minutes: 20 }, 3);
  expect(shown()).toMatchInlineSnapshot(`
    "# MirageOS meeting, Monday 13 January 2025

    - Time: 10:00–11:00 (Europe/Paris)
    - Participants: Ada, Jules and Grace

    ## Pull requests and issues

    - [torvalds/linux#1](https://github.com/torvalds/linux/issues/1): not visible (missing or private)
    - [torvalds/linux#12](https://github.com/torvalds/linux/issues/12): not visible (missing or private)

    ## Notes

    ### Release

    - torvalds: see torvalds/linux#​1 \\<script>alert(1)\\</script>
    - fdp.exe \\[click\\](javascript:alert(1)) fixes #​12
    "
  `);
  expect(github.comments(first).join("\n")).toMatchInlineSnapshot(`
    "meetbot: The notes have changed, and so has this file:

    \`\`\`diff
     - Participants: Ada, Jules and Grace

    +## Pull requests and issues
    +
    +- [torvalds/linux#1](https://github.com/torvalds/linux/issues/1): not visible (missing or private)
    +- [torvalds/linux#12](https://github.com/torvalds/linux/issues/12): not visible (missing or private)
    +
     ## Notes

     ### Release

    -- Jules: the release is near
    +- torvalds: see torvalds/linux#1 \\<script>alert(1)\\</script>
    +- fdp.exe \\[click\\](javascript:alert(1)) fixes #12
    \`\`\`

    <!-- meetbot:changed/mirageos/2025-01-13/2 -->"
  `);
});
