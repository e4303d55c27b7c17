import { expect, onTestFinished, test } from "vitest";
import { openCommunity } from "../support/community.ts";
import { openScene } from "../support/scene.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const head = "# MirageOS meeting\n\n";

const january13 = `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### OCaml 5 @ada #3

- https://github.com/mirage/ocaml-solo5/pull/144 needs a review
- Jules: see ocaml/ocaml#13000, too
- TODO(Ada): announce the release on the forum

`;

const january27 = `## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Agenda

- mirage/mirage-www#1 Announce the release (open since the last meeting)

### Splitting

- mirage/ocaml-solo5#144 can be split

`;

const pull = { repository: "mirage/ocaml-solo5", number: 144 };

/** The meeting of 13 January is over; what is talked about in the repositories named is commented on. */
async function scene({ comments = "[mirage/*]", text = january13 } = {}) {
  const opened = await openScene({ at: "2025-01-13T10:05:00Z", pad: head + text, more: `    comments: ${comments}\n` });
  const { github, on, story } = opened;
  github.pull({ ...pull, title: "Port to OCaml 5", state: "open" });
  await on("2025-01-13T10:05:00Z");
  story();
  const links = /https:\/\/discord\.com\/channels\/[\d/]+/g;
  return {
    ...opened,
    /** What the bot said under the pull request. */
    comments: () => github.comments(pull).join("\n====\n").replaceAll(links, "(the minutes)"),
    /** What GitHub was asked to change. */
    asked: () =>
      story()
        .split("\n")
        .filter((line) => line.startsWith("GitHub: "))
        .join("\n"),
  };
}

test("what a meeting talked about gets one comment, which each meeting is added to", async () => {
  const { on, pass, write, comments, asked, restart } = await scene();
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 2);
  await restart();
  await pass({ minutes: 1 }, 2);
  expect(asked()).toMatchInlineSnapshot(`
    "GitHub: POST /repos/mirage/mirage-www/issues title=Announce the release (OCaml 5 ada #3) labels=meeting assignees=ada
    GitHub: POST /repos/mirage/ocaml-solo5/issues/144/comments"
  `);
  expect(comments()).toMatchInlineSnapshot(`
    "meetbot: Talked about in

    - [the MirageOS meeting of Monday 13 January 2025](<(the minutes)>), under \`OCaml 5 ada #3\`

    <!-- meetbot:talked/mirageos -->"
  `);
  write(head + january27 + january13);
  await on("2025-01-27T10:05:00Z");
  await on("2025-01-27T10:35:00Z");
  await pass({ minutes: 1 }, 2);
  expect(asked()).toMatchInlineSnapshot(`"GitHub: PATCH /repos/mirage/ocaml-solo5/issues/comments/9000"`);
  expect(comments()).toMatchInlineSnapshot(`
    "meetbot: Talked about in

    - [the MirageOS meeting of Monday 27 January 2025](<(the minutes)>), under \`Splitting\`
    - [the MirageOS meeting of Monday 13 January 2025](<(the minutes)>), under \`OCaml 5 ada #3\`

    <!-- meetbot:talked/mirageos -->"
  `);
});

test("nothing is said in a repository that does not take comments, nor in any by default", async () => {
  const { on, pass, comments, asked } = await scene({ comments: "[mirage/mirage]" });
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 2);
  expect(comments()).toBe("");
  expect(asked()).toMatchInlineSnapshot(
    `"GitHub: POST /repos/mirage/mirage-www/issues title=Announce the release (OCaml 5 ada #3) labels=meeting assignees=ada"`,
  );
});

test("a comment whose answer was lost is not written twice", async () => {
  const { on, pass, comments, github, asked } = await scene();
  github.fail(/POST .*comments$/, "lost answer");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 5 }, 4);
  expect(asked()).toMatchInlineSnapshot(`
    "GitHub: POST /repos/mirage/mirage-www/issues title=Announce the release (OCaml 5 ada #3) labels=meeting assignees=ada
    GitHub: POST /repos/mirage/ocaml-solo5/issues/144/comments"
  `);
  expect(comments().split("====")).toHaveLength(1);
});

