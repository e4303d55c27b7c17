import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `# MirageOS meeting

The next meeting is on Monday, January 27th 2025, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Hannes

- TODO(Ada): announce the release on the forum
- TODO(Jules): write down which packages can be cross-compiled
- TODO: fix the build on aarch64
- Jules will look into the slow tests
`;

/** Grace, in the fake Discord: Ada is the first person that it knows, she the second. */
const chair = '    chair: "500000000000000011"\n';

test("the chair has, a day before each meeting, what became of the todos; the reminder says it, too", async () => {
  const { discord, github, on, pass, story, write } = await openScene({
    at: "2025-01-13T10:05:00Z",
    pad,
    more: chair,
  });
  discord.person("Grace");
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await github.close({ repository: "mirage/mirage-www", number: 1 }, { by: "mirage/mirage-www#7" });
  await pass({ hours: 2 });
  story();
  await on("2025-01-26T09:00:00Z");
  await pass({ minutes: 10 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-26 09:00
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Done since the last meeting**
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release, by [mirage/mirage-www#7](https://github.com/mirage/mirage-www/issues/7)

      **Still open from before**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down which packages can be cross-compiled (Jules)
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Fix the build on aarch64

      **Announcements**
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release: not yet on discuss.example.org

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# zq2cvm0q4c
    bot @Grace> **MirageOS meeting: since the meeting of 13 January 2025**
      The next one is <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>.

      **Done**
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release, by [mirage/mirage-www#7](https://github.com/mirage/mirage-www/issues/7)

      **Still open**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down which packages can be cross-compiled (Jules)
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Fix the build on aarch64

      **Announcements**
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) Announce the release: not yet on discuss.example.org

      1 thing waits for a word of yours: \`/todo list\`
      -# wr0c31szbq"
  `);

  write(`${pad}
## Meeting Monday, January 27th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

- Ada: nothing new

The next meeting is on Monday, February 10th 2025, 10:00 - 11:00 CET.
`);
  await on("2025-01-27T10:05:00Z");
  await on("2025-01-27T10:40:00Z");
  story();
  await on("2025-02-09T09:00:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-02-09 09:00
    bot #meetings> **MirageOS meeting: <2025-02-10T09:00Z:F> – <2025-02-10T10:00Z:t>** (<2025-02-10T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down which packages can be cross-compiled (Jules), open for 1 meeting
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Fix the build on aarch64, open for 1 meeting, nobody has it yet

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# e1x60hznex
    bot @Grace> **MirageOS meeting: since the meeting of 27 January 2025**
      The next one is <2025-02-10T09:00Z:F> – <2025-02-10T10:00Z:t>.

      **Nobody has it yet**
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Fix the build on aarch64, open for 1 meeting

      **Open, too**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down which packages can be cross-compiled (Jules), open for 1 meeting

      1 thing waits for a word of yours: \`/todo list\`
      -# qgh2hddat3"
  `);
  await discord.slash("/meeting report", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /meeting report
    bot #meetings> **MirageOS meeting: since the meeting of 27 January 2025**
      The next one is <2025-02-10T09:00Z:F> – <2025-02-10T10:00Z:t>.

      **Nobody has it yet**
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Fix the build on aarch64, open for 1 meeting

      **Open, too**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down which packages can be cross-compiled (Jules), open for 1 meeting

      1 thing waits for a word of yours: \`/todo list\`"
  `);
});

test("before the first meeting there is nothing to report", async () => {
  const { discord, on, story } = await openScene({
    at: "2025-01-12T10:05:00Z",
    pad: pad.split("\n- Participants")[0] ?? "",
    more: chair,
  });
  discord.person("Grace");
  await on("2025-01-12T10:06:00Z");
  story();
  await discord.slash("/meeting report", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /meeting report
    bot #meetings> There is nothing to compare yet: it takes a meeting that was held, and the next one to come."
  `);
});
