import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const notes = (todo: string) => `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules
- Jules: we should ${todo}
`;

test("two series share a channel: buttons know theirs, commands ask, and a pad that can't be read holds up only its own", async () => {
  const { discord, on, story, folder, issues, sweep } = await openScene({
    at: "2025-01-13T10:05:00Z",
    pad: notes("update the aarch64 machines"),
    more: `  - id: docs
    title: Docs meeting
    pad: file:docs.md
    timeZone: Europe/Paris
    channel: discord:436568060288172000/436568060288173000
    filing: { default: mirage/mirage-www, repositories: [mirage/mirage-www] }
`,
  });
  await sweep();
  writeFileSync(path.join(folder, "docs.md"), notes("write a page about memory"));
  await on("2025-01-13T10:35:00Z");
  await on("2025-01-13T11:05:00Z");
  await discord.press("Edit 1", "Ada", { on: "aarch64" });
  await discord.submitModal({ Title: "Update the machines" }, "Ada");
  await discord.press("File 1", "Ada", { on: "memory" });
  await discord.press("File 1", "Ada", { on: "aarch64" });
  await discord.slash("/todo list", "Ada");
  await discord.slash("/todo list series:docs", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      1 thing waits for your word. Shall I file it?
      -# a3a88egx5d
    bot #meetings> **1. Update the aarch64 machines**
      Jules: “we should update the aarch64 machines”
      task → mirage/mirage
      -# f3pqhpwmhq
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      1 sentence sounds like something to do; \`/todo list\` shows what waits for a word.

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    == 2025-01-13 11:05
    bot #meetings> **After the Docs meeting of Monday 13 January 2025**
      1 thing waits for your word. Shall I file it?
      -# 4pzhn8czwc
    bot #meetings> **1. Write a page about memory**
      Jules: “we should write a page about memory”
      task → mirage/mirage-www
      -# r88vpy3pgd
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> **Minutes: Docs meeting, Monday 13 January 2025**
      With Ada and Jules.

      1 sentence sounds like something to do; \`/todo list\` shows what waits for a word.

      The whole notes are in the file
      -# wns53756fe
      (file minutes-docs-2025-01-13.md)
    Ada> [Edit 1]
    bot (form)> Before it is filed
      Title*: Update the aarch64 machines
      What is to be done*: we should update the aarch64 machines
      Kind: announcement | pr-split | fix | review | investigate | (task)
      Repository, owner/repo: mirage/mirage
      Who: names or logins, with commas:
    Ada> Before it is filed
      Title*: Update the machines
      What is to be done*: we should update the aarch64 machines
      Kind: announcement | pr-split | fix | review | investigate | (task)
      Repository, owner/repo: mirage/mirage
      Who: names or logins, with commas:
    bot (private)> Changed. It will be filed in mirage/mirage as "Update the machines".
    bot #meetings (edited)> **1. Update the machines**
      Jules: “we should update the aarch64 machines”
      task → mirage/mirage
      -# f3pqhpwmhq
      [File 1] [Edit 1] [Skip 1]
    Ada> [File 1]
    bot (private)> Filed: [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Write a page about memory
    bot #meetings (edited)> ~~1. Write a page about memory~~ [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)
      -# r88vpy3pgd
    Ada> [File 1]
    bot (private)> Filed: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Update the machines
    bot #meetings (edited)> ~~1. Update the machines~~ [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      -# f3pqhpwmhq
    Ada> /todo list
    bot (private)> Which series do you mean? Add "series" with one of: mirageos, docs.
    Ada> /todo list series:docs
    bot #meetings> **Filed and open**
      - \`pwgq\` Write a page about memory: [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1), Monday 13 January 2025
    GitHub: POST /repos/mirage/mirage-www/issues title=Write a page about memory labels=meeting
    GitHub: POST /repos/mirage/mirage/issues title=Update the machines labels=meeting"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Update the machines (open)
    mirage/mirage-www#1 Write a page about memory (open)"
  `);
});
