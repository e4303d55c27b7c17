import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createBot } from "../../src/create-bot.ts";
import { openCommunity } from "../support/community.ts";
import { openScene } from "../support/scene.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = `# MirageOS meeting

The next meeting is on Monday, January 27th 2025, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Hannes

### Release

- Hannes: the new release is nearly there
- TODO(Ada): announce the release on the forum
`;

/** Grace, in the fake Discord: Ada is the first person that it knows, she the second. */
const chair = '    chair: "500000000000000011"\n';

/** The meeting is over; the bot may write into the pad. */
async function withPad(text = pad, { more = "", filing = "limit: 10" } = {}) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: text, writePad: true, more, filing });
  return { ...scene, text: () => readFileSync(path.join(scene.folder, "pad.md"), "utf8") };
}

test("a filed todo gets its issue behind it, and the next meeting its part, each of them once", async () => {
  const { on, pass, restart, story, text } = await withPad();
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 2);
  expect(text()).toMatchInlineSnapshot(`
    "# MirageOS meeting

    The next meeting is on Monday, January 27th 2025, 10:00 - 11:00 CET.

    ## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

    Call: https://meet.example.org/MirageOS

    ### Agenda

    - mirage/mirage-www#1 Announce the release (open since the last meeting)

    ## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

    - Participants: Ada, Jules, Hannes

    ### Release

    - Hannes: the new release is nearly there
    - TODO(Ada): announce the release on the forum (mirage/mirage-www#1)
    "
  `);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:05
    calendar> MirageOS meeting, 2025-01-27T09:00Z to 2025-01-27T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      pwk65xce6v
    == 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release
      -# smvg6gevr6
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Hannes.

      **Release**
      - To do: announce the release on the forum (Ada) → [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)

      Next time: Monday 27 January 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/mirage-www/issues title=Announce the release labels=meeting assignees=ada"
  `);
  const written = text();
  await pass({ minutes: 40 }, 3);
  await restart();
  await pass({ minutes: 40 }, 3);
  expect(text()).toBe(written);
  expect(story()).toBe("");
});

test("what is still open is told once, though the pad's agenda has it, too", async () => {
  const { discord, on, pass, story } = await withPad();
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 });
  await discord.slash("/agenda add item:lunch", "Hannes");
  story();
  await discord.slash("/agenda show", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /agenda show
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - lunch (Hannes)

      **Still open from before**
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release (Ada)

      **Announcements**
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release: not yet on discuss.example.org"
  `);
});

test("after the next meeting nothing that the bot wrote is taken for news", async () => {
  const { write, on, pass, story, text } = await withPad();
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 });
  story();
  write(text().replace("### Agenda", "- Participants: Ada, Jules\n\n### Agenda"));
  await on("2025-01-27T10:05:00Z");
  await on("2025-01-27T10:36:00Z");
  await pass({ minutes: 40 }, 2);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-27 10:05
    (nothing)
    == 2025-01-27 10:36
    bot #meetings> **Minutes: MirageOS meeting, Monday 27 January 2025**
      With Ada and Jules.

      **Pull requests and issues**
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release: open

      1 todo is open, from the meeting before.

      The whole notes are in the file
      -# xtdh401mxg
      (file minutes-mirageos-2025-01-27.md)"
  `);
});

test("of many todos each gets its issue, over some minutes", async () => {
  const numbers = Array.from({ length: 20 }, (_, place) => place + 1);
  const many = numbers.map((number) => `- TODO(Ada): order part ${number} of the harbour crane`).join("\n");
  const { on, pass, text } = await withPad(`${pad}${many}\n`, { filing: "limit: 30" });
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  const linked = () => text().match(/crane \(mirage\/mirage#\d+\)/g) ?? [];
  const first = linked().length;
  await pass({ minutes: 1 }, 3);
  expect({ first, later: new Set(linked()).size }).toMatchInlineSnapshot(`
    {
      "first": 12,
      "later": 20,
    }
  `);
});

test("a link says later that its issue is closed", async () => {
  const { discord, on, pass, text } = await withPad();
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 });
  const value = (await discord.autocomplete("/todo done todo:", "Ada"))[0]?.value ?? "";
  await discord.slash(`/todo done todo:${value}`, "Ada");
  await pass({ minutes: 1 });
  expect(text()).toContain("announce the release on the forum (mirage/mirage-www#1 closed)");
});

