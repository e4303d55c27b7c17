import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Money

- TODO: pay the hosters
- [off] the sesame grant is not public yet, see https://github.com/mirage/sesame/pull/1
- Jules: we need to buy disks
[off]
- TODO: thank Sesame for the grant
- Sesame: we agreed on ten thousand
[on]
- Agreed: the disks come first
`;

test("what is off the record reaches neither chat nor GitHub nor the minutes, and is not even kept", async () => {
  const { discord, github, on, stop, folder } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await discord.slash("/agenda show", "Ada");
  await discord.slash("/todo list all:true", "Ada");
  await discord.slash("/minutes preview", "Ada");
  expect(discord.transcript()).toContain("Decided: the disks come first");
  expect(
    [discord.transcript(), JSON.stringify(discord.requests), JSON.stringify(github.requests)].filter(isSaid),
  ).toEqual([]);
  await stop();
  const kept = readdirSync(folder).filter(
    (file) => file !== "pad.md" && isSaid(readFileSync(path.join(folder, file), "latin1")),
  );
  expect(kept).toEqual([]);
});

function isSaid(text: string): boolean {
  return /sesame/i.test(text);
}
