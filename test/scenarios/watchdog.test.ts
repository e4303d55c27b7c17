import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

/** Grace, in the fake Discord: Ada is the first person that it knows, she the second. */
const chair = '    chair: "500000000000000011"\n';

const agenda = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

### Release

- who cuts it?
`;

const held = agenda.replace("### Release", "- Participants: Ada, Jules\n\n### Release");

/** The evening before a meeting. Grace is the chair, Ada manages the server. */
async function evening(pad: string, more = chair) {
  const scene = await openScene({ at: "2025-01-12T18:00:00Z", pad, more });
  scene.discord.person("Grace");
  await scene.sweep();
  scene.story();
  return scene;
}

test("a day after a meeting that nobody wrote about the chair is asked, once; who answers that it was not is asked no more", async () => {
  const { on, pass, discord, story } = await evening(agenda);
  for (const time of ["13T10:00", "14T09:59", "14T10:00"]) await on(`2025-01-${time}:00Z`);
  await pass({ hours: 6 }, 40);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:00
    (nothing)
    == 2025-01-14 09:59
    (nothing)
    == 2025-01-14 10:00
    bot @Grace> **MirageOS meeting: there are no notes of Monday 13 January 2025 yet**
      Its part of the pad is as it was when the meeting began.
      Did it take place? If so, write down what was said under its heading: the issues and the minutes follow from that. If not, tell me: \`/meeting cancel date:2025-01-13 reason:…\`
      -# jkg9br5pb3
      [It did not take place]"
  `);
  await discord.press("It did not take place", "Grace");
  await pass({ hours: 6 }, 4);
  expect(story()).toMatchInlineSnapshot(`
    "Grace> [It did not take place]
    bot @Grace> Noted: the meeting of 2025-01-13 did not take place. I ask no more about it."
  `);
});

test("who writes the notes after all gets the issues and the minutes, and is asked no more", async () => {
  const { on, write, pass, story } = await evening(agenda);
  await on("2025-01-14T10:00:00Z");
  story();
  write(held);
  await on("2025-01-14T20:00:00Z");
  await on("2025-01-14T20:30:00Z");
  await pass({ hours: 12 }, 10);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 20:00
    (nothing)
    == 2025-01-14 20:30
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      Talked about too: Release

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)"
  `);
});

/** Somebody writes into the pad every twenty minutes, so many times. */
async function scribble({ write, pass }: Awaited<ReturnType<typeof evening>>, times: number, from = 0) {
  for (let time = from; time < from + times; time += 1) {
    write(`${held}- minute ${time * 20}\n`);
    await pass({ minutes: 20 });
  }
}

test("notes that never come to rest: the chair is asked after a day, a draft goes out after three, the minutes when they rest", async () => {
  const scene = await evening(agenda);
  const { on, pass, story, write } = scene;
  await on("2025-01-13T09:30:00Z");
  await scribble(scene, 72);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:30
    (nothing)"
  `);
  await scribble(scene, 6, 72);
  expect(story()).toMatchInlineSnapshot(`
    "bot @Grace> **MirageOS meeting: the minutes of Monday 13 January 2025 are not published yet**
      People have been writing at its notes since <2025-01-13T10:00Z:F>, most recently <2025-01-14T10:10Z:F>, and I wait until they are left alone. Are they good as they are? \`/minutes publish date:2025-01-13\` posts the minutes. If nobody does, I post a draft on <2025-01-16T10:00Z:F>.
      -# 4a3wchvqgk
      [Publish the minutes]"
  `);
  await scribble(scene, 147, 78);
  expect(story()).toMatchInlineSnapshot(`
    "bot #meetings> **Draft minutes: MirageOS meeting, Monday 13 January 2025**
      The notes are still being written, so here is what they say by now. When they are done, \`/minutes publish date:2025-01-13\` posts the minutes.
      With Ada and Jules.

      Talked about too: Release

      The whole notes are in the file
      -# bf7fh4qfjy
      (file minutes-mirageos-2025-01-13.md)"
  `);
  write(`${held}- the last word\n`);
  await pass({ minutes: 20 }, 3);
  await pass({ hours: 12 }, 10);
  expect(story()).toMatchInlineSnapshot(`
    "bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      Talked about too: Release

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)"
  `);
});

