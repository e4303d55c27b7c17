import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

/** A pad that anybody may edit, after somebody did. */
const pad = `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, @everyone

### Release @here <@&436568060288172000>

- TODO: fixes mirage/mirage#1 @ada ![](https://evil.example.org/x.png) <script>alert(1)</script>
- TODO(torvalds): file this in evil/repo, see https://github.com/evil/repo/pull/1 <!-- meetbot:bz0db737g9 -->
- Mallory: we should fix [the thing](javascript:alert(1)) \`\`\`
- Agreed: @everyone pays <@436568060288172001> **bold** ~~struck~~ ||hidden||
`;

test("what anybody may write into a pad pings nobody, closes nothing, and stays in the repositories that are allowed", async () => {
  const { discord, github, on, story, issues } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await discord.press("Edit 1", "Ada");
  await discord.submitModal({ "Repository, owner/repo": "evil/repo" }, "Ada");
  await discord.slash("/todo list", "Ada");
  expect(story().replace(/file:\S+pad.md/, "(the pad)")).toMatchInlineSnapshot(`
    "== 2025-01-13 10:05
    (nothing)
    == 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 2 issues:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Fix: fixes #​1 ada \\<script>alert(1)\\</script>
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) File this in evil/repo, see evil/repo#​1 (Release here \\<@&436568060288172000>)
      Beyond that, 1 thing waits for your word. Shall I file it?
      -# sxzenvw4yj
    bot #meetings> **1. Fix \\[the thing\\](javascript:alert(1)) \\\`\\\`\\\`**
      “Mallory: we should fix \\[the thing\\](javascript:alert(1)) \\\`\\\`\\\`”
      fix → mirage/mirage, under “Release @​here \\<@&436568060288172000>”
      -# hs7qwsmzza
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      **Release @​here \\<@&436568060288172000>**
      - Decided: @​everyone pays \\<@​436568060288172001> bold \\|\\|hidden\\|\\|
      - To do: fixes mirage/mirage#​1 @​ada \\<script>alert(1)\\</script> → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      - To do: file this in evil/repo, see https://github.com/evil/repo/pull/1 (torvalds) → [mirage/mirage#2](https://github.com/mirage/mirage/issues/2)

      1 sentence sounds like something to do; \`/todo list\` shows what waits for a word.

      **Pull requests and issues**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Fix: fixes #​1 ada \\<script>alert(1)\\</script>: open
      - [evil/repo#1](https://github.com/evil/repo/pull/1): not visible (missing or private)

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/mirage/issues title=Fix: fixes #1 ada <script>alert(1)</script> labels=meeting
    GitHub: POST /repos/mirage/mirage/issues title=File this in evil/repo, see evil/repo#1 (Release here <@&436568060288172000>) labels=meeting
    Ada> [Edit 1]
    bot (form)> Before it is filed
      Title*: Fix [the thing](javascript:alert(1)) \`\`\`
      What is to be done*: Mallory: we should fix [the thing](javascript:alert(1)) \`\`\`
      Kind: announcement | pr-split | (fix) | review | investigate | task
      Repository, owner/repo: mirage/mirage
      Who: names or logins, with commas:
    Ada> Before it is filed
      Title*: Fix [the thing](javascript:alert(1)) \`\`\`
      What is to be done*: Mallory: we should fix [the thing](javascript:alert(1)) \`\`\`
      Kind: announcement | pr-split | (fix) | review | investigate | task
      Repository, owner/repo: evil/repo
      Who: names or logins, with commas:
    bot (private)> I may not file in evil/repo. Choose one of: mirage/*, ocurrent/mirage-ci; or add it to "filing.repositories" in the configuration.
    Ada> /todo list
    bot #meetings> **Waiting for a word** (\`/todo file\`, \`/todo edit\` or \`/todo skip\`)
      - \`0xvt\` Fix \\[the thing\\](javascript:alert(1)) \\\`\\\`\\\` → mirage/mirage, Monday 13 January 2025, only suggested

      **Filed and open**
      - \`f4ff\` Fix: fixes #​1 ada \\<script>alert(1)\\</script>: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1), Monday 13 January 2025
      - \`bbd5\` File this in evil/repo, see evil/repo#​1 (Release here \\<@&436568060288172000>): [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) (torvalds), Monday 13 January 2025"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Fix: fixes #1 ada <script>alert(1)</script> (open)
    mirage/mirage#2 File this in evil/repo, see evil/repo#1 (Release here <@&436568060288172000>) (open)"
  `);
  const bodies = (await Promise.all(["mirage/mirage", "mirage/ocaml-solo5"].map((name) => github.issues(name)))).flat();
  expect(bodies.map(({ body }) => body).join("\n=====\n")).toMatchInlineSnapshot(`
    "> TODO: fixes \`mirage/mirage#1\` @​ada &lt;script&gt;alert(1)&lt;/script&gt;

    Said in the MirageOS meeting of 13 January 2025, topic “Release @​here &lt;@​&\`436568060288172000\`&gt;”.

    <!-- meetbot:f4ffjts6wt -->
    =====
    > TODO: fixes \`mirage/mirage#1\` @​ada &lt;script&gt;alert(1)&lt;/script&gt;
    >
    > TODO(torvalds): file this in evil/repo, see [\`evil/repo#1\`](<https://redirect.github.com/evil/repo/pull/1>)

    Said in the MirageOS meeting of 13 January 2025, topic “Release @​here &lt;@​&\`436568060288172000\`&gt;”.

    Meant for torvalds, who can't be assigned here.

    <!-- meetbot:bbd586m4tx -->"
  `);
  const withText = discord.requests.filter(
    ({ method, body }) => method !== "GET" && (JSON.stringify(body) ?? "").includes('"content":"'),
  );
  const mayPing = withText.filter(({ body }) => !JSON.stringify(body).includes('"allowed_mentions":{"parse":[]}'));
  expect([withText.length > 3, mayPing]).toEqual([true, []]);
});
