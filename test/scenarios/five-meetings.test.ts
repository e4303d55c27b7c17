import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const first = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Hannes

### Release

- ocaml-solo5 1.0.0 is out
- TODO(Ada): announce ocaml-solo5 1.0.0 on discuss.example.org
- TODO(Jules): write down which packages can be cross-compiled
- Hannes: if we split pthread_cond_destroy() out of mirage/ocaml-solo5#144 into another PR we can merge it now

### CI

- https://github.com/ocurrent/mirage-ci/ builds only the old compiler
- TODO: OCaml 4.14 is hard-coded somewhere there, change that

The next meeting is on Monday, February 10th 2025, 10:00 - 11:00 CET.
`;

const second = `
## Meeting Wednesday, February 12th 2025, 10:00 - 11:00 CET

- Participants: Ada, Hannes

### Memory

- Hannes: the collector needs less memory now
- TODO(Hannes): measure the memory of the web server
- Decided: no release before the measurements

The next meeting is on Monday, March 10th 2025, 10:00 - 11:00 CET.
`;

const third = `
## Meeting Monday, March 10th 2025, 10:00 - 11:00 CET

- Participants: Ada, Hannes, Noor

- TODO(Noor): fix the build on aarch64
- TODO: fix the bild on aarch64, too much warning
- TODO(Ada): thank everybody who was at the retreat

The next meeting is on Monday, April 14th 2025, 10:00 - 11:00 CEST.
`;

const fourth = `
## Meeting Monday, April 14th 2025, 10:00 - 11:00 CEST

- Participants: Ada, Noor

- TODO(Noor): try the new boot loader

The next meeting is on Monday, May 12th 2025, 10:00 - 11:00 CEST.
`;

const fifth = `
## Meeting Monday, May 12th 2025, 10:00 - 11:00 CEST

- Participants: Ada, Hannes, Noor

- Ada: a short one today
- Decided: the next release is 1.1.0
`;

const packages = { repository: "mirage/ocaml-solo5", number: 2 };
const ci = { repository: "ocurrent/ci-for-mirage", number: 1 };

/** Grace, in the fake Discord: Ada is the first person that it knows, she the second. */
const chair = '    chair: "500000000000000011"\n';

test("five meetings of a community in which everything goes wrong once", { timeout: 120_000 }, async () => {
  const scene = await openScene({
    at: "2025-01-13T10:05:00Z",
    pad: first,
    writePad: true,
    more: `${chair}    routes:
      - { match: [aarch64, boot loader], repository: mirage/ocaml-solo5 }
    comments: [mirage/ocaml-solo5]
