import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const meeting = (date: string, point: string) => `## Meeting ${date}\n\n- Participants: Ada, Jules\n- ${point}\n`;
const pad = `# MirageOS meeting

${meeting("2025-01-13", "the release is nearly there")}
${meeting("2024-12-09", "we looked at the disks 🐫")}
${meeting("2024-11-11", "Jules measured the boot time")}`;

/** A pad of three meetings, and beside it a note that Ada made. */
async function withNote(note: string) {
  const scene = await openScene({ at: "2025-01-13T12:05:00Z", pad, writePad: true });
  const file = (name: string) => path.join(scene.folder, name);
  writeFileSync(file("old.md"), note);
  const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), "utf8") : null);
  const story = () => scene.story().replaceAll(scene.folder, "…");
  return { ...scene, file, read, story, to: `file:${file("old.md")}` };
}

test("old meetings move to a note that somebody made for them, and each links to the other", async () => {
  const { discord, read, story, to } = await withNote("");
  await discord.slash(`/pad archive to:${to} keep:1 preview:true`, "Ada");
  expect(read("pad.md")).toBe(pad);
  await discord.slash(`/pad archive to:${to} keep:1`, "Ada");
  await discord.slash(`/pad archive to:${to} keep:1`, "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /pad archive to:file:…/old.md keep:1 preview:true
    bot (private)> I would move the meetings from 2024-11-11 to 2024-12-09, 160 of the pad's 261 characters, to file:…/old.md.
    Ada> /pad archive to:file:…/old.md keep:1
    bot #meetings> The old meetings are moved, and each note links to the other: file:…/old.md
    Ada> /pad archive to:file:…/old.md keep:1
    bot #meetings> They were moved before: file:…/old.md"
  `);
  expect(read("pad.md")?.replace(to, "file:…")).toMatchInlineSnapshot(`
    "# MirageOS meeting

    ## Meeting 2025-01-13

    - Participants: Ada, Jules
    - the release is nearly there

    ## Past meetings

    - [2024-11-11 to 2024-12-09](file:…)

    "
  `);
  expect(read("old.md")?.replace(/file:\S+/, "file:…")).toMatchInlineSnapshot(`
    "# MirageOS meeting: 2024-11-11 to 2024-12-09

    These meetings were moved here from file:…

    ## Meeting 2024-12-09

    - Participants: Ada, Jules
    - we looked at the disks 🐫

    ## Meeting 2024-11-11

    - Participants: Ada, Jules
    - Jules measured the boot time
    "
  `);
});

test("nothing is taken out of the pad before it stands, sign by sign, in the archive", async () => {
  const { discord, read, story, to } = await withNote("something else\n");
  await discord.slash(`/pad archive to:${to} keep:1`, "Ada");
  await discord.slash("/pad archive to:https://elsewhere.example.org/note", "Ada");
  await discord.slash("/pad archive to:file:", "Ada");
  await discord.slash(`/pad archive to:${to}.none keep:1`, "Ada");
  await discord.slash(`/pad archive to:${to} keep:3`, "Ada");
  await discord.slash(`/pad archive to:${to} keep:1`, "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /pad archive to:file:…/old.md keep:1
    bot (private)> Something else stands in that note. Make an empty one, and give its address.
    Ada> /pad archive to:https://elsewhere.example.org/note
    bot (private)> The archive must be where the pad is: https://elsewhere.example.org/note is on another server than file:…/pad.md, or in another folder.
    Ada> /pad archive to:file:
    bot (private)> The archive must be where the pad is: file: is on another server than file:…/pad.md, or in another folder.
    Ada> /pad archive to:file:…/old.md.none keep:1
    bot (private)> The old meetings are still in the pad. There is no file …/old.md.none. Create it, or correct the pad's address. I try again by myself for an hour.
    Ada> /pad archive to:file:…/old.md keep:3
    bot (private)> There are no old meetings that stand together at one end of the pad.
    Jules> /pad archive to:file:…/old.md keep:1
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration."
  `);
  expect(read("pad.md")).toBe(pad);
  expect(read("old.md")).toBe("something else\n");
});

test("an archiving that broke off after the archive was written goes on from there", async () => {
  const first = await withNote("");
  await first.discord.slash(`/pad archive to:${first.to} keep:1`, "Ada");
  const archive = first.read("old.md") ?? "";
  const second = await withNote(archive.replaceAll(first.folder, "elsewhere"));
  await second.discord.slash(`/pad archive to:${second.to} keep:1`, "Ada");
  expect(second.read("pad.md")?.replace(second.to, "")).toBe(first.read("pad.md")?.replace(first.to, ""));
  expect(second.read("old.md")?.split("boot time")).toHaveLength(2);
});
