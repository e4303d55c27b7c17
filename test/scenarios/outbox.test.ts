import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Release

- TODO(Jules): write down how a release is cut
- TODO: order stickers
`;

/** Grace maintains the series; people with a role do, too, but a role has no inbox. */
const maintainers = '    maintainers: ["role:600000000000000010", "500000000000000011"]\n';

/** The meeting is over; at 10:35 its notes have been quiet, and everything is due. */
async function afterTheMeeting({ more = maintainers } = {}) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad, more });
  scene.discord.person("Grace");
  await scene.sweep();
  scene.story();
  return scene;
}

const creating = /POST .*\/issues$/;

/** What a person was told in private. */
function toldTo(name: string, messages: readonly string[]): string {
  return messages.length === 0 ? `(${name} was told nothing)` : messages.join("\n");
}

test("GitHub away for hours is told after three failures, once, over a restart too; then all is done", async () => {
  const { github, discord, on, pass, restart, issues } = await afterTheMeeting();
  github.fail(/./, "502", Infinity);
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 });
  expect(toldTo("Grace", discord.messages("@Grace"))).toMatchInlineSnapshot(`"(Grace was told nothing)"`);
  await pass({ minutes: 1 }, 3);
  await restart();
  await pass({ minutes: 20 }, 12);
  expect(toldTo("Grace", discord.messages("@Grace"))).toMatchInlineSnapshot(`
    "**MirageOS meeting: something does not work**
    - GitHub does not answer as it should since <2025-01-13T10:35Z:F>. GitHub had a fault of its own (status 502) while asking who the bot is. Nothing was changed; it can be asked again.
      I try again by myself; there is nothing to do, unless it stays so.
      What waits:
      - file an issue in mirage/mirage: Write down how a release is cut
      - file an issue in mirage/mirage: Order stickers (Release)
    -# aj3755bzj0"
  `);
  github.catchUp();
  await pass({ minutes: 30 }, 3);
  expect(discord.messages("@Grace").length).toBe(1);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write down how a release is cut (open)
    mirage/mirage#2 Order stickers (Release) (open)"
  `);
});

test("what waits is listed with why and since when; a person takes it up again when it is mended", async () => {
  const { github, discord, on, pass, story } = await afterTheMeeting();
  await discord.slash("/outbox list", "Noor");
  github.fail(creating, "403 no permission", 2);
  github.fail(creating, "502", 1);
  await on("2025-01-13T10:35:00Z");
  await discord.slash("/outbox list", "Noor");
  await discord.press("Retry 1", "Noor");
  await discord.press("Retry 1", "Ada");
  await pass({ minutes: 15 });
  await discord.slash("/outbox retry effect:all", "Ada");
  await discord.slash("/outbox retry effect:all", "Ada");
  await discord.slash("/outbox list", "Noor");
  expect(story()).toMatchInlineSnapshot(`
    "Noor> /outbox list
    bot #meetings> Nothing waits.
    == 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      - 2 are not filed. GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository. \`/todo file all\` takes them up again.
        - Write down how a release is cut
        - Order stickers (Release)
      -# gp51ga1hfr
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      **Release**
      - To do: write down how a release is cut (Jules) → no issue yet
      - To do: order stickers → no issue yet

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    bot @Grace> **MirageOS meeting: something does not work**
      - GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.
        It is so since <2025-01-13T10:35Z:F>. I don't try again by myself: when it is mended, \`/outbox retry all\` takes up what waits.
        What waits:
        - file an issue in mirage/mirage: Write down how a release is cut
        - file an issue in mirage/mirage: Order stickers (Release)
      -# e75g250drc
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    GitHub: POST /repos/mirage/mirage/issues title=Order stickers (Release) labels=meeting
    Noor> /outbox list
    bot #meetings> **Stuck: this waits for a person** (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
      1. \`r1nk\` file an issue in mirage/mirage: Write down how a release is cut, since <2025-01-13T10:35Z:F>
        GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.
      2. \`fmk7\` file an issue in mirage/mirage: Order stickers (Release), since <2025-01-13T10:35Z:F>
        GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.
      [Retry 1] [Drop 1]
      [Retry 2] [Drop 2]
    Noor> [Retry 1]
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration.
    Ada> [Retry 1]
    bot (private)> Not filed yet: Write down how a release is cut. GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try. I look whether it went through and try again by myself.
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    Ada> /outbox retry effect:all
    bot #meetings> Filed: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Order stickers (Release)
    Ada> /outbox retry effect:all
    bot #meetings> Nothing is stuck. /outbox list shows what waits by itself.
    Noor> /outbox list
    bot #meetings> Nothing waits.
    GitHub: POST /repos/mirage/mirage/issues title=Order stickers (Release) labels=meeting"
  `);
});

