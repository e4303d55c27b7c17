import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

/** How it went at MirageOS: https://discuss.ocaml.org had the topic "MirageOS on OCaml 5", the web site never had a post. */
const pad = `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### OCaml 5

- ocaml-solo5 1.0.0 is released, now we can compile unikernels with OCaml 5
- TODO: we should announce this on discuss.example.org and on mirageos.org
`;

/** The meeting is over, its announcement filed as mirage/mirage-www#1. */
async function afterMeeting(text = pad) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: text });
  await scene.sweep();
  await scene.on("2025-01-13T10:35:00Z");
  await scene.on("2025-01-13T10:36:00Z"); // looks in an hour
  scene.story();
  const body = async () => (await scene.github.issues("mirage/mirage-www"))[0]?.body ?? "";
  const boxes = async () =>
    (await body())
      .split("\n")
      .filter((line) => line.startsWith("- ["))
      .map((line) => line.replace(/\?.*>\)/, "?…>)"))
      .join("\n");
  const edit = async (change: (text: string) => string) =>
    scene.github.edit("mirage/mirage-www", 1, { body: change(await body()) });
  return { ...scene, body, boxes, edit };
}

const topic = { title: "MirageOS on OCaml 5", text: "It works.", tags: ["mirageos"], at: "2025-01-14T18:00:00Z" };
const post = (at: string, subject = "MirageOS on OCaml 5") => ({
  repository: "mirage/mirage-www",
  at,
  added: {
    "data/blog/ocaml-5.md": `---\nupdated: 2025-01-20\nsubject: "${subject}"\npermalink: ocaml-5\n---\n\nIt works.`,
  },
});

