import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Hannes

- TODO(Ada): announce the release on the forum
- TODO(Jules): write down which packages can be cross-compiled
- TODO: fix the build on aarch64
`;

/** The meeting is over, its three todos are filed, and their links stand in the pad. */
async function afterFiling() {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad, writePad: true });
  await scene.on("2025-01-13T10:05:00Z");
  await scene.on("2025-01-13T10:35:00Z");
  await scene.pass({ minutes: 1 }, 3);
  scene.story();
  const todos = (): string =>
    readFileSync(path.join(scene.folder, "pad.md"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("- TODO"))
      .join("\n");
  return { ...scene, todos };
}

const [announce, write, fix] = [
  { repository: "mirage/mirage-www", number: 1 },
  { repository: "mirage/mirage", number: 1 },
  { repository: "mirage/mirage", number: 2 },
];

test("what people do on GitHub is told in one quiet line, and the pad says it, too", async () => {
  const { github, on, pass, story, todos } = await afterFiling();
  expect(todos()).toMatchInlineSnapshot(`
    "- TODO(Ada): announce the release on the forum (mirage/mirage-www#1)
    - TODO(Jules): write down which packages can be cross-compiled (mirage/mirage#1)
    - TODO: fix the build on aarch64 (mirage/mirage#2)"
  `);
  await github.close(announce, { by: "mirage/mirage-www#7" });
  await github.close(fix, { reason: "not_planned" });
  await github.assign(write, ["ada"]);
  await on("2025-01-13T12:00:00Z");
  await pass({ minutes: 1 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 12:00
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) is now for Ada (Write down which packages can be cross-compiled); [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) is done, as not planned (Fix the build on aarch64); [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) is done by [mirage/mirage-www#7](https://github.com/mirage/mirage-www/issues/7) (Announce the release)
      -# jm4qatr33p"
  `);
  expect(todos()).toMatchInlineSnapshot(`
    "- TODO(Ada): announce the release on the forum (mirage/mirage-www#1 closed: mirage/mirage-www#7)
    - TODO(Jules): write down which packages can be cross-compiled (mirage/mirage#1)
    - TODO: fix the build on aarch64 (mirage/mirage#2 closed)"
  `);
});

test("an issue that is opened again is to be done again, and its end is written once more", async () => {
  const { github, on, pass, story, todos } = await afterFiling();
  await github.close(fix);
  await on("2025-01-13T12:00:00Z");
  await pass({ minutes: 1 }, 3);
  await github.reopen(fix);
  await on("2025-01-13T13:30:00Z");
  await pass({ minutes: 1 }, 3);
  expect(todos()).toMatchInlineSnapshot(`
    "- TODO(Ada): announce the release on the forum (mirage/mirage-www#1)
    - TODO(Jules): write down which packages can be cross-compiled (mirage/mirage#1)
    - TODO: fix the build on aarch64 (mirage/mirage#2)"
  `);
  await github.close(fix, { by: "mirage/mirage#8" });
  await on("2025-01-13T15:00:00Z");
  await pass({ minutes: 1 }, 3);
  expect(todos()).toMatchInlineSnapshot(`
    "- TODO(Ada): announce the release on the forum (mirage/mirage-www#1)
    - TODO(Jules): write down which packages can be cross-compiled (mirage/mirage#1)
    - TODO: fix the build on aarch64 (mirage/mirage#2 closed: mirage/mirage#8)"
  `);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 12:00
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) is done (Fix the build on aarch64)
      -# 9t1k594zcw
    == 2025-01-13 13:30
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) is open again (Fix the build on aarch64)
      -# 1rfqrq2ce5
    == 2025-01-13 15:00
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) is done by [mirage/mirage#8](https://github.com/mirage/mirage/issues/8) (Fix the build on aarch64)
      -# 1habf7ay3q"
  `);
});

test("an issue that was given to another repository is followed there", async () => {
  const { github, discord, on, pass, story, todos } = await afterFiling();
  await github.transfer(fix, "ocurrent/mirage-ci");
  await on("2025-01-13T12:00:00Z");
  await pass({ minutes: 1 }, 3);
  await github.close({ repository: "ocurrent/mirage-ci", number: 1 });
  await on("2025-01-13T13:30:00Z");
  await pass({ minutes: 1 }, 3);
  expect(todos()).toMatchInlineSnapshot(`
    "- TODO(Ada): announce the release on the forum (mirage/mirage-www#1)
    - TODO(Jules): write down which packages can be cross-compiled (mirage/mirage#1)
    - TODO: fix the build on aarch64 (ocurrent/mirage-ci#1 closed)"
  `);
  await discord.slash("/todo list all:yes", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 12:00
    (nothing)
    == 2025-01-13 13:30
    bot #meetings (quietly)> -# On GitHub: [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) is done (Fix the build on aarch64)
      -# x21xr21j89
    Jules> /todo list all:yes
    bot #meetings> **Filed and open**
      - \`s9ww\` Announce the release: [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) (Ada), Monday 13 January 2025
      - \`4g9a\` Write down which packages can be cross-compiled: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025

      1 more is old or over: \`/todo list all\`"
  `);
});

test("an issue that was deleted is never filed again, whatever becomes of its line", async () => {
  const { github, on, pass, story, todos, issues, restart, write: people, text } = await withText();
  github.remove(fix);
  await on("2025-01-13T12:00:00Z");
  await pass({ minutes: 1 }, 3);
  expect(todos()).toMatchInlineSnapshot(`
    "- TODO(Ada): announce the release on the forum (mirage/mirage-www#1)
    - TODO(Jules): write down which packages can be cross-compiled (mirage/mirage#1)
    - TODO: fix the build on aarch64 (mirage/mirage#2 deleted)"
  `);
  people(text().replace("fix the build on aarch64", "fix the build on aarch64 and on arm32"));
  await restart();
  await pass({ minutes: 40 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 12:00
    (nothing)
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) was deleted, and is not filed again (Fix the build on aarch64 and on arm32)
      -# nzhrxhn58v"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write down which packages can be cross-compiled (open)
    mirage/mirage-www#1 Announce the release (open)"
  `);
});

async function withText() {
  const scene = await afterFiling();
  return { ...scene, text: () => readFileSync(path.join(scene.folder, "pad.md"), "utf8") };
}

test("a closing that GitHub could not tell of for a day is told when it can", async () => {
  const { github, on, pass, story, todos } = await afterFiling();
  await github.close(announce);
  github.fail(/graphql/, "502", 1000);
  await on("2025-01-13T12:00:00Z");
  await pass({ hours: 1 }, 24);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 12:00
    (nothing)"
  `);
  github.catchUp();
  await on("2025-01-14T15:00:00Z");
  await pass({ minutes: 1 }, 2);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 15:00
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) is done (Announce the release)
      -# 9vy3jchtng"
  `);
  expect(todos()).toContain("(mirage/mirage-www#1 closed)");
});