test("a conversation that is locked holds up no other, and later meetings wait for a person's word on it", async () => {
  const more = "- Ada: see mirage/mirage#7\n";
  const { on, pass, github, asked, botLog, write } = await scene({ text: january13 + more });
  github.pull({ repository: "mirage/mirage", number: 7, title: "Boot faster", state: "open" });
  github.fail(/POST .*144\/comments$/, "403 locked", 99);
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 20 }, 3);
  write(head + january27 + january13 + more);
  await on("2025-01-27T10:05:00Z");
  await on("2025-01-27T10:35:00Z");
  await pass({ minutes: 20 }, 3);
  expect(asked()).toMatchInlineSnapshot(`
    "GitHub: POST /repos/mirage/mirage-www/issues title=Announce the release (OCaml 5 ada #3) labels=meeting assignees=ada
    GitHub: POST /repos/mirage/ocaml-solo5/issues/144/comments
    GitHub: POST /repos/mirage/mirage/issues/7/comments"
  `);
  expect(botLog().filter((line) => /not done/.test(line))).toMatchInlineSnapshot(`
    [
      "warn An effect is not done",
    ]
  `);
  expect(github.comments({ repository: "mirage/mirage", number: 7 })).toHaveLength(1);
});

test("of a meeting that names very much, the first twenty are commented on, and the log says so", async () => {
  const many = Array.from({ length: 25 }, (_, place) => `- mirage/mirage#${place + 100} is open\n`).join("");
  const { on, pass, github, asked, botLog } = await scene({ text: january13 + many });
  for (let number = 100; number < 125; number += 1)
    github.pull({ repository: "mirage/mirage", number, title: "More", state: "open" });
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 3);
  expect(asked().match(/comments/g)).toHaveLength(20);
  expect(botLog().filter((line) => line.includes("too much to comment"))).toHaveLength(1);
});

test("a repository that takes comments from now on is told of the last two weeks, and not of what was before", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  /** The bot with these settings, for a sweep at that time. */
  async function sweepAt(at: string, { comments, pad }: { comments: string; pad?: string }): Promise<string> {
    const place = { folder, channel: "terminal:", connections: { discord: null, github: null } };
    const more = `    comments: ${comments}\n`;
    const bot = await openCommunity({ ...place, at, more, ...(pad !== undefined && { pad }) });
    await bot.sweep();
    const records = await bot.world.store.effects.all();
    await bot.close();
    return records.flatMap(({ effect }) => (effect.type === "comment" ? [effect.id] : [])).join("\n");
  }
  await sweepAt("2025-01-13T10:05:00Z", { comments: "[]", pad: head + january13 });
  await sweepAt("2025-01-13T10:35:00Z", { comments: "[]" });
  expect(await sweepAt("2025-01-27T10:36:00Z", { comments: "[mirage/*]" })).toBe("");
  expect(await sweepAt("2025-01-27T10:34:00Z", { comments: "[mirage/*]" })).toBe(
    "comment/mirageos/mirage/ocaml-solo5#144/2025-01-13",
  );
});

test("where the minutes have a page on the web, the channel and the comment lead to it", async () => {
  const { github, discord, on } = await openScene({
    at: "2025-01-13T10:05:00Z",
    pad: head + january13,
    publicUrl: "https://meetings.example.org/",
    more: "    comments: [mirage/*]\n    doors: { web: true }\n",
  });
  github.pull({ ...pull, title: "Port to OCaml 5", state: "open" });
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  expect(discord.messages().at(-1)).toContain("On the web: https://meetings.example.org/mirageos/2025-01-13/");
  expect(github.comments(pull).join("\n")).toContain(
    "(<https://meetings.example.org/mirageos/2025-01-13/#topic-ocaml-5-ada-3>)",
  );
});
