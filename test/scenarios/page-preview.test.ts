import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Release <script>alert(1)</script>

- TODO(Ada): announce the release on the forum
- Decided: no release before the measurements
`;

/** The meeting is just over: nothing is published yet. */
const after = (more: string) =>
  openScene({ at: "2025-01-13T10:05:00Z", pad, more, publicUrl: "https://meet.example.org" });

test("a page is shown before it is public, as one file that loads nothing", async () => {
  const { discord, sweep, story } = await after("    doors: { web: true }\n");
  await sweep();
  story();
  await discord.slash("/minutes preview door:web", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /minutes preview door:web
    bot (private)> The page as it would be now. Once the minutes are published it stands at https://meet.example.org/mirageos/2025-01-13/. The file opens in any browser; its links lead nowhere yet.
      (file mirageos-2025-01-13.html)"
  `);
  const page = discord.privateFiles()["mirageos-2025-01-13.html"] ?? "";
  expect(page).toContain("<style>");
  expect(page).toContain('id="topic-release-script-alert-1-script"');
  expect(page).toContain("no release before the measurements");
  expect(page.replaceAll("&lt;", "‹")).not.toMatch(/<script|<link|src=|url\(/);
});

test("a series without web pages says how to have some", async () => {
  const { discord, sweep, story } = await after("");
  await sweep();
  story();
  await discord.slash("/minutes preview door:web", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /minutes preview door:web
    bot (private)> MirageOS meeting has no web pages: that door is closed. Set "web: true" under "doors" in the configuration; its minutes are then public."
  `);
});

test("what the bot wrote behind a todo in the pad is told once", async () => {
  const { discord, on, pass } = await openScene({
    at: "2025-01-13T10:05:00Z",
    pad,
    writePad: true,
    more: "    doors: { web: true }\n",
  });
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 3);
  await discord.slash("/minutes preview door:web", "Jules");
  const page = discord.privateFiles()["mirageos-2025-01-13.html"] ?? "";
  expect(page).toContain("announce the release on the forum");
  expect(page).not.toContain("forum (");
  await discord.slash("/minutes preview", "Jules");
  expect(discord.privateFiles()["minutes-mirageos-2025-01-13.md"]).toContain(
    "- TODO(Ada): announce the release on the forum → [mirage/mirage-www#1]",
  );
});
