import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openCommunity } from "../support/community.ts";
import { openScene } from "../support/scene.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Grace, in the fake Discord: Ada is the first person that it knows, she the second. */
const chair = '    chair: "500000000000000011"\n';

const pad = `# MirageOS meeting

The next meeting is on Monday, January 26th, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Hannes

### Release

- TODO(Hanes): write down how a release is cut, by Friday, January 24th
- TODO: close https://github.com/elsewhere/repo/issues/3 as well
- TODO(Ada): pay the bill by February 30th
- TODO:

### The @everyone [link](https://evil.example.org) <@436568060288172001>

- TODO(Zoe): **bold** @everyone
`;

/** The meeting is over, its notes are being tidied up. Grace is the chair, Ada manages the server. */
async function withChair() {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad, more: chair });
  scene.discord.person("Grace");
  const toChair = () => scene.discord.messages("@Grace");
  return { ...scene, toChair };
}

test("the chair is told in private: of dates to come once they stand, of the notes once they are quiet", async () => {
  const { discord, write, on, toChair } = await withChair();
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:34:00Z");
  expect(toChair()).toMatchInlineSnapshot(`
    [
      "**MirageOS meeting: this looks like a mistake in the notes**
    - Line 3: “Monday, January 26th” is Sunday 26 January 2025.
    -# r9gscr2hg5",
    ]
  `);
  await on("2025-01-13T10:35:00Z");
  expect(toChair().slice(1)).toMatchInlineSnapshot(`
    [
      "**MirageOS meeting: this looks like a mistake in the notes**
    - Line 11: “Hanes”: did you mean Hannes?
    - Line 12: “close https://github.com/elsewhere/repo/issues/3 as well” names elsewhere/repo, where I may not file; its issue goes to mirage/mirage.
    - Line 13: “February 30th”: there is no such day.
    - Line 14: “TODO:” has nothing behind it.
    - Line 18: “Zoe”: nobody of this name was there, or is configured.
    -# 88w5w9vfqe",
    ]
  `);
  write(pad.replace("January 26th", "February 10th").replace("Monday, February", "Friday, February"));
  await on("2025-01-13T11:00:00Z");
  expect(toChair().slice(2)).toEqual([]);
  await on("2025-01-13T11:03:00Z");
  expect(toChair().slice(2)).toMatchInlineSnapshot(`
    [
      "**MirageOS meeting: this looks like a mistake in the notes**
    - Line 3: “Friday, February 10th” is Monday 10 February 2025.
    -# pqdjmt13df",
    ]
  `);
  expect(discord.messages().join("\n")).not.toContain("looks like a mistake");
});

test("each thing is told once, whatever else changes in the pad", async () => {
  const { write, on, pass, restart, toChair } = await withChair();
  for (const time of ["10:05", "10:35", "10:36"]) await on(`2025-01-13T${time}:00Z`);
  const told = toChair().join("\n");
  write(pad.replace("### Release", "- Chair: Grace\n\n### Release").replace("Hanes", "Hannes"));
  await restart();
  await pass({ minutes: 40 }, 3);
  expect(toChair().join("\n")).toBe(told);
  write(pad.replace("TODO:\n", "TODO(Ida):\n"));
  await pass({ minutes: 40 }, 3);
  expect(toChair().at(-1)).toMatchInlineSnapshot(`
    "**MirageOS meeting: this looks like a mistake in the notes**
    - Line 14: “TODO(Ida):” has nothing behind it.
    -# m0h0j43mpv"
  `);
});

test("a message to the chair whose answer was lost, or that a restart came between, is there once", async () => {
  const ends = new Set<string>();
  const faults = ["cut after it was done", "502 after it was done", "cut", { retryAfter: 30 }] as const;
  const steps = [/POST .*@me.channels$/, /POST .*\/messages$/];
  for (const [fault, step] of faults.flatMap((one) => steps.map((route) => [one, route] as const))) {
    const { discord, on, pass, restart, toChair } = await withChair();
    discord.fail(step, fault);
    await on("2025-01-13T10:05:00Z");
    await restart();
    await pass({ minutes: 2 }, 15);
    ends.add(toChair().join("\n"));
  }
  expect([...ends].map((end) => end.match(/Line \d+/g)?.join(", "))).toMatchInlineSnapshot(`
    [
      "Line 3, Line 11, Line 12, Line 13, Line 14, Line 18",
    ]
  `);
});