test("what is dropped never comes back: not with a restart, not with new notes; a person can still name its todo", async () => {
  const { github, discord, on, pass, story, restart, write, issues } = await afterTheMeeting();
  github.fail(creating, "403 no permission", 2);
  await on("2025-01-13T10:35:00Z");
  story();
  const [, stickers] = await discord.autocomplete("/outbox drop effect:", "Ada");
  await discord.slash(`/outbox drop effect:${stickers?.value}`, "Noor");
  await discord.slash(`/outbox drop effect:${stickers?.value}`, "Ada");
  await discord.slash(`/outbox drop effect:${stickers?.value}`, "Ada");
  await restart();
  write(`${pad}\nThanks to all.\n`);
  await pass({ minutes: 30 }, 4);
  await discord.slash("/outbox list", "Noor");
  await discord.slash("/todo list all:true", "Noor");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /outbox drop effect:…
    bot (suggests)> File an issue in mirage/mirage: Write down how a release is cut (stuck) | File an issue in mirage/mirage: Order stickers (Release) (stuck)
    Noor> /outbox drop effect:fmk770qv2z
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration.
    Ada> /outbox drop effect:fmk770qv2z
    bot #meetings> Dropped, and never done: file an issue in mirage/mirage: Order stickers (Release). Its todo is skipped.
    Ada> /outbox drop effect:fmk770qv2z
    bot (private)> That waits no more: it was dropped.
    Noor> /outbox list
    bot #meetings> **Stuck: this waits for a person** (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
      1. \`r1nk\` file an issue in mirage/mirage: Write down how a release is cut, since <2025-01-13T10:35Z:F>
        GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.
      [Retry 1] [Drop 1]
    Noor> /todo list all:true
    bot #meetings> **Stuck** (\`/todo retry\` tries again; \`/todo link\` notes which issue it is)
      - \`bz0d\` Write down how a release is cut → mirage/mirage (Jules), Monday 13 January 2025
        GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.

      **Over**
      - \`fb5k\` Order stickers (Release) → mirage/mirage, Monday 13 January 2025, skipped"
  `);
  expect(await issues()).toBe("");
  const todo = (await discord.autocomplete("/todo file todo:order", "Ada"))[0]?.value;
  await discord.slash(`/todo file todo:${todo}`, "Ada");
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Order stickers (Release) (open)"`);
});

test("an issue that a person made by hand is noted, whether its filing is stuck or waits", async () => {
  const { github, discord, on, pass, story, issues } = await afterTheMeeting();
  github.fail(creating, "403 no permission", 1);
  github.fail(creating, "cut before", 1);
  await on("2025-01-13T10:35:00Z");
  story();
  await github.open("mirage/mirage", { title: "How a release is cut" });
  await github.open("mirage/mirage", { title: "Stickers" });
  const [stuck, waits] = await discord.autocomplete("/outbox done effect:", "Ada");
  await discord.slash(`/outbox done effect:${stuck?.value}`, "Ada");
  await discord.slash(`/outbox done effect:${stuck?.value} issue:mirage/mirage#99`, "Ada");
  await discord.slash(`/outbox done effect:${stuck?.value} issue:mirage/mirage#1`, "Ada");
  await discord.slash(`/outbox done effect:${waits?.value} issue:mirage/mirage#2`, "Ada");
  await pass({ minutes: 15 }, 3);
  await discord.slash("/outbox list", "Noor");
  await discord.slash("/todo list", "Noor");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /outbox done effect:…
    bot (suggests)> File an issue in mirage/mirage: Write down how a release is cut (stuck) | File an issue in mirage/mirage: Order stickers (Release) (waits)
    Ada> /outbox done effect:r1nk3wkw5g
    bot (private)> Which issue is it? Give it with "issue": as owner/repo#12, or its address.
    Ada> /outbox done effect:r1nk3wkw5g issue:mirage/mirage#99
    bot (private)> GitHub shows no issue mirage/mirage#99. Is it spelt right, and may the bot see it?
    Ada> /outbox done effect:r1nk3wkw5g issue:mirage/mirage#1
    bot #meetings> Noted: "Write down how a release is cut" is mirage/mirage#1.
    Ada> /outbox done effect:fmk770qv2z issue:mirage/mirage#2
    bot #meetings> Noted: "Order stickers (Release)" is mirage/mirage#2.
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      **Release**
      - To do: write down how a release is cut (Jules) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      - To do: order stickers → [mirage/mirage#2](https://github.com/mirage/mirage/issues/2)

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    Noor> /outbox list
    bot #meetings> Nothing waits.
    Noor> /todo list
    bot #meetings> **Filed and open**
      - \`bz0d\` Write down how a release is cut: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025
      - \`fb5k\` Order stickers (Release): [mirage/mirage#2](https://github.com/mirage/mirage/issues/2), Monday 13 January 2025"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 How a release is cut (open)
    mirage/mirage#2 Stickers (open)"
  `);
});