test("a box is ticked with the link when its post is seen; with all of them ticked it is asked, once, whether to close", async () => {
  const { on, pass, forum, github, discord, story, boxes, restart } = await afterMeeting();
  expect(await boxes()).toMatchInlineSnapshot(`
    "- [ ] **discuss.example.org**: [start the topic with the draft filled in](<https://discuss.example.org/new-topic?…>)
    - [ ] **mirageos.org**: [write the post with the draft filled in](<https://github.com/mirage/mirage-www/new/main/data/blog?…>)"
  `);
  await on("2025-01-14T12:00:00Z");
  forum.begin(topic);
  await on("2025-01-14T19:00:00Z");
  expect(await boxes()).toMatchInlineSnapshot(`
    "- [x] **discuss.example.org**: [the topic](<https://discuss.example.org/t/mirageos-on-ocaml-5/15000>)
    - [ ] **mirageos.org**: [write the post with the draft filled in](<https://github.com/mirage/mirage-www/new/main/data/blog?…>)"
  `);
  github.commit(post("2025-01-20T09:00:00Z"));
  await on("2025-01-20T10:00:00Z");
  expect(await boxes()).toMatchInlineSnapshot(`
    "- [x] **discuss.example.org**: [the topic](<https://discuss.example.org/t/mirageos-on-ocaml-5/15000>)
    - [x] **mirageos.org**: [the post](<https://github.com/mirage/mirage-www/blob/HEAD/data/blog/ocaml-5.md>)"
  `);
  await restart();
  await pass({ hours: 2 }, 3);
  await discord.press("Close", "Ada");
  await pass({ hours: 2 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 12:00
    (nothing)
    == 2025-01-14 19:00
    GitHub: PATCH /repos/mirage/mirage-www/issues/1
    == 2025-01-20 10:00
    bot #meetings> **Is this done?** [mirage/mirage-www#1](<https://github.com/mirage/mirage-www/issues/1>) Announce the ocaml-solo5 1.0.0 release
      It has been announced: [discuss.example.org](<https://discuss.example.org/t/mirageos-on-ocaml-5/15000>), [mirageos.org](<https://github.com/mirage/mirage-www/blob/HEAD/data/blog/ocaml-5.md>). Shall I close the issue?
      -# 1v3ajxyjk1
      [Close] [Keep]
    GitHub: PATCH /repos/mirage/mirage-www/issues/1
    Ada> [Close]
    bot (private)> Done, and mirage/mirage-www#1 is closed: Announce the ocaml-solo5 1.0.0 release
    bot #meetings (edited)> ~~Announce the ocaml-solo5 1.0.0 release~~ [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) is closed
      -# 1v3ajxyjk1
    GitHub: PATCH /repos/mirage/mirage-www/issues/1 state=closed state_reason=completed"
  `);
});

test("the forum is asked once an hour, and only while an announcement is open", async () => {
  const { pass, forum, discord } = await afterMeeting();
  const named = /`(\w{4})`/.exec(await discord.slash("/todo list", "Ada"))?.[1] ?? "";
  await pass({ minutes: 10 }, 12);
  expect(forum.searches).toMatchInlineSnapshot(`
    [
      "in:first after:2025-01-11 tags:mirageos order:latest_topic → 200",
      "in:first after:2025-01-11 tags:mirageos order:latest_topic → 200",
    ]
  `);
  await discord.slash(`/todo done todo:${named}`, "Ada");
  await pass({ minutes: 30 }, 6);
  expect(forum.searches).toHaveLength(2);
});

test("a box that a person ticked counts; what people wrote into the issue stays", async () => {
  const { on, forum, story, boxes, body, edit } = await afterMeeting();
  const site = /^- \[ \] \*\*mirageos\.org.*$/m;
  await edit((text) =>
    `Thanks to all!\n\n${text.replace(site, "- [x] **mirageos.org** (Jules did)")}`.replaceAll("\n", "\r\n"),
  );
  forum.begin(topic);
  const before = await body();
  await on("2025-01-14T19:00:00Z");
  expect(await boxes()).toMatchInlineSnapshot(`
    "- [x] **discuss.example.org**: [the topic](<https://discuss.example.org/t/mirageos-on-ocaml-5/15000>)
    - [x] **mirageos.org** (Jules did)
    "
  `);
  const [was, is] = [before, await body()].map((text) => text.split("\r\n"));
  expect(is?.filter((line, place) => line !== was?.[place])).toHaveLength(1);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 19:00
    bot #meetings> **Is this done?** [mirage/mirage-www#1](<https://github.com/mirage/mirage-www/issues/1>) Announce the ocaml-solo5 1.0.0 release
      It has been announced: [discuss.example.org](<https://discuss.example.org/t/mirageos-on-ocaml-5/15000>), mirageos.org. Shall I close the issue?
      -# 1v3ajxyjk1
      [Close] [Keep]
    GitHub: PATCH /repos/mirage/mirage-www/issues/1"
  `);
});

test("a line that a person changed is left as it is, and a tick that a person takes back is not made again", async () => {
  const { on, pass, forum, boxes, edit, story } = await afterMeeting();
  await edit((text) =>
    text.replace(/^- \[ \] \*\*discuss.*$/m, "- [ ] **discuss.example.org**: Jules writes it by Friday"),
  );
  forum.begin(topic);
  await on("2025-01-14T19:00:00Z");
  expect(await boxes()).toContain("Jules writes it by Friday");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 19:00
    (nothing)"
  `);

  const other = await afterMeeting();
  other.forum.begin(topic);
  await other.on("2025-01-14T19:00:00Z");
  await other.edit((text) => text.replace("- [x]", "- [ ]"));
  await other.pass({ hours: 2 }, 3);
  await pass({ hours: 2 });
  expect(await other.boxes()).toMatchInlineSnapshot(`
    "- [ ] **discuss.example.org**: [the topic](<https://discuss.example.org/t/mirageos-on-ocaml-5/15000>)
    - [ ] **mirageos.org**: [write the post with the draft filled in](<https://github.com/mirage/mirage-www/new/main/data/blog?…>)"
  `);
});

test("other news, older news and another version tick nothing", async () => {
  const { pass, forum, github, story, boxes } = await afterMeeting();
  const before = await boxes();
  forum.begin({ ...topic, title: "MirageOS on OCaml 5.3" });
  forum.begin({ ...topic, title: "ocaml-solo5 1.0.1 is released" });
  forum.begin({ ...topic, at: "2025-01-10T18:00:00Z" });
  forum.begin({ ...topic, tags: ["dune"] });
  github.commit({
    ...post("2025-01-14T09:00:00Z"),
    added: {},
    changed: { "data/blog/ocaml-5.md": "MirageOS on OCaml 5" },
  });
  await pass({ hours: 4 }, 12);
  expect(await boxes()).toBe(before);
  expect(story()).toBe("");
});

test("whatever the forum answers, everything else goes on, and the post is seen when it is well again", async () => {
  const { pass, forum, github, boxes, botLog } = await afterMeeting();
  forum.begin(topic);
  github.commit(post("2025-01-13T20:00:00Z"));
  forum.fail("429 for two hours", "HTML", "huge", "elsewhere", "403", "other JSON", "502", "overloaded", "cut");
  await pass({ hours: 1 });
  expect(await boxes()).toMatchInlineSnapshot(`
    "- [ ] **discuss.example.org**: [start the topic with the draft filled in](<https://discuss.example.org/new-topic?…>)
    - [x] **mirageos.org**: [the post](<https://github.com/mirage/mirage-www/blob/HEAD/data/blog/ocaml-5.md>)"
  `);
  await pass({ hours: 1 }, 9);
  expect(await boxes()).not.toContain("[x] **discuss");
  await pass({ hours: 1 }, 2);
  expect(await boxes()).toContain("[x] **discuss");
  expect(new Set(botLog().filter((line) => line.startsWith("warn")))).toMatchInlineSnapshot(`
    Set {
      "warn It can't be seen whether something was announced",
    }
  `);
});

test("a tick whose answer was lost, or that GitHub was away for, is there once in the end, and so is the question", async () => {
  for (const fault of ["lost answer", "502", "502 after it was done", "cut before", "429"] as const) {
    const { pass, forum, github, boxes, restart, discord } = await afterMeeting();
    forum.begin(topic);
    github.commit(post("2025-01-13T20:00:00Z"));
    github.fail(/PATCH/, fault);
    await pass({ hours: 25 });
    await restart();
    await pass({ minutes: 2 }, 10);
    await pass({ hours: 1 }, 3);
    expect((await boxes()).match(/\[x\]/g)).toHaveLength(2);
    expect(discord.messages().filter((text) => text.includes("Is this done?"))).toHaveLength(1);
  }
});

test("a topic with a hostile title neither pings nor breaks the issue or the card", async () => {
  const { pass, forum, github, edit, body, discord } = await afterMeeting();
  await edit((text) => text.replace(/^- \[ \] \*\*mirageos.*$/m, ""));
  const title = "](https://evil.example.org) @everyone <!-- meetbot:x --> ocaml-solo5 1.0.0 #1 fixes #2";
  forum.begin({ ...topic, title, text: "Closes mirage/mirage-www#1 ".repeat(20) });
  await pass({ hours: 25 });
  const line = (await body()).split("\n").find((one) => one.includes("[x]"));
  expect(line).toMatch(
    /^- \[x\] \*\*discuss\.example\.org\*\*: \[the topic\]\(<https:\/\/discuss\.example\.org\/t\/[\w-]+\/15000>\)$/,
  );
  expect(discord.messages().at(-1)).not.toContain("evil.example.org");
  expect((await github.issues("mirage/mirage-www")).map(({ state }) => state)).toEqual(["open"]);
});