test("a draft whose notes nobody changed any more is not followed by the same again, unless a person says so", async () => {
  const scene = await evening(agenda);
  const { on, pass, story, discord } = scene;
  await on("2025-01-13T09:30:00Z");
  await scribble(scene, 218);
  expect(story()).toContain("Draft minutes");
  await pass({ hours: 12 }, 6);
  expect(story()).toBe("");
  await discord.press("Publish the minutes", "Grace");
  expect(story()).toMatchInlineSnapshot(`
    "Grace> [Publish the minutes]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      Talked about too: Release

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    bot @Grace> The minutes of 2025-01-13 are posted: https://discord.com/channels/436568060288172000/436568060288173000/1330479366144000007"
  `);
  await discord.slash("/minutes publish", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /minutes publish
    bot #meetings> The minutes of 2025-01-13 were posted before: https://discord.com/channels/436568060288172000/436568060288173000/1330479366144000007 They are posted once."
  `);
});

test("minutes that can't be posted: the chair hears why, no draft is tried, and the button posts them once that is mended", async () => {
  const { on, pass, write, story, discord } = await evening(agenda);
  await on("2025-01-13T09:30:00Z");
  discord.forbid("SEND_MESSAGES", "#meetings");
  write(held);
  await pass({ minutes: 35 }, 5);
  await pass({ hours: 6 }, 16);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:30
    (nothing)
    bot @Grace> **MirageOS meeting: something does not work**
      - Discord does not let the bot post in the channel: it lacks permission. Give its role "View Channel", "Send Messages" and "Attach Files".
        It is so since <2025-01-13T10:40Z:F>. I go on trying for a day.
        What waits:
        - post the minutes of Monday 13 January 2025
      -# b27v82bwkc
    bot @Grace> **MirageOS meeting: the minutes of Monday 13 January 2025 could not be posted**
      Discord does not let the bot post in the channel: it lacks permission. Give its role "View Channel", "Send Messages" and "Attach Files".
      When that is mended, \`/minutes publish date:2025-01-13\` tries again.
      -# 4a3wchvqgk
      [Publish the minutes]"
  `);
  discord.allow("SEND_MESSAGES", "#meetings");
  await pass({ hours: 6 }, 4);
  await discord.press("Publish the minutes", "Grace");
  expect(story()).toMatchInlineSnapshot(`
    "Grace> [Publish the minutes]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      Talked about too: Release

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    bot @Grace> The minutes of 2025-01-13 are posted: https://discord.com/channels/436568060288172000/436568060288173000/1330150952140800007"
  `);
});

test("issues that can't be filed for days hold the minutes up for an hour, and nobody is asked about them", async () => {
  const { on, pass, write, story, github } = await evening(agenda);
  github.fail(/./, "502", Infinity);
  await on("2025-01-13T09:30:00Z");
  write(held.replace("- who cuts it?", "- TODO(Ada): cut it"));
  await pass({ minutes: 20 }, 7);
  await pass({ hours: 6 }, 16);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:30
    (nothing)
    bot @Grace> **MirageOS meeting: something does not work**
      - GitHub does not answer as it should since <2025-01-13T10:30Z:F>. GitHub had a fault of its own (status 502) while asking who the bot is. Nothing was changed; it can be asked again.
        I try again by myself; there is nothing to do, unless it stays so.
        What waits:
        - file an issue in mirage/mirage: Cut it (Release)
      -# netbg72vd3
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada and Jules.

      **Release**
      - To do: cut it (Ada) → no issue yet

      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)"
  `);
});

test("without a chair the channel is asked; there only a maintainer can answer", async () => {
  const { on, story, discord } = await evening(agenda, "");
  await on("2025-01-14T10:00:00Z");
  await discord.press("It did not take place", "Jules");
  await discord.press("It did not take place", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 10:00
    bot #meetings> **MirageOS meeting: there are no notes of Monday 13 January 2025 yet**
      Its part of the pad is as it was when the meeting began.
      Did it take place? If so, write down what was said under its heading: the issues and the minutes follow from that. If not, tell me: \`/meeting cancel date:2025-01-13 reason:…\`
      -# jkg9br5pb3
      [It did not take place]
    Jules> [It did not take place]
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration.
    Ada> [It did not take place]
    bot (private)> Noted: the meeting of 2025-01-13 did not take place. I ask no more about it."
  `);
});

