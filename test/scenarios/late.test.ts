import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const notes = `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Noor

### Release

- TODO(Jules): write down how a release is cut

### Machines

- Noor: somebody should update the aarch64 machines
`;

async function afterTheMinutes(settings: { filing?: string } = {}) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: notes, ...settings });
  await scene.sweep();
  await scene.on("2025-01-13T10:35:00Z");
  return scene;
}

test("a todo that is noted after the minutes is filed and reported, and the minutes are not posted again", async () => {
  const { write, on, story, issues } = await afterTheMinutes();
  story();
  write(`${notes}- TODO(Ada): order a new disk\n`);
  for (const time of ["14T09:00", "14T09:30", "14T12:00"]) await on(`2025-01-${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 09:00
    (nothing)
    == 2025-01-14 09:30
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Order a new disk (Machines)
      -# ddfh0x9rzt
    GitHub: POST /repos/mirage/mirage/issues title=Order a new disk (Machines) labels=meeting assignees=ada
    == 2025-01-14 12:00
    (nothing)"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write down how a release is cut (open)
    mirage/mirage#2 Order a new disk (Machines) (open)"
  `);
});

test("what is open and copied into the next meeting's part is the same todo", async () => {
  const { write, on, story, issues } = await afterTheMinutes();
  story();
  write(`## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### From last time

- TODO(Jules): write down how a release is cut
- somebody should update the aarch64 machines

${notes}`);
  for (const time of ["27T09:50", "27T10:20", "27T11:00"]) await on(`2025-01-${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-27 09:50
    (nothing)
    == 2025-01-27 10:20
    bot #meetings> **Minutes: MirageOS meeting, Monday 27 January 2025**
      With Ada and Jules.

      - To do: write down how a release is cut (Jules) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      1 todo is open, from the meeting before.

      The whole notes are in the file
      -# xtdh401mxg
      (file minutes-mirageos-2025-01-27.md)
    == 2025-01-27 11:00
    (nothing)"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Write down how a release is cut (open)"`);
});

test("two people press File at once, while the bot sweeps: one issue", async () => {
  const { discord, sweep, story, issues } = await afterTheMinutes();
  discord.person("Jules", { manages: true });
  story();
  await Promise.all([discord.press("File 1", "Ada"), discord.press("File 1", "Jules"), sweep()]);
  const lines = story().split("\n");
  expect(
    lines
      .filter((line) => /^(Ada|Jules|bot \(private\)|GitHub)/.test(line))
      .toSorted()
      .join("\n"),
  ).toMatchInlineSnapshot(`
    "Ada> [File 1]
    GitHub: POST /repos/mirage/mirage/issues title=Update the aarch64 machines labels=meeting
    Jules> [File 1]
    bot (private)> Filed: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Update the aarch64 machines
    bot (private)> That is filed already: mirage/mirage#2."
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write down how a release is cut (open)
    mirage/mirage#2 Update the aarch64 machines (open)"
  `);
});

