import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const later = `# MirageOS meeting

## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Hannes
- TODO(Ada): write down how a release is cut

`;

const first = `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Hannes

### Release

- TODO(Ada): announce the release on the forum
- TODO(Jules): fix the build of the web site in mirage/mirage-www
- Jules: ~~we~~ should @everyone look at **boot time**?
- TODO(Hannes): ask @jules whether \`solo5\` boots, see mirage/mirage#7
`;

/** The meeting is over, its todos are filed; the channel has been told. */
async function afterTheMeeting(text = `# MirageOS meeting\n\n${first}`, { filing = "limit: 50", more = "" } = {}) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: text, filing, more });
  await scene.on("2025-01-13T10:05:00Z");
  await scene.on("2025-01-13T10:35:00Z");
  scene.story();
  return scene;
}

test("the list shows what a person asks for, and says what that leaves out", async () => {
  const { discord, story, on, write } = await afterTheMeeting();
  write(later + first);
  await on("2025-01-27T10:05:00Z");
  await on("2025-01-27T10:35:00Z");
  story();
  await discord.slash("/todo list mine:true", "Jules");
  await discord.slash("/todo list person:ada topic:rele", "Noor");
  await discord.slash("/todo list kind:fix repository:mirage-www", "Noor");
  await discord.slash("/todo list meetings:1 state:filed", "Noor");
  await discord.slash("/todo list mine:true", "Noor");
  await discord.slash("/todo list person:Hannes kind:fix meetings:2 state:parked", "Noor");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /todo list mine:true
    bot #meetings> **Filed and open**
      - \`9a1s\` Fix the build of the web site in mirage/mirage-www: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) (Jules), Monday 13 January 2025, open for 1 meeting

      3 others are open: \`/todo list\`
    Noor> /todo list person:ada topic:rele
    bot #meetings> **Filed and open**
      - \`s9ww\` Announce the release: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Ada), Monday 13 January 2025, open for 1 meeting

      3 others are open: \`/todo list\`
    Noor> /todo list kind:fix repository:mirage-www
    bot #meetings> Nothing is open of the kind fix in mirage-www. 4 others: \`/todo list\`
    Noor> /todo list meetings:1 state:filed
    bot #meetings> **Filed and open**
      - \`s9ww\` Announce the release: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Ada), Monday 13 January 2025, open for 1 meeting
      - \`9a1s\` Fix the build of the web site in mirage/mirage-www: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) (Jules), Monday 13 January 2025, open for 1 meeting
      - \`8x4h\` Ask jules whether solo5 boots, see #​7: [mirage/mirage#3](https://github.com/mirage/mirage/issues/3) (Hannes), Monday 13 January 2025, open for 1 meeting

      1 other is open: \`/todo list\`
    Noor> /todo list mine:true
    bot #meetings> Nothing is open for Noor. 4 others: \`/todo list\`
    Noor> /todo list person:Hannes kind:fix meetings:2 state:parked
    bot #meetings> Nothing is parked for Hannes of the kind fix for 2 meetings or more. 4 others: \`/todo list\`"
  `);
});

test("what can be asked for is offered while it is typed, what most is open under first", async () => {
  const { discord, story } = await afterTheMeeting();
  await discord.autocomplete("/todo list person:", "Noor");
  await discord.autocomplete("/todo list topic:re", "Noor");
  await discord.autocomplete("/todo list repository:", "Noor");
  expect(story()).toMatchInlineSnapshot(`
    "Noor> /todo list person:…
    bot (suggests)> Ada | Hannes | Jules
    Noor> /todo list topic:re…
    bot (suggests)> Release
    Noor> /todo list repository:…
    bot (suggests)> mirage/mirage"
  `);
});

