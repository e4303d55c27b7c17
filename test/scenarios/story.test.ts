import { expect, onTestFinished, test } from "vitest";
import { runChild } from "../support/child.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("npm start with nothing configured and no terminal shows the main job, and ends", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const { code, stdout, stderr } = await runChild(["src/main.ts"], { MEETBOT_DATA: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.replaceAll(folder, "data")).toMatchInlineSnapshot(`
    "No Discord is configured, so the terminal is the chat. This is the main job, done for the sample community in examples/:
    its pad is a file, GitHub is a ledger in the store, and its days are told from the start.

    ## Sunday 8 December 2024, 10:00 in Paris: a day before the call. Somebody asks what it will be about.

    meetbot> /agenda show
    Unikernel meeting: Monday 9 December 2024, 10:00–12:00 (Europe/Paris) (in 24 hours)
    Call: https://meet.jit.si/SampleUnikernels

    Agenda
    - OCaml 5 on Solo5
      - the first release candidate, and who tries it
      - Ada's pull request about thread stubs
    - What does our CI still build?
      - who knows where the compiler versions come from?

    ── posted in the channel ──
    Unikernel meeting: Monday 9 December 2024, 10:00–12:00 (Europe/Paris) (in 24 hours)
    Call: https://meet.jit.si/SampleUnikernels

    Agenda
    - OCaml 5 on Solo5
    - What does our CI still build?

    Something to add? Use \`/agenda add\`, or write it into the pad. Everybody is welcome.

    ── in the channel's calendar ── Unikernel meeting: 2024-12-09 09:00–11:00 UTC

    ## Monday, 11:55. The call is over, the notes are in the pad; people still tidy them up.

    (nothing is due)

    ## 12:30. The pad has been quiet for half an hour.

    ── in the channel's calendar ── Unikernel meeting: 2025-01-13 09:00–11:00 UTC

    ── posted in the channel ──
    After the Unikernel meeting of Monday 9 December 2024
    I filed 2 issues:
    - mirage/ocaml-solo5#152 Announce the ocaml-solo5 1.1.0 release
    - mirage/ocaml-solo5#153 Write down in the README which packages with C stubs can be cross-compiled
    Beyond that, 2 things wait for your word. Shall I file them?

    ── posted in the channel ──
    1. Split pthread_key_create() out of #151
    Jules: “if we split pthread_key_create() out into another PR we can merge that one now”
    pr-split → mirage/ocaml-solo5, under “OCaml 5 on Solo5”

    2. Fix: OCaml 4.14 is hard-coded
    “it seems that OCaml 4.14 is hard-coded somewhere, and that needs to be changed”
    fix → ocurrent/mirage-ci, under “What does our CI still build?”
    [File 1] /todo file todo:5xdhsdn3zq   [Edit 1] /todo edit todo:5xdhsdn3zq   [Skip 1] /todo skip todo:5xdhsdn3zq
    [File 2] /todo file todo:qd14tax3bh   [Edit 2] /todo edit todo:qd14tax3bh   [Skip 2] /todo skip todo:qd14tax3bh

    ── posted in the channel ──
    Minutes: Unikernel meeting, Monday 9 December 2024
    With Ada, Jules, Noor and Tomás.

    OCaml 5 on Solo5
    - Decided: the next release waits for the tests on aarch64
    - To do: we should announce this on discuss.ocaml.org and on the web site → mirage/ocaml-solo5#152
    - To do: write down in the README which packages with C stubs can be cross-compiled (Jules) → mirage/ocaml-solo5#153

    Talked about too: What does our CI still build?; Performance

    2 sentences sound like something to do; \`/todo list\` shows what waits for a word.

    Pull requests and issues
    - mirage/ocaml-solo5#151 <https://github.com/mirage/ocaml-solo5/pull/151> Add the thread stubs that OCaml 5.2 asks for: open
    - mirage/mirage#1577 <https://github.com/mirage/mirage/issues/1577> List the compiler versions that are tested: open

    Next time: Monday 13 January 2025, 10:00–12:00 (Europe/Paris)
    The whole notes are in the file
    (the file is data/sample/files/minutes-sample-2024-12-09.md)

    ## Monday 13 January 2025, 9:45. The next call is about to begin.

    ── posted in the channel ──
    Unikernel meeting: Monday 13 January 2025, 10:00–12:00 (Europe/Paris) (in 15 minutes)
    Call: https://meet.jit.si/SampleUnikernels

    Agenda
    - Boot time on small machines
    - Should the web site have a page about memory?

    Still open from before
    - mirage/ocaml-solo5#152 Announce the ocaml-solo5 1.1.0 release
    - mirage/ocaml-solo5#153 Write down in the README which packages with C stubs can be cross-compiled (Jules)

    Announcements
    - mirage/ocaml-solo5#152 Announce the ocaml-solo5 1.1.0 release: not yet on discuss.ocaml.org and mirage/mirage-www

    Something to add? Use \`/agenda add\`, or write it into the pad. Everybody is welcome.

    That is the main job. The sample's notes are in data/sample/notes.md: change them and ask again. To run your own, see docs/operating.md.
    "
  `);
});