test("an issue that is closed on GitHub is so in the pad within the hour", async () => {
  const { github, on, pass, text } = await withPad();
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 });
  await fetch(`${github.baseUrl}/repos/mirage/mirage-www/issues/1`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${github.token}`, "content-type": "application/json" },
    body: JSON.stringify({ state: "closed" }),
  });
  await pass({ minutes: 61 });
  expect(text()).toContain("announce the release on the forum (mirage/mirage-www#1 closed)");
});

test("what people propose by command stands in the pad, and each can take back their own", async () => {
  const { discord, text, story } = await withPad();
  await discord.slash("/agenda preview", "Jules");
  await discord.slash("/agenda preview item:the state of OCaml 5", "Jules");
  await discord.slash("/agenda add item:the state of OCaml 5", "Jules");
  await discord.slash("/agenda add item:the state of OCaml 5", "Jules");
  await discord.slash("/agenda add item:lunch", "Hannes");
  expect(text()).toMatchInlineSnapshot(`
    "# MirageOS meeting

    The next meeting is on Monday, January 27th 2025, 10:00 - 11:00 CET.

    ## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

    Call: https://meet.example.org/MirageOS

    ### Agenda

    - Announce the release (open since the last meeting)
    - the state of OCaml 5 (Jules)
    - lunch (Hannes)

    ## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

    - Participants: Ada, Jules, Hannes

    ### Release

    - Hannes: the new release is nearly there
    - TODO(Ada): announce the release on the forum
    "
  `);
  await discord.slash("/agenda remove item:lunch", "Jules");
  await discord.slash("/agenda remove item:ocaml", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /agenda preview
    bot (private)> In line 5 of the pad I would write:
      \`\`\`
      ## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

      Call: https://meet.example.org/MirageOS

      ### Agenda

      - Announce the release (open since the last meeting)
      \`\`\`
    Jules> /agenda preview item:the state of OCaml 5
    bot (private)> In line 5 of the pad I would write:
      \`\`\`
      ## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

      Call: https://meet.example.org/MirageOS

      ### Agenda

      - Announce the release (open since the last meeting)
      \`\`\`
      In line 12 of the pad I would write:
      \`\`\`
      - the state of OCaml 5 (Jules)
      \`\`\`
    Jules> /agenda add item:the state of OCaml 5
    bot #meetings> On the agenda of 27 January 2025: the state of OCaml 5 (Jules)
    Jules> /agenda add item:the state of OCaml 5
    bot (private)> That is on the agenda of 27 January 2025 already: the state of OCaml 5 (Jules)
    Hannes> /agenda add item:lunch
    bot #meetings> On the agenda of 27 January 2025: lunch (Hannes)
    Jules> /agenda remove item:lunch
    bot (private)> You added no point "lunch". Yours is: the state of OCaml 5.
    Jules> /agenda remove item:ocaml
    bot #meetings> Taken off the agenda of 27 January 2025: the state of OCaml 5 (Jules)"
  `);
  expect(text()).toMatchInlineSnapshot(`
    "# MirageOS meeting

    The next meeting is on Monday, January 27th 2025, 10:00 - 11:00 CET.

    ## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

    Call: https://meet.example.org/MirageOS

    ### Agenda

    - Announce the release (open since the last meeting)
    - lunch (Hannes)

    ## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

    - Participants: Ada, Jules, Hannes

    ### Release

    - Hannes: the new release is nearly there
    - TODO(Ada): announce the release on the forum
    "
  `);
});

test("who has another name by now takes back the point all the same", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const connections = { discord: null, github: null };
  const at = "2025-01-13T10:05:00Z";
  const { world, close } = await openCommunity({ connections, channel: "terminal:", at, pad, folder, writePad: true });
  onTestFinished(close);
  const [series] = world.series;
  const bot = createBot(world);
  if (series === undefined) throw new Error("there is no series");
  await bot.addToAgenda(series, "lunch", { id: "7", name: "Hannes" });
  await expect(bot.removeFromAgenda(series, "lunch", { id: "8", name: "Hannes" })).rejects.toThrow(
    "None of the points",
  );
  await bot.removeFromAgenda(series, "lunch", { id: "7", name: "Hannes (away)" });
  expect(readFileSync(path.join(folder, "pad.md"), "utf8")).not.toContain("lunch");
});