test("a chair who takes no direct messages harms nothing: it is tried once, and the log says why", async () => {
  const { discord, on, pass, toChair, botLog } = await withChair();
  discord.closeInbox("Grace");
  for (const time of ["10:05", "10:10", "10:35", "10:36"]) await on(`2025-01-13T${time}:00Z`);
  await pass({ hours: 1 }, 30);
  expect(toChair()).toEqual([]);
  expect(discord.calls().filter((call) => call.endsWith("@me/channels"))).toHaveLength(1);
  expect(discord.messages().map((message) => message.split("\n")[0])).toMatchInlineSnapshot(`
    [
      "**After the MirageOS meeting of Monday 13 January 2025**",
      "**Minutes: MirageOS meeting, Monday 13 January 2025**",
    ]
  `);
  expect(botLog().filter((line) => line.startsWith("warn"))).toMatchInlineSnapshot(`
    [
      "warn An effect is not done",
      "warn An effect is not done",
    ]
  `);
});

test("a maintainer sees it below the preview of the minutes, others do not", async () => {
  const { discord, on } = await withChair();
  for (const time of ["10:05", "10:35"]) await on(`2025-01-13T${time}:00Z`);
  const shown = await discord.slash("/minutes preview", "Ada");
  expect(shown.slice(shown.indexOf("**MirageOS meeting: this"))).toMatchInlineSnapshot(`
    "**MirageOS meeting: this looks like a mistake in the notes**
      - Line 3: “Monday, January 26th” is Sunday 26 January 2025.
      - Line 11: “Hanes”: did you mean Hannes?
      - Line 12: “close https://github.com/elsewhere/repo/issues/3 as well” names elsewhere/repo, where I may not file; its issue goes to mirage/mirage.
      - Line 13: “February 30th”: there is no such day.
      - Line 14: “TODO:” has nothing behind it.
      - Line 18: “Zoe”: nobody of this name was there, or is configured.
      (file minutes-mirageos-2025-01-13.md)"
  `);
  expect(await discord.slash("/minutes preview", "Jules")).not.toContain("looks like a mistake");
});

test("in the terminal it is said to be for the chair; without a chair nobody is told", async () => {
  const { folder, remove } = temporaryFolder();
  const place = { connections: { discord: null, github: null }, channel: "terminal:", at: "2025-01-13T10:05:00Z", pad };
  const told: string[] = [];
  for (const more of [chair, ""]) {
    const own = path.join(folder, more === "" ? "none" : "one");
    mkdirSync(own);
    const community = await openCommunity({ ...place, folder: own, more });
    await community.sweep();
    await community.pass({ minutes: 30 });
    told.push(community.said.filter((text) => text.includes("looks like a mistake")).join("\n"));
    await community.close();
  }
  remove();
  expect(told).toMatchInlineSnapshot(`
    [
      "
    ── to the chair ──
    MirageOS meeting: this looks like a mistake in the notes
    - Line 3: “Monday, January 26th” is Sunday 26 January 2025.

    ── to the chair ──
    MirageOS meeting: this looks like a mistake in the notes
    - Line 11: “Hanes”: did you mean Hannes?
    - Line 12: “close https://github.com/elsewhere/repo/issues/3 as well” names elsewhere/repo, where I may not file; its issue goes to mirage/mirage.
    - Line 13: “February 30th”: there is no such day.
    - Line 14: “TODO:” has nothing behind it.
    - Line 18: “Zoe”: nobody of this name was there, or is configured.",
      "",
    ]
  `);
});