test("a long list comes in pages, and a button turns to the next with the same wishes", async () => {
  const many = Array.from({ length: 32 }, (_, place) => `- TODO(Ada): write part ${place + 1} of the handbook\n`);
  const { discord, story, restart } = await afterTheMeeting(`# MirageOS meeting\n\n${first}${many.join("")}`);
  await discord.slash("/todo list person:Ada kind:task", "Noor");
  await discord.press("Next", "Noor");
  await restart();
  await discord.press("Next", "Jules");
  await discord.slash("/todo list page:99 person:Ada kind:task", "Noor");
  const shown = story().replaceAll(/^ {2}- .*part (\d+) .*$/gm, "  - … part $1 …");
  expect(shown).toMatchInlineSnapshot(`
    "Noor> /todo list person:Ada kind:task
    bot #meetings> **Filed and open**
      - … part 1 …
      - … part 2 …
      - … part 3 …
      - … part 4 …
      - … part 5 …
      - … part 6 …
      - … part 7 …
      - … part 8 …
      - … part 9 …
      - … part 10 …
      - … part 11 …
      - … part 12 …
      - … part 13 …

      Page 1 of 3
      3 others are open: \`/todo list\`
      [Next]
    Noor> [Next]
    bot (private)> **Filed and open**
      - … part 14 …
      - … part 15 …
      - … part 16 …
      - … part 17 …
      - … part 18 …
      - … part 19 …
      - … part 20 …
      - … part 21 …
      - … part 22 …
      - … part 23 …
      - … part 24 …
      - … part 25 …
      - … part 26 …

      Page 2 of 3
      3 others are open: \`/todo list\`
      [Previous] [Next]
    Jules> [Next]
    bot (private)> **Filed and open**
      - … part 14 …
      - … part 15 …
      - … part 16 …
      - … part 17 …
      - … part 18 …
      - … part 19 …
      - … part 20 …
      - … part 21 …
      - … part 22 …
      - … part 23 …
      - … part 24 …
      - … part 25 …
      - … part 26 …

      Page 2 of 3
      3 others are open: \`/todo list\`
      [Previous] [Next]
    Noor> /todo list page:99 person:Ada kind:task
    bot #meetings> **Filed and open**
      - … part 27 …
      - … part 28 …
      - … part 29 …
      - … part 30 …
      - … part 31 …
      - … part 32 …

      Page 3 of 3
      3 others are open: \`/todo list\`
      [Previous]"
  `);
});

test("the story of a todo goes from the line in the pad to the pull request that closed it", async () => {
  const { discord, story, on, write, github } = await afterTheMeeting();
  const value = (await discord.autocomplete("/todo show todo:ask", "Noor"))[0]?.value ?? "";
  write(`${later}- TODO(Hannes): ask @jules whether \`solo5\` boots, see mirage/mirage#7\n\n${first}`);
  await on("2025-01-27T10:05:00Z");
  await on("2025-01-27T10:35:00Z");
  github.pull({ repository: "mirage/mirage", number: 15, title: "Boot solo5", state: "merged" });
  await github.close({ repository: "mirage/mirage", number: 3 }, { by: "mirage/mirage#15" });
  story();
  await discord.slash(`/todo show todo:${value}`, "Noor");
  await discord.slash("/todo show todo:zzzz", "Noor");
  expect(story().replaceAll(value, "(todo)")).toMatchInlineSnapshot(`
    "Noor> /todo show todo:(todo)
    bot #meetings> **Ask jules whether solo5 boots, see #​7** (\`8x4h\`)
      review, [mirage/mirage#3](https://github.com/mirage/mirage/issues/3), for Hannes
      Done

      > TODO(Hannes): ask @​jules whether \`solo5\` boots, see mirage/mirage#​7
      In the pad, meeting of Monday 13 January 2025, under “Release”

      **What happened**
      - <2025-01-13T10:05Z:D>: noted in the meeting of Monday 13 January 2025
      - <2025-01-13T10:35Z:D>: filed as [mirage/mirage#3](https://github.com/mirage/mirage/issues/3)
      - <2025-01-27T10:05Z:D>: carried over to the meeting of Monday 27 January 2025
      - <2025-01-27T10:35Z:D>: closed by [mirage/mirage#15](https://github.com/mirage/mirage/issues/15)
    Noor> /todo show todo:zzzz
    bot (private)> There is no todo "zzzz". /todo list shows them, with their short names."
  `);
});

test("what waits in the outbox for a todo is part of its story", async () => {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: `# MirageOS meeting\n\n${first}` });
  await scene.on("2025-01-13T10:05:00Z");
  scene.github.fail(/POST .*\/mirage\/issues$/, "502", 9);
  await scene.on("2025-01-13T10:35:00Z");
  const value = (await scene.discord.autocomplete("/todo show todo:fix", "Noor"))[0]?.value ?? "";
  scene.story();
  await scene.discord.slash(`/todo show todo:${value}`, "Noor");
  expect(scene.story().replaceAll(value, "(todo)")).toMatchInlineSnapshot(`
    "Noor> /todo show todo:(todo)
    bot #meetings> **Fix the build of the web site in mirage/mirage-www** (\`9a1s\`)
      fix → mirage/mirage, for Jules
      Being filed

      > TODO(Jules): fix the build of the web site in mirage/mirage-www
      In the pad, meeting of Monday 13 January 2025, under “Release”

      **What happened**
      - <2025-01-13T10:05Z:D>: noted in the meeting of Monday 13 January 2025

      **Still to be done**
      - file an issue in mirage/mirage: Fix the build of the web site in mirage/mirage-www: GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try."
  `);
});