test("a reminder that stayed unclear can be taken up again, but not after its meeting has begun", async () => {
  const { discord, on, pass, story } = await openScene({
    at: "2025-01-12T08:50:00Z",
    pad: pad.replace(/- TODO.*\n/g, ""),
    more: maintainers,
  });
  discord.person("Grace");
  await on("2025-01-12T08:55:00Z");
  story();
  discord.fail(/POST .*\/channels\/[^/]+\/messages$/, "502", 3);
  await on("2025-01-12T09:00:00Z");
  await pass({ minutes: 2 }, 3);
  await discord.slash("/outbox list", "Ada");
  await on("2025-01-13T09:05:00Z");
  await discord.press("Retry 1", "Ada");
  await discord.slash("/outbox list", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-12 09:00
    (nothing)
    bot @Grace> **MirageOS meeting: something does not work**
      - I gave up what I began <2025-01-12T09:00Z:F>. Discord had trouble of its own (502) while it was to post in the channel; it is not known whether it did.
        Please look whether it is there: \`/outbox done\` if it is, \`/outbox retry\` if not.
        What waits:
        - post the reminder of the meeting of Monday 13 January 2025
      -# mnjqqgexmd
    Ada> /outbox list
    bot #meetings> **Stuck: this waits for a person** (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
      1. \`33y3\` post the reminder of the meeting of Monday 13 January 2025, since <2025-01-12T09:00Z:F>
        Discord had trouble of its own (502) while it was to post in the channel; it is not known whether it did.
        It may have happened already: look whether it is there.
      [Retry 1] [Drop 1]
    == 2025-01-13 09:05
    (nothing)
    Ada> [Retry 1]
    bot (private)> Left out, because its time is over: post the reminder of the meeting of Monday 13 January 2025.
    Ada> /outbox list
    bot #meetings> Nothing waits."
  `);
});

test("a post that stayed unclear, and that a person sees in the channel, is noted as done and not posted again", async () => {
  const { discord, on, pass, story } = await afterTheMeeting();
  discord.fail(/POST .*\/channels\/[^/]+\/messages$/, "502", Infinity);
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 2 }, 4);
  discord.recover();
  await pass({ minutes: 1 });
  await discord.slash("/outbox list", "Ada");
  const [report] = await discord.autocomplete("/outbox done effect:report", "Ada");
  await discord.slash(`/outbox done effect:${report?.value}`, "Ada");
  await pass({ minutes: 30 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=jules
    GitHub: POST /repos/mirage/mirage/issues title=Order stickers (Release) labels=meeting
    bot @Grace> **MirageOS meeting: something does not work**
      - I gave up what I began <2025-01-13T10:35Z:F>. Discord had trouble of its own (502) while it was to post in the channel; it is not known whether it did.
        Please look whether it is there: \`/outbox done\` if it is, \`/outbox retry\` if not.
        What waits:
        - post the minutes of Monday 13 January 2025
        - post the report after the meeting of Monday 13 January 2025
      -# 02c5agf5ad
    Ada> /outbox list
    bot #meetings> **Stuck: this waits for a person** (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
      1. \`n6a7\` post the minutes of Monday 13 January 2025, since <2025-01-13T10:35Z:F>
        Discord had trouble of its own (502) while it was to post in the channel; it is not known whether it did.
        It may have happened already: look whether it is there.
      2. \`c4js\` post the report after the meeting of Monday 13 January 2025, since <2025-01-13T10:35Z:F>
        Discord had trouble of its own (502) while it was to post in the channel; it is not known whether it did.
        It may have happened already: look whether it is there.
      [Retry 1] [Drop 1]
      [Retry 2] [Drop 2]
    Ada> /outbox done effect:report…
    bot (suggests)> Post the report after the meeting of Monday 13 January 2025 (stuck)
    Ada> /outbox done effect:c4jsj8wjyx
    bot #meetings> Noted as done by hand: post the report after the meeting of Monday 13 January 2025."
  `);
});

