import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const head = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules
`;

/** The meeting is over; at 10:35 its notes have been quiet, and everything is due. */
async function afterTheMeeting(notes: string, settings: { filing?: string; more?: string } = {}) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: head + notes, ...settings });
  await scene.sweep();
  scene.story();
  return scene;
}

test("minutes that a person publishes before their time are not posted again, and name their issues", async () => {
  const { discord, on, story, pass } = await afterTheMeeting("\n- TODO(Jules): write down how a release is cut\n");
  await discord.slash("/minutes preview", "Noor");
  await discord.slash("/minutes publish", "Noor");
  await discord.slash("/minutes publish", "Ada");
  await discord.slash("/minutes publish date:2025-01-13", "Ada");
  await on("2025-01-13T10:35:00Z");
  await pass({ hours: 1 }, 2);
  expect(story().replaceAll(/channels\/\d+\/\d+\/\d+/g, "channels/…")).toMatchInlineSnapshot(`
    "Noor> /minutes preview
    bot (private)> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      - To do: write down how a release is cut (Jules) → no issue yet

      The whole notes are in the file
      (file minutes-mirageos-2025-01-13.md)
    Noor> /minutes publish
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration.
    Ada> /minutes publish
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      - To do: write down how a release is cut (Jules) → no issue yet

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    bot #meetings> The minutes of 2025-01-13 are posted: https://discord.com/channels/…
    Ada> /minutes publish date:2025-01-13
    bot #meetings> The minutes of 2025-01-13 were posted before: https://discord.com/channels/… They are posted once.
    == 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
      -# 7bjf6v4j3x
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules"
  `);
});

test("what GitHub leaves unclear three times waits for a person, who says which issue it is", async () => {
  const { discord, on, story, pass, github, issues } = await afterTheMeeting(
    "\n- TODO(Jules): write down how a release is cut\n",
  );
  github.fail(/POST .*\/issues$/, "502", 3);
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 5 }, 10);
  const value = (await discord.autocomplete("/todo retry todo:", "Ada"))[0]?.value ?? "";
  await discord.slash(`/todo retry todo:${value} issue:mirage/mirage#99`, "Ada");
  await discord.slash(`/todo retry todo:${value} issue:twelve`, "Ada");
  await github.open("mirage/mirage", { title: "How is a release cut?" });
  await discord.slash(`/todo retry todo:${value} issue:https://github.com/mirage/mirage/issues/1`, "Ada");
  await discord.slash("/todo list", "Ada");
  expect(story().replaceAll(value, "(todo)")).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      - Not filed: Write down how a release is cut. GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try. I have tried three times. If the issue is there after all, give its address to /todo link. \`/todo retry\` takes it up again.
      -# 7bjf6v4j3x
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      - To do: write down how a release is cut (Jules) → no issue yet

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    Ada> /todo retry todo:…
    bot (suggests)> Write down how a release is cut (parked)
    Ada> /todo retry todo:(todo) issue:mirage/mirage#99
    bot (private)> GitHub shows no issue mirage/mirage#99. Is it spelt right, and may the bot see it?
    Ada> /todo retry todo:(todo) issue:twelve
    bot (private)> "twelve" names no issue. Write it as owner/repo#12, or paste its address.
    Ada> /todo retry todo:(todo) issue:https://github.com/mirage/mirage/issues/1
    bot #meetings> Noted: "Write down how a release is cut" is mirage/mirage#1.
    Ada> /todo list
    bot #meetings> **Filed and open**
      - \`bz0d\` Write down how a release is cut: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 How is a release cut? (open)"`);
});

test("a split of a pull request that was merged meanwhile is offered as done", async () => {
  const { discord, on, story, github } = await afterTheMeeting(`
### OCaml 5

- https://github.com/mirage/ocaml-solo5/pull/144
  - Jules: if we split pthread_key_create() out into another PR we can merge that one now
`);
  github.pull({
    repository: "mirage/ocaml-solo5",
    number: 144,
    title: "Add the missing thread stubs",
    state: "merged",
  });
  await on("2025-01-13T10:35:00Z");
  await discord.press("Skip 1", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      1 thing waits for your word. Shall I file it?
      -# 0prrf042b3
    bot #meetings> **1. Split pthread_key_create() out of #​144**
      Jules: “if we split pthread_key_create() out into another PR we can merge that one now”
      pr-split → mirage/ocaml-solo5, under “OCaml 5”
      mirage/ocaml-solo5#​144 has been merged meanwhile, so there is probably nothing left to split.
      -# 804nm3fqyg
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      Talked about too: OCaml 5

      1 sentence sounds like something to do; \`/todo list\` shows what waits for a word.

      **Pull requests and issues**
      - [mirage/ocaml-solo5#144](https://github.com/mirage/ocaml-solo5/pull/144) Add the missing thread stubs: merged on 5 January 2026

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    Ada> [Skip 1]
    bot (private)> Skipped, and never asked again: Split pthread_key_create() out of #144
    bot #meetings (edited)> ~~1. Split pthread_key_create() out of #144~~ skipped
      -# 804nm3fqyg"
  `);
});