test("policy confirm: nothing is filed without a word", async () => {
  const { discord, story, issues, pass } = await afterTheMinutes({ filing: "policy: confirm" });
  expect(await issues()).toBe("");
  await discord.press("File 1", "Ada");
  await pass({ hours: 1 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      2 things wait for your word. Shall I file them?
      -# 4950zqywf6
    bot #meetings> **1. Write down how a release is cut**
      “write down how a release is cut”
      task → mirage/mirage, under “Release”

      **2. Update the aarch64 machines**
      Noor: “somebody should update the aarch64 machines”
      task → mirage/mirage, under “Machines”
      -# xgvahp8ct8
      [File 1] [Edit 1] [Skip 1]
      [File 2] [Edit 2] [Skip 2]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Noor.

      **Release**
      - To do: write down how a release is cut (Jules) → no issue yet

      Talked about too: Machines

      1 sentence sounds like something to do; \`/todo list\` shows what waits for a word.

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    Ada> [File 1]
    bot (private)> Filed: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
    bot #meetings (edited)> **2. Update the aarch64 machines**
      Noor: “somebody should update the aarch64 machines”
      task → mirage/mirage, under “Machines”
      ~~1. Write down how a release is cut~~ [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      -# xgvahp8ct8
      [File 2] [Edit 2] [Skip 2]
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Write down how a release is cut (open)"`);
});

test("a pad that can't be read: what was last read counts, and whoever asks is told", async () => {
  const { folder, discord, story, on, botLog } = await openScene({
    at: "2025-01-12T08:00:00Z",
    pad: notes.replace(/### Release[^]*/, "### Release\n"),
  });
  await on("2025-01-12T08:55:00Z");
  story();
  rmSync(path.join(folder, "pad.md"));
  await on("2025-01-12T09:00:00Z");
  await discord.slash("/agenda show", "Noor");
  await on("2025-01-13T08:45:00Z");
  expect(story().replaceAll(folder, "(here)")).toMatchInlineSnapshot(`
    "== 2025-01-12 09:00
    bot #meetings> **MirageOS meeting: <2025-01-13T09:00Z:F> – <2025-01-13T10:00Z:t>** (<2025-01-13T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# hkye9jmng6
    Noor> /agenda show
    bot #meetings> **MirageOS meeting: <2025-01-13T09:00Z:F> – <2025-01-13T10:00Z:t>** (<2025-01-13T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      The pad can't be read since <2025-01-12T09:00Z:F>, so this may be out of date. There is no file …/pad.md. Create it, or correct the pad's address.
    == 2025-01-13 08:45
    bot #meetings> **MirageOS meeting: <2025-01-13T09:00Z:F> – <2025-01-13T10:00Z:t>** (<2025-01-13T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# v3y75xeeb5
    bot #meetings> **MirageOS meeting: something does not work**
      - The pad can't be read since <2025-01-12T09:00Z:F>. There is no file …/pad.md. Create it, or correct the pad's address.
        Until then I go by what it said last, and look every minute.
      -# 8nrxjwgnze"
  `);
  expect(
    botLog()
      .filter((line) => line.startsWith("warn"))
      .join("\n")
      .replaceAll(folder, "(here)"),
  ).toMatchInlineSnapshot(`"warn The pad can't be read"`);
});

test("notes without a date are not touched; whoever asks is told what is missing", async () => {
  const { discord, story, on, issues } = await openScene({
    at: "2025-01-13T10:05:00Z",
    pad: notes.replace(/## .*/, "## Notes"),
  });
  await on("2025-01-13T10:35:00Z");
  await on("2025-01-14T10:35:00Z");
  await discord.slash("/minutes publish", "Ada");
  await discord.slash("/meeting next", "Ada");
  await discord.slash("/todo list", "Ada");
  await discord.slash("/todo file all:true", "Ada");
  expect(story().replace(/file:\S+pad.md/, "(the pad)")).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    (nothing)
    == 2025-01-14 10:35
    (nothing)
    Ada> /minutes publish
    bot (private)> The notes of that meeting have no date; write one into its heading, such as "## Meeting 2024-12-09".
    Ada> /meeting next
    bot #meetings> No next meeting is known. Write it into the pad ((the pad)), such as "The next meeting is on Monday 13 January, 10:00", or use /meeting set.
    Ada> /todo list
    bot #meetings> **Waiting for a word** (\`/todo file\`, \`/todo edit\` or \`/todo skip\`)
      - \`tpmt\` Write down how a release is cut → mirage/mirage (Jules)
      - \`4h4s\` Update the aarch64 machines → mirage/mirage, only suggested
    Ada> /todo file all:true
    bot #meetings> Filed: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Write down how a release is cut (open)"`);
});

test("minutes of several messages: one that seemed lost stands once, and the rest follow in order", async () => {
  const points = Array.from(
    { length: 60 },
    (_, place) => `- Agreed: point number ${place + 1} of a long meeting is decided\n`,
  );
  const { discord, story, on } = await openScene({
    at: "2025-01-13T10:05:00Z",
    pad: `${notes}\n### Points\n\n${points.join("")}`,
  });
  await on("2025-01-13T10:05:00Z");
  story();
  discord.fail(/POST .*\/messages$/, { retryAfter: 20 });
  await on("2025-01-13T10:35:00Z");
  discord.fail(/POST .*\/messages$/, "cut after it was done");
  for (const time of ["10:36", "10:37"]) {
    discord.fail(/POST .*\/messages$/, "502 after it was done");
    await on(`2025-01-13T${time}:00Z`);
  }
  for (const time of ["10:38", "10:39", "10:40"]) await on(`2025-01-13T${time}:00Z`);
  const said = discord.messages().join("\n");
  const seen = [...said.matchAll(/point number (\d+)|^\*\*(After|Minutes|1\. )/gm)].map(
    ([, number, title]) => number ?? title,
  );
  expect(seen.join(" ")).toMatchInlineSnapshot(
    `"After 1.  Minutes 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60"`,
  );
});