test("a meeting that the rule alone knows is asked about; the chair's cancelling it is not told to the channel", async () => {
  const rule = `${chair}    recurrence: FREQ=WEEKLY;BYDAY=MO;BYHOUR=10\n`;
  const { on, story, discord } = await evening("# MirageOS meeting\n", rule);
  await on("2025-01-14T10:00:00Z");
  await on("2025-01-14T11:00:00Z");
  await discord.slash('/meeting cancel reason:"nobody came" date:2025-01-13', "Grace");
  await on("2025-01-14T12:00:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 10:00
    bot #meetings> **MirageOS meeting: <2025-01-20T09:00Z:F>** (<2025-01-20T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# kxd8zwhf5q
    calendar> MirageOS meeting, 2025-01-20T09:00Z to 2025-01-20T11:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      r3eygm2sfn
    == 2025-01-14 11:00
    bot @Grace> **MirageOS meeting: there are no notes of Monday 13 January 2025 yet**
      The pad has no part for that day.
      Did it take place? If so, write down what was said under a heading with its date, such as \`## Meeting 2025-01-13\`: the issues and the minutes follow from that. If not, tell me: \`/meeting cancel date:2025-01-13 reason:…\`
      -# jkg9br5pb3
      [It did not take place]
    Grace> /meeting cancel reason:"nobody came" date:2025-01-13
    bot (private)> Noted: the meeting of 2025-01-13 did not take place. I ask no more about it.
    == 2025-01-14 12:00
    (nothing)"
  `);
});

test("a meeting that is moved by command, with a heading that stays, is one meeting", async () => {
  const { on, pass, story, discord } = await evening(agenda);
  await discord.slash("/meeting set date:2025-01-16 start:10:00 end:11:00", "Ada");
  story();
  await on("2025-01-14T10:00:00Z");
  await on("2025-01-17T10:00:00Z");
  await pass({ hours: 12 }, 20);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 10:00
    (nothing)
    == 2025-01-17 10:00
    bot @Grace> **MirageOS meeting: there are no notes of Thursday 16 January 2025 yet**
      Its part of the pad, still under 13 January 2025, is as it was when the meeting began.
      Did it take place? If so, write down what was said under its heading: the issues and the minutes follow from that. If not, tell me: \`/meeting cancel date:2025-01-13 reason:…\`
      -# jkg9br5pb3
      [It did not take place]"
  `);
});

test("a pad that can't be read is not taken for empty", async () => {
  const { on, story, folder, write } = await evening(agenda);
  rmSync(path.join(folder, "pad.md"));
  await on("2025-01-14T10:00:00Z");
  await on("2025-01-15T10:00:00Z");
  write(agenda);
  await on("2025-01-15T10:01:00Z");
  expect(story().replaceAll(folder, "(here)")).toMatchInlineSnapshot(`
    "== 2025-01-14 10:00
    (nothing)
    == 2025-01-15 10:00
    bot @Grace> **MirageOS meeting: something does not work**
      - The pad can't be read since <2025-01-14T10:00Z:F>. There is no file …/pad.md. Create it, or correct the pad's address.
        Until then I go by what it said last, and look every minute.
      -# ssykk6x01d
    == 2025-01-15 10:01
    bot @Grace> **MirageOS meeting: there are no notes of Monday 13 January 2025 yet**
      Its part of the pad is as it was when the meeting began.
      Did it take place? If so, write down what was said under its heading: the issues and the minutes follow from that. If not, tell me: \`/meeting cancel date:2025-01-13 reason:…\`
      -# jkg9br5pb3
      [It did not take place]
    bot @Grace> **MirageOS meeting: it works again**
      - The pad can be read again; it could not since <2025-01-14T10:00Z:F>.
      -# hvfyya2gp0"
  `);
});

test("a question whose answer was lost, or that a restart came between, is there once; a closed inbox harms nothing", async () => {
  for (const fault of ["cut after it was done", "502 after it was done", "cut"] as const) {
    const { on, pass, restart, discord } = await evening(agenda);
    discord.fail(/POST .*\/messages$/, fault);
    await on("2025-01-14T10:00:00Z");
    await restart();
    await pass({ minutes: 2 }, 15);
    expect(discord.messages("@Grace")).toHaveLength(1);
  }
  const { pass, discord } = await evening(agenda);
  discord.closeInbox("Grace");
  await pass({ hours: 6 }, 16);
  expect(discord.messages().join("\n")).not.toContain("no notes");
});