test("a point is one line that does nothing in the pad, whatever was typed", async () => {
  const { discord, text, story } = await withPad();
  await discord.slash(`/agenda add item:${"long ".repeat(100)}`, "Jules");
  await discord.slash("/agenda add item:# TODO: <!-- [off] @everyone <b>x</b>", "Jules");
  expect(text().split("\n").slice(8, 13).join("\n")).toMatchInlineSnapshot(`
    "### Agenda

    - Announce the release (open since the last meeting)
    - \\# TODO: \\<!-- \\[off\\] @everyone \\<b>x\\</b> (Jules)
    "
  `);
  expect(story().replace(/(?:long )+/, "long … ")).toMatchInlineSnapshot(`
    "Jules> /agenda add item:long … long
    bot (private)> A point of the agenda has 300 characters at most. Say it shorter.
    Jules> /agenda add item:# TODO: <!-- [off] @everyone <b>x</b>
    bot #meetings> On the agenda of 27 January 2025: \\# TODO: \\<!-- \\[off\\] @everyone \\<b>x\\</b> (Jules)"
  `);
});

test("what can't be written is offered to be pasted, and is written when the pad is back", async () => {
  const { discord, folder, on, text, story, write } = await withPad();
  await on("2025-01-13T10:05:00Z");
  const before = text();
  story();
  rmSync(path.join(folder, "pad.md"));
  await discord.slash("/agenda add item:lunch", "Hannes");
  expect(story().replaceAll(folder, "…")).toMatchInlineSnapshot(`
    "Hannes> /agenda add item:lunch
    bot (private)> It is not in the pad yet. There is no file …/pad.md. Create it, or correct the pad's address. I try again by myself until the meeting; to have it there now, write it yourself:
      \`\`\`
      lunch (Hannes)
      \`\`\`"
  `);
  write(before);
  await on("2025-01-13T10:21:00Z");
  await on("2025-01-13T10:30:00Z");
  expect(text().split("- lunch (Hannes)")).toHaveLength(2);
});

test("in a pad that may only be read the bot writes nothing, tries once, and says why in the log", async () => {
  const mail = `From: Ada <ada@example.org>\nDate: Mon, 13 Jan 2025 11:00:00 +0100\nSubject: notes\n\n${pad}`;
  const { botLog, discord, folder, on, pass, text } = await withPad(mail, { more: chair });
  discord.person("Grace");
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 20 }, 3);
  expect(text()).toBe(mail);
  const warned = botLog().filter((line) => line.startsWith("warn"));
  expect(warned).toEqual(["warn An effect is not done", "warn An effect is not done"]); // the link, and the next part
  expect(discord.messages("@Grace").map((message) => message.replaceAll(folder, "…").replace(/\n-# .*$/, "")))
    .toMatchInlineSnapshot(`
      [
        "I could not make the part of the meeting of 27 January 2025 in the pad. The file …/pad.md is a mail by what stands in it, and mails are only read. Paste the text where you need it. Here it is, to be pasted:
      \`\`\`
      ## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

      Call: https://meet.example.org/MirageOS

      ### Agenda

      - mirage/mirage-www#1 Announce the release (open since the last meeting)
      \`\`\`",
        "**MirageOS meeting: something does not work**
      - The file …/pad.md is a mail by what stands in it, and mails are only read. Paste the text where you need it.
        It is so since <2025-01-13T10:35Z:F>. I don't try again by myself: when it is mended, \`/outbox retry all\` takes up what waits.
        If I am not to write there, set \`writePad: false\` in the configuration.
        What waits:
        - write into the pad: mirage/mirage-www#​1 behind its todo",
      ]
    `);
});

test("where writing is turned off the pad stays as people wrote it, and the point is offered to be pasted", async () => {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad, writePad: false });
  await scene.discord.slash("/agenda add item:lunch", "Hannes");
  await scene.on("2025-01-13T10:05:00Z");
  await scene.on("2025-01-13T10:35:00Z");
  expect(readFileSync(path.join(scene.folder, "pad.md"), "utf8")).toBe(pad);
  expect(scene.story().split("\n==")[0]).toMatchInlineSnapshot(`
    "Hannes> /agenda add item:lunch
    bot (private)> I may not write into the pad: "writePad" is false in the configuration. Write it there yourself:
      \`\`\`
      lunch (Hannes)
      \`\`\`"
  `);
});