test("a channel that was deleted is told to the maintainer by a direct message, once", async () => {
  const { discord, on, pass } = await afterTheMeeting();
  const [, channel = ""] = discord.channel().split("/");
  discord.fail(
    new RegExp(`/channels/${channel}/messages`),
    { status: 404, body: { code: 10003, message: "Unknown Channel" } },
    Infinity,
  );
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 15 }, 12);
  expect(toldTo("Grace", discord.messages("@Grace"))).toMatchInlineSnapshot(`
    "**MirageOS meeting: something does not work**
    - Discord could not post in the channel: there is no such channel. Check the channel's id in meetbot.yaml; it may have been deleted.
      It is so since <2025-01-13T10:35Z:F>. I go on trying for a day.
      What waits:
      - post the minutes of Monday 13 January 2025
      - post the report after the meeting of Monday 13 January 2025
    -# y1cgk0k1fe"
  `);
});

test("a repository that was archived, and one that was renamed, are told once each, by the daily look", async () => {
  const { github, discord, on, pass } = await afterTheMeeting();
  await github.rename("mirage/mirage", "mirage/mirage-next");
  await on("2025-01-14T10:06:00Z");
  await pass({ hours: 12 }, 4);
  github.archive("mirage/mirage-next");
  await pass({ hours: 12 }, 4);
  expect(toldTo("Grace", discord.messages("@Grace"))).toMatchInlineSnapshot(`
    "**MirageOS meeting: something does not work**
    - mirage/mirage is now called mirage/mirage-next. Write that into the configuration.
    -# jmg2h9dsmt
    **MirageOS meeting: something does not work**
    - mirage/mirage-next is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.
    -# qmkjzntf81"
  `);
});

test("a repository that refuses is told once, however many issues it refuses, in private as in the report", async () => {
  const { github, discord, on, pass } = await afterTheMeeting();
  github.archive("mirage/mirage");
  await on("2025-01-13T10:35:00Z");
  await pass({ hours: 12 }, 4);
  expect(toldTo("Grace", discord.messages("@Grace"))).toMatchInlineSnapshot(`
    "**MirageOS meeting: something does not work**
    - mirage/mirage is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.
      It is so since <2025-01-13T10:35Z:F>. I don't try again by myself: when it is mended, \`/outbox retry all\` takes up what waits.
      What waits:
      - file an issue in mirage/mirage: Write down how a release is cut
      - file an issue in mirage/mirage: Order stickers (Release)
    -# 7axw1j1yzg"
  `);
});

test("a maintainer who takes no messages is no trouble to tell of", async () => {
  const { github, discord, on, pass, story } = await afterTheMeeting();
  discord.closeInbox("Grace");
  github.archive("mirage/mirage");
  await on("2025-01-13T10:35:00Z");
  await pass({ hours: 12 }, 4);
  story();
  await discord.slash("/outbox list", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /outbox list
    bot #meetings> **Stuck: this waits for a person** (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
      1. \`r1nk\` file an issue in mirage/mirage: Write down how a release is cut, since <2025-01-13T10:35Z:F>
        mirage/mirage is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.
      2. \`fmk7\` file an issue in mirage/mirage: Order stickers (Release), since <2025-01-13T10:35Z:F>
        mirage/mirage is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.
      3. \`a25y\` tell the maintainers what does not work, since <2025-01-13T10:35Z:F>
        Discord does not let the bot send a direct message: this person takes none from it. They are to share a server with it, and to allow direct messages from that server's members (its Privacy Settings).
      [Retry 1] [Drop 1]
      [Retry 2] [Drop 2]
      [Retry 3] [Drop 3]"
  `);
});

test("a pad that can't be read for an hour is told once, and that it can again", async () => {
  const { discord, on, pass, write, folder } = await afterTheMeeting();
  rmSync(`${folder}/pad.md`);
  await on("2025-01-13T10:30:00Z");
  await pass({ minutes: 10 }, 5);
  write(pad);
  await pass({ minutes: 1 });
  rmSync(`${folder}/pad.md`);
  await pass({ minutes: 30 }, 6);
  write(pad);
  await pass({ minutes: 1 }, 3);
  expect(toldTo("Grace", discord.messages("@Grace")).replaceAll(folder, "(here)")).toMatchInlineSnapshot(`
    "**MirageOS meeting: something does not work**
    - The pad can't be read since <2025-01-13T11:51Z:F>. There is no file (here)/pad.md. Create it, or correct the pad's address.
      Until then I go by what it said last, and look every minute.
    -# mx7jgn6bbb
    **MirageOS meeting: it works again**
    - The pad can be read again; it could not since <2025-01-13T11:51Z:F>.
    -# jqb751qdx5"
  `);
});
