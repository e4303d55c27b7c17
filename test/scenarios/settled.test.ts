import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `## Meeting 2025-01-13, 10:00 - 11:00

- Participants: Ada, Jules

### Release

- TODO: split the timer out of https://github.com/mirage/mirage/pull/1500 into another PR
`;

test("a split whose pull request was merged is asked about, and a later todo does not get it filed", async () => {
  const { sweep, pass, write, github, issues, discord } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  github.pull({ repository: "mirage/mirage", number: 1500, title: "Add a timer", state: "merged" });
  await sweep();
  await pass({ minutes: 30 });
  expect(discord.messages().find((message) => message.includes("[Skip"))).toMatchInlineSnapshot(`
    "**1. Split the timer out of #​1500**
    “split the timer out of https://github.com/mirage/mirage/pull/1500 into another PR”
    pr-split → mirage/mirage, under “Release”
    mirage/mirage#​1500 has been merged meanwhile, so there is probably nothing left to split.
    -# stse35gkft
    [File 1] [Edit 1] [Skip 1]"
  `);
  write(`${pad}- TODO: announce the 4.9 release\n`);
  await pass({ minutes: 30 }, 3);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Announce the 4.9 release (open)"`);
});