test("work that is done: /todo done closes its issue once, also where the answer is lost", async () => {
  const { discord, on, story, pass, github, issues } = await afterTheMeeting(
    "\n- TODO(Jules): write down how a release is cut\n",
  );
  await on("2025-01-13T10:35:00Z");
  story();
  const value = (await discord.autocomplete("/todo done todo:", "Ada"))[0]?.value ?? "";
  github.fail(/PATCH/, "502 after it was done");
  await discord.slash(`/todo done todo:${value}`, "Ada");
  await pass({ minutes: 1 });
  await discord.slash(`/todo done todo:${value}`, "Ada");
  await discord.slash(`/todo skip todo:${value}`, "Ada");
  await discord.slash(`/todo edit todo:${value}`, "Ada");
  await discord.slash("/todo list", "Noor");
  expect(story().replaceAll(value, "(todo)")).toMatchInlineSnapshot(`
    "Ada> /todo done todo:…
    bot (suggests)> Write down how a release is cut (filed)
    Ada> /todo done todo:(todo)
    bot #meetings> Done: Write down how a release is cut. mirage/mirage#1 could not be closed yet: GitHub had a fault of its own (status 502) while closing mirage/mirage#1. It may be done all the same; doing it again does no harm. I try again by myself.
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=closed state_reason=completed
    Ada> /todo done todo:(todo)
    bot (private)> That one is done already.
    Ada> /todo skip todo:(todo)
    bot (private)> That one is done already.
    Ada> /todo edit todo:(todo)
    bot (private)> That one is done already.
    Noor> /todo list
    bot #meetings> No open todos in MirageOS meeting.
      1 more is old or over: \`/todo list all\`"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Write down how a release is cut (closed)"`);
});

test("more todos than the limit: the rest wait for a word, and all:true files them", async () => {
  const todos = ["buy a disk", "order stickers", "book a room", "write the invitation"];
  const { discord, on, story, issues } = await afterTheMeeting(`\n${todos.map((it) => `- TODO: ${it}\n`).join("")}`, {
    filing: "limit: 2",
    more: '    maintainers: ["role:600000000000000010"]\n',
  });
  discord.person("Jules", { roles: ["Chairs"] });
  await on("2025-01-13T10:35:00Z");
  await discord.press("Skip 2", "Jules");
  await discord.slash("/todo file all:true", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 2 issues:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Buy a disk
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Order stickers
      Beyond that, 2 things wait for your word. Shall I file them?
      -# 1v6w8ewexn
    bot #meetings> **1. Book a room**
      “book a room”
      task → mirage/mirage

      **2. Write the invitation**
      “write the invitation”
      task → mirage/mirage
      -# fcv1s8c89c
      [File 1] [Edit 1] [Skip 1]
      [File 2] [Edit 2] [Skip 2]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      - To do: buy a disk → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      - To do: order stickers → [mirage/mirage#2](https://github.com/mirage/mirage/issues/2)
      - To do: book a room → no issue yet
      - To do: write the invitation → no issue yet

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/mirage/issues title=Buy a disk labels=meeting
    GitHub: POST /repos/mirage/mirage/issues title=Order stickers labels=meeting
    Jules> [Skip 2]
    bot (private)> Skipped, and never asked again: Write the invitation
    bot #meetings (edited)> **1. Book a room**
      “book a room”
      task → mirage/mirage
      ~~2. Write the invitation~~ skipped
      -# fcv1s8c89c
      [File 1] [Edit 1] [Skip 1]
    Jules> /todo file all:true
    bot #meetings> Filed: [mirage/mirage#3](https://github.com/mirage/mirage/issues/3) Book a room
    GitHub: POST /repos/mirage/mirage/issues title=Book a room labels=meeting"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Buy a disk (open)
    mirage/mirage#2 Order stickers (open)
    mirage/mirage#3 Book a room (open)"
  `);
});
