import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const notes = `The next meeting is on Monday, January 27th, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Noor

### Release

- TODO: announce the 4.9 release on discuss.example.org
- TODO(Jules): write down how a release is cut

### Machines

- Noor: somebody should update the aarch64 machines
- it seems that OCaml 4.14 is hard-coded somewhere in the build farm, and that needs to be changed
`;

/** The meeting is over, and the bot has filed what its notes state. */
async function afterFiling() {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: notes });
  await scene.sweep();
  await scene.on("2025-01-13T10:35:00Z");
  scene.story();
  return scene;
}

test("a lost store: what was filed is found by its mark, and nothing is filed again", async () => {
  const { folder, restart, on, story, issues, discord } = await afterFiling();
  const before = await issues();
  await restart({
    without() {
      for (const name of readdirSync(folder).filter((it) => it !== "pad.md"))
        rmSync(path.join(folder, name), { recursive: true });
    },
  });
  await on("2025-01-13T11:00:00Z");
  await on("2025-01-13T11:30:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 11:00
    (nothing)
    == 2025-01-13 11:30
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 2 issues:
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the 4.9 release
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
      Beyond that, 2 things wait for your word. Shall I file them?
      -# khvfn134qn
    bot #meetings> **1. Update the aarch64 machines**
      Noor: “somebody should update the aarch64 machines”
      task → mirage/mirage, under “Machines”

      **2. Fix: OCaml 4.14 is hard-coded in the build farm**
      “it seems that OCaml 4.14 is hard-coded somewhere in the build farm, and that needs to be changed”
      fix → mirage/mirage, under “Machines”
      -# y71ax89yht
      [File 1] [Edit 1] [Skip 1]
      [File 2] [Edit 2] [Skip 2]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Noor.

      **Release**
      - To do: announce the 4.9 release on discuss.example.org → [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)
      - To do: write down how a release is cut (Jules) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      Talked about too: Machines

      2 sentences sound like something to do; \`/todo list\` shows what waits for a word.

      Next time: Monday 27 January 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)"
  `);
  expect(await issues()).toBe(before);
  expect(discord.events()).toHaveLength(1);
});

test("todos that were filed stay the same ones when the chair rewords, moves, re-indents and ticks them", async () => {
  const { write, on, story, issues, discord, github } = await afterFiling();
  const before = await issues();
  write(`The next meeting is on Monday, January 27th, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Noor

### Machines

- Noor: somebody should update the aarch64 machines

### Release

- the new release
    - TODO: announce release 4.9 of mirage on discuss.example.org
    - [x] TODO(Jules): write down how a release is cut and tagged
`);
  for (const time of ["11:00", "11:31", "12:30"]) await on(`2025-01-13T${time}:00Z`);
  await discord.slash("/todo list all:true", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 11:00
    (nothing)
    == 2025-01-13 11:31
    (nothing)
    == 2025-01-13 12:30
    (nothing)
    Ada> /todo list all:true
    bot #meetings> **Waiting for a word** (\`/todo file\`, \`/todo edit\` or \`/todo skip\`)
      - \`bvpr\` Update the aarch64 machines → mirage/mirage, Monday 13 January 2025, only suggested
      - \`hbnf\` Fix: OCaml 4.14 is hard-coded in the build farm → mirage/mirage, Monday 13 January 2025, only suggested

      **Filed and open**
      - \`7pf5\` Announce release 4.9 of mirage: [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1), Monday 13 January 2025
      - \`bz0d\` Write down how a release is cut and tagged: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025
        The pad marks it as done: /todo done todo:bz0d closes its issue."
  `);
  expect(await issues()).toBe(before);
  expect((await github.issues("mirage/mirage")).length).toBe(1);
});

test("buttons and suggestions of before a restart work after it", async () => {
  const { restart, discord, story, issues } = await afterFiling();
  await restart();
  await discord.autocomplete("/todo done todo:", "Ada");
  await discord.autocomplete("/minutes preview date:2025", "Noor");
  await discord.press("Skip 1", "Ada");
  await discord.press("Edit 2", "Ada");
  await restart();
  await discord.submitModal(
    { Title: "Read the compiler version from opam", "Who: names or logins, with commas": "Jules" },
    "Ada",
  );
  await restart();
  await discord.press("File 2", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /todo done todo:…
    bot (suggests)> Announce the 4.9 release (filed) | Write down how a release is cut (filed) | Update the aarch64 machines (waiting for a word) | Fix: OCaml 4.14 is hard-coded in the build farm (waiting for a word)
    Noor> /minutes preview date:2025…
    bot (suggests)> 2025-01-13 Meeting Monday, January 13th 2025
    Ada> [Skip 1]
    bot (private)> Skipped, and never asked again: Update the aarch64 machines
    bot #meetings (edited)> **2. Fix: OCaml 4.14 is hard-coded in the build farm**
      “it seems that OCaml 4.14 is hard-coded somewhere in the build farm, and that needs to be changed”
      fix → mirage/mirage, under “Machines”
      ~~1. Update the aarch64 machines~~ skipped
      -# y71ax89yht
      [File 2] [Edit 2] [Skip 2]
    Ada> [Edit 2]
    bot (form)> Before it is filed
      Title*: Fix: OCaml 4.14 is hard-coded in the build farm
      What is to be done*: it seems that OCaml 4.14 is hard-coded somewhere in the build farm, and that needs to be changed
      Kind: announcement | pr-split | (fix) | review | investigate | task
      Repository, owner/repo: mirage/mirage
      Who: names or logins, with commas:
    Ada> Before it is filed
      Title*: Read the compiler version from opam
      What is to be done*: it seems that OCaml 4.14 is hard-coded somewhere in the build farm, and that needs to be changed
      Kind: announcement | pr-split | (fix) | review | investigate | task
      Repository, owner/repo: mirage/mirage
      Who: names or logins, with commas: Jules
    bot (private)> Changed. It will be filed in mirage/mirage as "Read the compiler version from opam".
    bot #meetings (edited)> **2. Read the compiler version from opam**
      “it seems that OCaml 4.14 is hard-coded somewhere in the build farm, and that needs to be changed”
      fix → mirage/mirage, under “Machines”
      ~~1. Update the aarch64 machines~~ skipped
      -# y71ax89yht
      [File 2] [Edit 2] [Skip 2]
    Ada> [File 2]
    bot (private)> Filed: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Read the compiler version from opam
    bot #meetings (edited)> ~~1. Update the aarch64 machines~~ skipped
      ~~2. Read the compiler version from opam~~ [mirage/mirage#2](https://github.com/mirage/mirage/issues/2)
      -# y71ax89yht
    GitHub: POST /repos/mirage/mirage/issues title=Read the compiler version from opam labels=meeting assignees=jules"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write down how a release is cut (open)
    mirage/mirage#2 Read the compiler version from opam (open)
    mirage/mirage-www#1 Announce the 4.9 release (open)"
  `);
});
