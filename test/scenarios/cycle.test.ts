import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const agenda = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

### OCaml 5 on Solo5

- where the thread stubs stand

### Release

- is 4.9 ready?
`;

const notes = `# MirageOS meeting

The next meeting is on Monday, January 27th, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Noor

### OCaml 5 on Solo5

- https://github.com/mirage/ocaml-solo5/pull/144
  - Jules: it also changes how packages are found, that half needs more thought
  - Jules: if we split pthread_key_create() out into another PR we can merge that one now
- TODO(Jules): write down which packages with C stubs can be cross-compiled

### Release

- 4.9 is ready, see mirage/mirage#1500
- Agreed: releases are cut on Mondays
- TODO: announce the 4.9 release on discuss.example.org and on the web site

### What does our CI still build?

- https://github.com/ocurrent/mirage-ci
- it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed
- Noor: somebody should update the aarch64 machines
`;

test("a meeting from its agenda to the next one's reminder", async () => {
  const { on, discord, github, story, write, issues, pass } = await openScene({
    at: "2025-01-05T09:00:00Z",
    pad: agenda,
  });
  github.pull({ repository: "mirage/ocaml-solo5", number: 144, title: "Add the missing thread stubs", state: "open" });
  github.pull({ repository: "mirage/mirage", number: 1500, title: "Release 4.9", state: "merged" });

  await on("2025-01-05T09:01:00Z");
  await discord.slash("/agenda show", "Noor");
  for (const instant of ["2025-01-06T09:00:00Z", "2025-01-12T09:00:00Z", "2025-01-13T08:45:00Z"]) await on(instant);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-05 09:01
    calendar> MirageOS meeting, 2025-01-13T09:00Z to 2025-01-13T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      On the agenda:
      - OCaml 5 on Solo5
      - Release

      kb659e1cde
    Noor> /agenda show
    bot #meetings> **MirageOS meeting: <2025-01-13T09:00Z:F> – <2025-01-13T10:00Z:t>** (<2025-01-13T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - OCaml 5 on Solo5
        - where the thread stubs stand
      - Release
        - is 4.9 ready?
    == 2025-01-06 09:00
    bot #meetings> **MirageOS meeting: <2025-01-13T09:00Z:F> – <2025-01-13T10:00Z:t>** (<2025-01-13T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - OCaml 5 on Solo5
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# 0hrwv3pk3t
    == 2025-01-12 09:00
    bot #meetings> **MirageOS meeting: <2025-01-13T09:00Z:F> – <2025-01-13T10:00Z:t>** (<2025-01-13T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - OCaml 5 on Solo5
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# hkye9jmng6
    == 2025-01-13 08:45
    bot #meetings> **MirageOS meeting: <2025-01-13T09:00Z:F> – <2025-01-13T10:00Z:t>** (<2025-01-13T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - OCaml 5 on Solo5
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# v3y75xeeb5"
  `);

  write(notes);
  await on("2025-01-13T09:50:00Z");
  await on("2025-01-13T10:10:00Z");
  await on("2025-01-13T10:30:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:50
    (nothing)
    == 2025-01-13 10:10
    calendar> MirageOS meeting, 2025-01-27T09:00Z to 2025-01-27T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      pwk65xce6v
    == 2025-01-13 10:30
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 2 issues:
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Write down which packages with C stubs can be cross-compiled
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Announce the 4.9 release
      Beyond that, 3 things wait for your word. Shall I file them?
      -# 429hsqtkrj
    bot #meetings> **1. Split pthread_key_create() out of #​144**
      Jules: “if we split pthread_key_create() out into another PR we can merge that one now”
      pr-split → mirage/ocaml-solo5, under “OCaml 5 on Solo5”

      **2. Fix: OCaml 4.14 is hard-coded**
      “it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed”
      fix → ocurrent/mirage-ci, under “What does our CI still build?”

      **3. Update the aarch64 machines**
      Noor: “somebody should update the aarch64 machines”
      task → ocurrent/mirage-ci, under “What does our CI still build?”
      -# vqwqwqfsnt
      [File 1] [Edit 1] [Skip 1]
      [File 2] [Edit 2] [Skip 2]
      [File 3] [Edit 3] [Skip 3]
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Noor.

      **OCaml 5 on Solo5**
      - To do: write down which packages with C stubs can be cross-compiled (Jules) → [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1)

      **Release**
      - Decided: releases are cut on Mondays
      - To do: announce the 4.9 release on discuss.example.org and on the web site → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      Talked about too: What does our CI still build?

      3 sentences sound like something to do; \`/todo list\` shows what waits for a word.

      **Pull requests and issues**
      - [mirage/ocaml-solo5#144](https://github.com/mirage/ocaml-solo5/pull/144) Add the missing thread stubs: open
      - [mirage/mirage#1500](https://github.com/mirage/mirage/pull/1500) Release 4.9: merged on 5 January 2026

      Next time: Monday 27 January 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Write down which packages with C stubs can be cross-compiled labels=meeting assignees=jules
    GitHub: POST /repos/mirage/mirage/issues title=Announce the 4.9 release labels=meeting"
  `);
  expect(discord.files()).toMatchInlineSnapshot(`
    {
      "minutes-mirageos-2025-01-13.md": "# MirageOS meeting, Monday 13 January 2025

    - Time: 10:00–11:00 (Europe/Paris)
    - Participants: Ada, Jules and Noor
    - Next meeting: Monday 27 January 2025, 10:00–11:00 (Europe/Paris)

    ## Decisions

    - releases are cut on Mondays

    ## To do

    - write down which packages with C stubs can be cross-compiled (Jules) → [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1)
    - announce the 4.9 release on discuss.example.org and on the web site → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

    ## Perhaps to do

    Nobody marked these; they read like something to do, and wait for a person's word.

    - if we split pthread_key_create() out into another PR we can merge that one now
    - it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed
    - somebody should update the aarch64 machines

    ## Pull requests and issues

    - [mirage/ocaml-solo5#144](https://github.com/mirage/ocaml-solo5/pull/144) Add the missing thread stubs: open
    - [mirage/mirage#1500](https://github.com/mirage/mirage/pull/1500) Release 4.9: merged on 5 January 2026

    ## Notes

    ### OCaml 5 on Solo5

    - https://github.com/mirage/ocaml-solo5/pull/144
      - Jules: it also changes how packages are found, that half needs more thought
      - Jules: if we split pthread_key_create() out into another PR we can merge that one now
    - TODO(Jules): write down which packages with C stubs can be cross-compiled → [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1)

    ### Release

    - 4.9 is ready, see mirage/mirage#​1500
    - Agreed: releases are cut on Mondays
    - TODO: announce the 4.9 release on discuss.example.org and on the web site → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

    ### What does our CI still build?

    - https://github.com/ocurrent/mirage-ci
    - it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed
    - Noor: somebody should update the aarch64 machines
    ",
    }
  `);

  const [announcement] = await github.issues("mirage/mirage");
  expect(announcement?.body).toMatchInlineSnapshot(`
    "One box for each place:

    - [ ] **discuss.example.org**: [start the topic with the draft filled in](<https://discuss.example.org/new-topic?title=4.9%20release&tags=mirageos&body=We%20are%20happy%20to%20announce%20the%204.9%20release.%0A%0A%5BWhat%20is%20new%2C%20and%20whom%20does%20it%20help%3F%5D%0A%0A%5BHow%20can%20people%20try%20it%3F%5D%0A%0AThe%20code%20is%20at%20https%3A%2F%2Fgithub.com%2Fmirage%2Fmirage%2C%20and%20feedback%20is%20welcome%20there%20or%20in%20this%20thread.>)

      <details><summary>Draft</summary>

      \`\`\`markdown
      Title: 4.9 release

      We are happy to announce the 4.9 release.

      [What is new, and whom does it help?]

      [How can people try it?]

      The code is at https://github.com/mirage/mirage, and feedback is welcome there or in this thread.
      \`\`\`

      </details>

    - [ ] **mirage/mirage-www**: [write the post with the draft filled in](<https://github.com/mirage/mirage-www/new/main/data/blog?filename=4-9-release.md&value=---%0Aupdated%3A%202025-01-13%2012%3A00%0Aauthor%3A%0A%20%20name%3A%0A%20%20uri%3A%0A%20%20email%3A%0Asubject%3A%20%224.9%20release%22%0Apermalink%3A%204-9-release%0A---%0A%0AWe%20are%20happy%20to%20announce%20the%204.9%20release.%0A%0A%5BWhat%20is%20new%2C%20and%20whom%20does%20it%20help%3F%5D%0A%0A%5BHow%20can%20people%20try%20it%3F%5D%0A%0AThe%20code%20is%20at%20%3Chttps%3A%2F%2Fgithub.com%2Fmirage%2Fmirage%3E.>)

      <details><summary>Draft</summary>

      \`\`\`markdown
      ---
      updated: 2025-01-13 12:00
      author:
        name:
        uri:
        email:
      subject: "4.9 release"
      permalink: 4-9-release
      ---

      We are happy to announce the 4.9 release.

      [What is new, and whom does it help?]

      [How can people try it?]

      The code is at <https://github.com/mirage/mirage>.
      \`\`\`

      </details>

    > 4\\.9 is ready, see \`mirage/mirage#1500\`
    >
    > TODO: announce the 4.9 release on discuss.example.org and on the web site

    Said in the MirageOS meeting of 13 January 2025, topic “Release”.

    <!-- meetbot:j94epd88pq -->"
  `);

  await discord.press("File 1", "Noor");
  await discord.press("File 1", "Ada");
  await discord.press("Edit 2", "Ada");
  await discord.submitModal({ Title: "Read the compiler version from opam" }, "Ada");
  await discord.press("File 2", "Ada");
  await discord.press("Skip 3", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Noor> [File 1]
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration.
    Ada> [File 1]
    bot (private)> Filed: [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2) Split pthread_key_create() out of #144
    bot #meetings (edited)> **2. Fix: OCaml 4.14 is hard-coded**
      “it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed”
      fix → ocurrent/mirage-ci, under “What does our CI still build?”

      **3. Update the aarch64 machines**
      Noor: “somebody should update the aarch64 machines”
      task → ocurrent/mirage-ci, under “What does our CI still build?”
      ~~1. Split pthread_key_create() out of #144~~ [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2)
      -# vqwqwqfsnt
      [File 2] [Edit 2] [Skip 2]
      [File 3] [Edit 3] [Skip 3]
    Ada> [Edit 2]
    bot (form)> Before it is filed
      Title*: Fix: OCaml 4.14 is hard-coded
      What is to be done*: it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed
      Kind: announcement | pr-split | (fix) | review | investigate | task
      Repository, owner/repo: ocurrent/mirage-ci
      Who: names or logins, with commas:
    Ada> Before it is filed
      Title*: Read the compiler version from opam
      What is to be done*: it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed
      Kind: announcement | pr-split | (fix) | review | investigate | task
      Repository, owner/repo: ocurrent/mirage-ci
      Who: names or logins, with commas:
    bot (private)> Changed. It will be filed in ocurrent/mirage-ci as "Read the compiler version from opam".
    bot #meetings (edited)> **2. Read the compiler version from opam**
      “it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed”
      fix → ocurrent/mirage-ci, under “What does our CI still build?”

      **3. Update the aarch64 machines**
      Noor: “somebody should update the aarch64 machines”
      task → ocurrent/mirage-ci, under “What does our CI still build?”
      ~~1. Split pthread_key_create() out of #144~~ [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2)
      -# vqwqwqfsnt
      [File 2] [Edit 2] [Skip 2]
      [File 3] [Edit 3] [Skip 3]
    Ada> [File 2]
    bot (private)> Filed: [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) Read the compiler version from opam
    bot #meetings (edited)> **3. Update the aarch64 machines**
      Noor: “somebody should update the aarch64 machines”
      task → ocurrent/mirage-ci, under “What does our CI still build?”
      ~~1. Split pthread_key_create() out of #144~~ [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2)
      ~~2. Read the compiler version from opam~~ [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1)
      -# vqwqwqfsnt
      [File 3] [Edit 3] [Skip 3]
    Ada> [Skip 3]
    bot (private)> Skipped, and never asked again: Update the aarch64 machines
    bot #meetings (edited)> ~~1. Split pthread_key_create() out of #144~~ [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2)
      ~~2. Read the compiler version from opam~~ [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1)
      ~~3. Update the aarch64 machines~~ skipped
      -# vqwqwqfsnt
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Split pthread_key_create() out of #144 labels=meeting
    GitHub: POST /repos/ocurrent/mirage-ci/issues title=Read the compiler version from opam labels=meeting"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Announce the 4.9 release (open)
    mirage/ocaml-solo5#1 Write down which packages with C stubs can be cross-compiled (open)
    mirage/ocaml-solo5#2 Split pthread_key_create() out of #144 (open)
    ocurrent/mirage-ci#1 Read the compiler version from opam (open)"
  `);

  await on("2025-01-20T09:00:00Z");
  await github.close({ repository: "mirage/mirage", number: 1 });
  await on("2025-01-26T09:00:00Z");
  await pass({ hours: 1 }, 3);
  await discord.slash("/todo list", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-20 09:00
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2) Split pthread_key_create() out of #​144
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Write down which packages with C stubs can be cross-compiled (Jules)
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Announce the 4.9 release
      - [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) Read the compiler version from opam

      **Announcements**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Announce the 4.9 release: not yet on discuss.example.org and mirage/mirage-www

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# pd97p09yy3
    == 2025-01-26 09:00
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Done since the last meeting**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Announce the 4.9 release

      **Still open from before**
      - [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2) Split pthread_key_create() out of #​144
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) Write down which packages with C stubs can be cross-compiled (Jules)
      - [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1) Read the compiler version from opam

      **Announcements**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Announce the 4.9 release: not yet on discuss.example.org and mirage/mirage-www

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# zq2cvm0q4c
    bot #meetings (quietly)> -# On GitHub: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) is done (Announce the 4.9 release)
      -# d3g0rxxatn
    Jules> /todo list
    bot #meetings> **Filed and open**
      - \`ntn3\` Split pthread_key_create() out of #​144: [mirage/ocaml-solo5#2](https://github.com/mirage/ocaml-solo5/issues/2), Monday 13 January 2025
      - \`e3pz\` Write down which packages with C stubs can be cross-compiled: [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) (Jules), Monday 13 January 2025
      - \`r44w\` Read the compiler version from opam: [ocurrent/mirage-ci#1](https://github.com/ocurrent/mirage-ci/issues/1), Monday 13 January 2025

      2 more are old or over: \`/todo list all\`"
  `);
});