`,
  });
  const { discord, forum, github, hook, on, pass, story, write } = scene;
  const text = (): string => readFileSync(path.join(scene.folder, "pad.md"), "utf8");
  /** People put a part of their own in place of what the bot prepared for that meeting, or at the end. */
  const hold = (heading: string, part: string): void => {
    const [before = "", prepared] = text().split(new RegExp(`^(?=## Meeting ${heading})`, "m"));
    const rest =
      prepared
        ?.split(/^(?=## )/m)
        .slice(1)
        .join("") ?? "";
    write(`${before.trimEnd()}\n${part}\n${rest}`);
  };
  discord.person("Grace");
  discord.person("Jules");
  github.pull({
    repository: "mirage/ocaml-solo5",
    number: 144,
    title: "Add the thread stubs",
    state: "open",
  });

  // The first meeting: what the notes state is filed, the sentence about the pull request waits for a word.
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await discord.press("File 1", "Ada");
  await pass({ minutes: 1 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:05
    calendar> MirageOS meeting, 2025-02-10T09:00Z to 2025-02-10T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      2f8k9rs1ca
    == 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 3 issues:
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release
      - [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2) Write down which packages can be cross-compiled
      - [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) Fix: OCaml 4.14 is hard-coded there, change that (CI)
      Beyond that, 1 thing waits for your word. Shall I file it?
      -# eeya8t47j9
    bot #meetings> **1. Split pthread_cond_destroy() out of #​144**
      Hannes: “if we split pthread_cond_destroy() out of mirage/ocaml-solo5#​144 into another PR we can merge it now”
      pr-split → mirage/ocaml-solo5, under “Release”
      -# 13nswvf7qb
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Hannes.

      **Release**
      - To do: announce ocaml-solo5 1.0.0 on discuss.example.org (Ada) → [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1)
      - To do: write down which packages can be cross-compiled (Jules) → [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2)

      **CI**
      - To do: OCaml 4.14 is hard-coded somewhere there, change that → [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1)

      1 sentence sounds like something to do; \`/todo list\` shows what waits for a word.

      **Pull requests and issues**
      - [mirage/ocaml-solo5#144](https://github.com/mirage/ocaml-solo5/pull/144) Add the thread stubs: open

      Next time: Monday 10 February 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Announce the ocaml-solo5 1.0.0 release labels=meeting assignees=ada
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Write down which packages can be cross-compiled labels=meeting assignees=jules
    GitHub: POST /repos/ocurrent/mirage-ci/issues title=Fix: OCaml 4.14 is hard-coded there, change that (CI) labels=meeting
    GitHub: POST /repos/mirage/ocaml-solo5/issues/144/comments
    Ada> [File 1]
    bot (private)> Filed: [mirage/ocaml-solo5#3](https://github.com/mirage/ocaml-solo5/issues/3) Split pthread_cond_destroy() out of #144
    bot #meetings (edited)> ~~1. Split pthread_cond_destroy() out of #144~~ [mirage/ocaml-solo5#3](https://github.com/mirage/ocaml-solo5/issues/3)
      -# 13nswvf7qb
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Split pthread_cond_destroy() out of #144 labels=meeting"
  `);

  // Web hooks come doubled and in the wrong order, and one is lost.
  await github.close(packages, { by: "mirage/ocaml-solo5#140" });
  expect(await hook("a1", "closed", packages)).toBe("kept");
  expect(await hook("a1", "closed", packages)).toBe("known");
  await hook("a0", "assigned", packages);
  await on("2025-01-20T09:00:00Z");
  await pass({ minutes: 12 });
  // Her topic is on the forum, and #144 is merged whole.
  forum.begin({ title: "ocaml-solo5 1.0.0 is out", text: "Try it.", tags: ["mirageos"], at: "2025-01-21T08:00:00Z" });
  github.pull({ repository: "mirage/ocaml-solo5", number: 144, title: "Add the thread stubs", state: "merged" });
  await on("2025-01-21T12:00:00Z");
  await pass({ hours: 1 }, 2);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-20 09:00
    bot #meetings (quietly)> -# On GitHub: [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2) is done by [mirage/ocaml-solo5#140](https://github.com/mirage/ocaml-solo5/issues/140) (Write down which packages can be cross-compiled)
      -# 22jfr132xa
    == 2025-01-21 12:00
    bot #meetings> **Is this done?** [mirage/ocaml-solo5#1](<https://github.com/mirage/ocaml-solo5/issues/1>) Announce the ocaml-solo5 1.0.0 release
      It has been announced: [discuss.example.org](<https://discuss.example.org/t/ocaml-solo5-1-0-0-is-out/15000>). Shall I close the issue?
      -# 57hs9b0s15
      [Close] [Keep]
    bot #meetings> **Is this done?** [mirage/ocaml-solo5#3](<https://github.com/mirage/ocaml-solo5/issues/3>) Split pthread_cond_destroy() out of #​144
      [mirage/ocaml-solo5#144](<https://github.com/mirage/ocaml-solo5/pull/144>) has been merged as a whole, so there is probably nothing left to split. Shall I close the issue?
      -# 6t3g0txhe5
      [Close] [Keep]
    GitHub: PATCH /repos/mirage/ocaml-solo5/issues/1"
  `);

  // The second meeting is moved by two days.
  await discord.slash("/meeting set date:2025-02-12 start:10:00 end:11:00", "Ada");
  await on("2025-02-11T09:00:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /meeting set date:2025-02-12 start:10:00 end:11:00
    calendar (changed)> MirageOS meeting, 2025-02-12T09:00Z to 2025-02-12T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      2f8k9rs1ca
    bot (private)> The next meeting is set: <2025-02-12T09:00Z:F> – <2025-02-12T10:00Z:t>.
      The pad still says <2025-02-10T09:00Z:F> – <2025-02-10T10:00Z:t>. Change its heading, too: the agenda and the notes belong to the date above them.
    == 2025-02-11 09:00
    bot #meetings> **MirageOS meeting: <2025-02-12T09:00Z:F> – <2025-02-12T10:00Z:t>** (<2025-02-12T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Done since the last meeting**
      - [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2) Write down which packages can be cross-compiled, by [mirage/ocaml-solo5#140](https://github.com/mirage/ocaml-solo5/issues/140)

      **Still open from before**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release (Ada)
      - [mirage/ocaml-solo5#3](https://github.com/mirage/ocaml-solo5/issues/3) Split pthread_cond_destroy() out of #​144
      - [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) Fix: OCaml 4.14 is hard-coded there, change that (CI)

      **Announcements**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release: [discuss.example.org](<https://discuss.example.org/t/ocaml-solo5-1-0-0-is-out/15000>)

      The agenda is empty so far: use \`/agenda add\`, or write your points into the pad. Everybody is welcome.
      -# r8nmgvcav0
    bot @Grace> **MirageOS meeting: since the meeting of 13 January 2025**
      The next one is <2025-02-12T09:00Z:F> – <2025-02-12T10:00Z:t>.

      **Done**
      - [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2) Write down which packages can be cross-compiled, by [mirage/ocaml-solo5#140](https://github.com/mirage/ocaml-solo5/issues/140)

      **Still open**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release (Ada)
      - [mirage/ocaml-solo5#3](https://github.com/mirage/ocaml-solo5/issues/3) Split pthread_cond_destroy() out of #​144
      - [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) Fix: OCaml 4.14 is hard-coded there, change that (CI)

      **Announcements**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release: [discuss.example.org](<https://discuss.example.org/t/ocaml-solo5-1-0-0-is-out/15000>)
      -# xye3p7neyj"
  `);
  hold("Wednesday, February 12th", second);
  await on("2025-02-12T10:05:00Z");
  await on("2025-02-12T10:40:00Z");
  await pass({ minutes: 1 }, 2);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-02-12 10:05
    calendar> MirageOS meeting, 2025-03-10T09:00Z to 2025-03-10T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      bh6f76bct3
    == 2025-02-12 10:40
    bot #meetings> **After the MirageOS meeting of Wednesday 12 February 2025**
      I filed 1 issue:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Measure the memory of the web server
      -# zm40x2ms9g
    bot #meetings> **Minutes: MirageOS meeting, Wednesday 12 February 2025**
      With Ada and Hannes.

      **Memory**
      - Decided: no release before the measurements
      - To do: measure the memory of the web server (Hannes) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      4 todos are open, 1 of them new, the oldest from the meeting before.

      Next time: Monday 10 March 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# k0ctv5sx5j
      (file minutes-mirageos-2025-02-12.md)
    GitHub: POST /repos/mirage/mirage/issues title=Measure the memory of the web server labels=meeting"
  `);

  // A repository gets another name, and Jules leaves.
  await github.rename("ocurrent/mirage-ci", "ocurrent/ci-for-mirage");
  await discord.slash("/me forget sure:true", "Jules");
  await github.assign({ repository: "mirage/mirage", number: 1 }, ["ada"]);
  await on("2025-02-20T09:00:00Z");
  await pass({ minutes: 15 });
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /me forget sure:true
    bot (private)> I have forgotten you. What is public stays: your name in the notes and minutes, with the todos that you decided, and beside the points that you added to the pad.
    == 2025-02-20 09:00
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) is now for Ada (Measure the memory of the web server)
      -# tew5sd9sm0
    bot @Grace> **MirageOS meeting: something does not work**
      - ocurrent/mirage-ci is now called ocurrent/ci-for-mirage. Write that into the configuration.
      -# ja73pbj3r2"
  `);

  // On the third meeting's day GitHub is away.
  hold("Monday, March 10th", third);
  github.fail(/./, "502", 100_000);
  await on("2025-03-10T10:05:00Z");
  await on("2025-03-10T10:40:00Z");
  await pass({ hours: 1 }, 20);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-03-10 10:05
    calendar> MirageOS meeting, 2025-04-14T08:00Z to 2025-04-14T09:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      bhppbmh9fg
    == 2025-03-10 10:40
    (nothing)
    bot #meetings> **Minutes: MirageOS meeting, Monday 10 March 2025**
      With Ada, Hannes and Noor.

      - To do: fix the build on aarch64 (Noor) → no issue yet
      - To do: fix the bild on aarch64, too much warning → no issue yet
      - To do: thank everybody who was at the retreat (Ada) → no issue yet

      7 todos are open, 3 of them new, the oldest for 2 meetings.

      Next time: Monday 14 April 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# s86sy7e1b3
      (file minutes-mirageos-2025-03-10.md)
    bot @Grace> **MirageOS meeting: something does not work**
      - GitHub does not answer as it should since <2025-03-10T10:40Z:F>. GitHub had a fault of its own (status 502) while looking for an issue in mirage/ocaml-solo5. Nothing was changed; it can be asked again.
        I try again by myself; there is nothing to do, unless it stays so.
        What waits:
        - file an issue in mirage/ocaml-solo5: Fix the bild on aarch64, too much warning
        - file an issue in mirage/mirage: Thank everybody who was at the retreat
        - file an issue in mirage/ocaml-solo5: Fix the build on aarch64
      -# ee3kgs1qh3"
  `);
  github.catchUp();
  await on("2025-03-11T09:00:00Z");
  await pass({ minutes: 1 }, 15);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-03-11 09:00
    bot #meetings> **After the MirageOS meeting of Monday 10 March 2025**
      I filed 3 issues:
      - [mirage/ocaml-solo5#5](https://github.com/mirage/ocaml-solo5/issues/5) Fix the build on aarch64
      - [mirage/ocaml-solo5#4](https://github.com/mirage/ocaml-solo5/issues/4) Fix the bild on aarch64, too much warning
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Thank everybody who was at the retreat
      -# 4vkhhgj26q
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Fix the bild on aarch64, too much warning labels=meeting
    GitHub: POST /repos/mirage/mirage/issues title=Thank everybody who was at the retreat labels=meeting assignees=ada
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Fix the build on aarch64 labels=meeting"
  `);

  // One of them was no todo, and she takes a word back.
  const ids = (await scene.todos()).map(({ id, title }) => ({ id, title }));
  const idOf = (words: string): string => ids.find(({ title }) => title.includes(words))?.id ?? words;
  await discord.slash(`/todo merge todo:${idOf("bild")} into:${idOf("build")}`, "Ada");
  await discord.slash(`/todo delete todo:${idOf("Thank")}`, "Ada");
  await discord.slash(`/todo undo todo:${idOf("Thank")}`, "Ada");
  await pass({ minutes: 1 }, 2);
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /todo merge todo:63ccgsxxpq into:y9f95cv0hb
    bot #meetings> Noted: "Fix the bild on aarch64, too much warning" is the same as mirage/ocaml-solo5#5. mirage/ocaml-solo5#4 is closed as a duplicate.
    Ada> /todo delete todo:xzxct1scp8
    bot #meetings> Taken out, and mirage/mirage#2 is closed as not planned: Thank everybody who was at the retreat
    Ada> /todo undo todo:xzxct1scp8
    bot #meetings> Taken back: "Thank everybody who was at the retreat" is a todo. It is filed: mirage/mirage#2.
    GitHub: POST /repos/mirage/ocaml-solo5/issues/4/comments
    GitHub: PATCH /repos/mirage/ocaml-solo5/issues/4 state=closed state_reason=duplicate
    GitHub: PATCH /repos/mirage/mirage/issues/2 state=closed state_reason=not_planned
    GitHub: PATCH /repos/mirage/mirage/issues/2 state=open state_reason=reopened"
  `);

  // The bot is off for two weeks, the fourth meeting among them.
  await scene.stop();
  hold("Monday, April 14th", fourth);
  await github.close(ci);
  await scene.start("2025-04-21T09:00:00Z");
  await pass({ minutes: 35 }, 2);
  await pass({ minutes: 1 }, 3);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-04-21 09:00, started again
    calendar> MirageOS meeting, 2025-05-12T08:00Z to 2025-05-12T09:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      t602w4t9nr
    bot #meetings (quietly)> -# On GitHub: [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) is done (Fix: OCaml 4.14 is hard-coded there, change that (CI))
      -# 5vz103a3pe
    bot #meetings> **After the MirageOS meeting of Monday 14 April 2025**
      I filed 1 issue:
      - [mirage/ocaml-solo5#6](https://github.com/mirage/ocaml-solo5/issues/6) Try the new boot loader
      -# b5xrer2p0r
    bot #meetings> **Minutes: MirageOS meeting, Monday 14 April 2025**
      With Ada and Noor.

      - To do: try the new boot loader (Noor) → [mirage/ocaml-solo5#6](https://github.com/mirage/ocaml-solo5/issues/6)

      6 todos are open, 1 of them new, the oldest for 3 meetings.

      Next time: Monday 12 May 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# x69b544xwh
      (file minutes-mirageos-2025-04-14.md)
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Try the new boot loader labels=meeting"
  `);

  // The fifth.
  await on("2025-05-11T09:00:00Z");
  hold("Monday, May 12th", fifth);
  await on("2025-05-12T09:05:00Z");
  await on("2025-05-12T09:40:00Z");
  await pass({ minutes: 1 }, 2);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-05-11 09:00
    bot #meetings> **MirageOS meeting: <2025-05-12T08:00Z:F> – <2025-05-12T09:00Z:t>** (<2025-05-12T08:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release (Ada), open for 3 meetings
      - [mirage/ocaml-solo5#3](https://github.com/mirage/ocaml-solo5/issues/3) Split pthread_cond_destroy() out of #​144, open for 3 meetings, nobody has it yet
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Measure the memory of the web server (Ada), open for 2 meetings
      - [mirage/ocaml-solo5#5](https://github.com/mirage/ocaml-solo5/issues/5) Fix the build on aarch64 (Noor), open for 1 meeting
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Thank everybody who was at the retreat (Ada), open for 1 meeting
      - [mirage/ocaml-solo5#6](https://github.com/mirage/ocaml-solo5/issues/6) Try the new boot loader (Noor)

      **Announcements**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release: [discuss.example.org](<https://discuss.example.org/t/ocaml-solo5-1-0-0-is-out/15000>)

      The agenda is empty so far: use \`/agenda add\`, or write your points into the pad. Everybody is welcome.
      -# 09vxq8k9rb
    bot @Grace> **MirageOS meeting: since the meeting of 14 April 2025**
      The next one is <2025-05-12T08:00Z:F> – <2025-05-12T09:00Z:t>.

      **Nobody has it yet**
      - [mirage/ocaml-solo5#3](https://github.com/mirage/ocaml-solo5/issues/3) Split pthread_cond_destroy() out of #​144, open for 3 meetings

      **Open, too**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release (Ada), open for 3 meetings
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Measure the memory of the web server (Ada), open for 2 meetings
      - [mirage/ocaml-solo5#5](https://github.com/mirage/ocaml-solo5/issues/5) Fix the build on aarch64 (Noor), open for 1 meeting
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Thank everybody who was at the retreat (Ada), open for 1 meeting
      - [mirage/ocaml-solo5#6](https://github.com/mirage/ocaml-solo5/issues/6) Try the new boot loader (Noor)

      **Announcements**
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Announce the ocaml-solo5 1.0.0 release: [discuss.example.org](<https://discuss.example.org/t/ocaml-solo5-1-0-0-is-out/15000>)
      -# y4hfak625n
    == 2025-05-12 09:05
    (nothing)
    == 2025-05-12 09:40
    bot #meetings> **Minutes: MirageOS meeting, Monday 12 May 2025**
      With Ada, Hannes and Noor.

      - Decided: the next release is 1.1.0

      6 todos are open, the oldest for 4 meetings.

      The whole notes are in the file
      -# mab9bzgg05
      (file minutes-mirageos-2025-05-12.md)"
  `);
  await discord.slash("/stats", "Noor");
  await discord.slash("/todo list meetings:1", "Noor");
  await discord.slash(`/todo show todo:${idOf("packages")}`, "Noor");
  expect(story()).toMatchInlineSnapshot(`
    "Noor> /stats
    bot #meetings> **MirageOS meeting: 6 todos are open**
      - 1 open for 1 meeting
      - 3 open for 2 to 3 meetings
      - 2 open for 4 meetings and more

      **Filed and closed**
      - In the last 90 days: 5 filed, 1 closed
      - All in all: 9 filed, 2 closed
      - Half of them were closed within 29 days

      **By kind**
      - announcement: 1 open, 1 filed, 0 closed
      - split of a pull request: 1 open, 1 filed, 0 closed
      - fix: 1 open, 3 filed, 1 closed (after 57 days)
      - investigate: 2 open, 2 filed, 0 closed
      - task: 1 open, 2 filed, 1 closed (after 1 day)
    Noor> /todo list meetings:1
    bot #meetings> **Filed and open**
      - \`awxz\` Try the new boot loader: [mirage/ocaml-solo5#6](https://github.com/mirage/ocaml-solo5/issues/6) (Noor), Monday 14 April 2025, open for 1 meeting
      - \`y9f9\` Fix the build on aarch64: [mirage/ocaml-solo5#5](https://github.com/mirage/ocaml-solo5/issues/5) (Noor), Monday 10 March 2025, open for 2 meetings
      - \`xzxc\` Thank everybody who was at the retreat: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) (Ada), Monday 10 March 2025, open for 2 meetings
      - \`f0xw\` Measure the memory of the web server: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Ada), Wednesday 12 February 2025, open for 3 meetings
      - \`jyvv\` Announce the ocaml-solo5 1.0.0 release: [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) (Ada), Monday 13 January 2025, open for 4 meetings
      - \`z0qm\` Split pthread_cond_destroy() out of #​144: [mirage/ocaml-solo5#3](https://github.com/mirage/ocaml-solo5/issues/3), Monday 13 January 2025, open for 4 meetings
    Noor> /todo show todo:4g9azfsng0
    bot #meetings> **Write down which packages can be cross-compiled** (\`4g9a\`)
      task, [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2), for Jules
      Done

      > TODO(Jules): write down which packages can be cross-compiled (mirage/ocaml-solo5#​2 closed: mirage/ocaml-solo5#​140)
      In the pad, meeting of Monday 13 January 2025, under “Release”

      **What happened**
      - <2025-01-13T10:05Z:D>: noted in the meeting of Monday 13 January 2025
      - <2025-01-13T10:35Z:D>: filed as [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2)
      - <2025-01-13T10:38Z:D>: closed by [mirage/ocaml-solo5#140](https://github.com/mirage/ocaml-solo5/issues/140)"
  `);
  expect(text()).toMatchInlineSnapshot(`
    "# MirageOS meeting

    ## Meeting Monday, May 12th 2025, 10:00 - 11:00 CEST

    - Participants: Ada, Hannes, Noor

    - Ada: a short one today
    - Decided: the next release is 1.1.0

    ## Meeting Monday, April 14th 2025, 10:00 - 11:00 CEST

    - Participants: Ada, Noor

    - TODO(Noor): try the new boot loader (mirage/ocaml-solo5#6)

    The next meeting is on Monday, May 12th 2025, 10:00 - 11:00 CEST.

    ## Meeting Monday, March 10th 2025, 10:00 - 11:00 CET

    - Participants: Ada, Hannes, Noor

    - TODO(Noor): fix the build on aarch64 (mirage/ocaml-solo5#5)
    - TODO: fix the bild on aarch64, too much warning (mirage/ocaml-solo5#4 closed: mirage/ocaml-solo5#5)
    - TODO(Ada): thank everybody who was at the retreat (mirage/mirage#2)

    The next meeting is on Monday, April 14th 2025, 10:00 - 11:00 CEST.

    ## Meeting Monday, February 10th 2025, 10:00 - 11:00 CET

    Call: https://meet.example.org/MirageOS

    ### Agenda

    - mirage/ocaml-solo5#1 Announce the ocaml-solo5 1.0.0 release (open since the last meeting)
    - mirage/ocaml-solo5#2 Write down which packages can be cross-compiled (open since the last meeting)
    - ocurrent/mirage-ci#1 Fix: OCaml 4.14 is hard-coded there, change that (CI) (open since the last meeting)

    ## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

    - Participants: Ada, Jules, Hannes

    ### Release

    - ocaml-solo5 1.0.0 is out
    - TODO(Ada): announce ocaml-solo5 1.0.0 on discuss.example.org (mirage/ocaml-solo5#1)
    - TODO(Jules): write down which packages can be cross-compiled (mirage/ocaml-solo5#2 closed: mirage/ocaml-solo5#140)
    - Hannes: if we split pthread_cond_destroy() out of mirage/ocaml-solo5#144 into another PR we can merge it now (mirage/ocaml-solo5#3)

    ### CI

    - https://github.com/ocurrent/mirage-ci/ builds only the old compiler
    - TODO: OCaml 4.14 is hard-coded somewhere there, change that (ocurrent/mirage-ci#1 closed)

    The next meeting is on Monday, February 10th 2025, 10:00 - 11:00 CET.

    ## Meeting Wednesday, February 12th 2025, 10:00 - 11:00 CET

    - Participants: Ada, Hannes

    ### Memory

    - Hannes: the collector needs less memory now
    - TODO(Hannes): measure the memory of the web server (mirage/mirage#1)
    - Decided: no release before the measurements

    The next meeting is on Monday, March 10th 2025, 10:00 - 11:00 CET.

    "
  `);
});
