import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const head = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

`;

/** After the meeting; its todos are filed and reported. Todos are named by words of their titles. */
async function afterTheMeeting(notes: string, settings: { filing?: string; writePad?: boolean } = {}) {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad: head + notes, ...settings });
  await scene.sweep();
  await scene.on("2025-01-13T10:35:00Z");
  scene.story();
  const ids = new Map<string, string>();
  /** Types `/todo COMMAND`, in which `<words>` stand for the todo that has them in its title. */
  async function todo(command: string): Promise<void> {
    let typed = `/todo ${command}`;
    for (const [whole, words = ""] of command.matchAll(/<(.*?)>/g)) {
      const id =
        ids.get(words) ?? (await scene.discord.autocomplete(`/todo skip todo:${words}`, "Ada"))[0]?.value ?? "";
      ids.set(words, id);
      typed = typed.replace(whole, id);
    }
    await scene.discord.slash(typed, "Ada");
  }
  /** All since the last time, with the words again in place of ids. */
  function told(): string {
    let story = scene.story();
    for (const [words, id] of ids) {
      story = story.replaceAll(id, `<${words}>`).replaceAll(new RegExp(`\\b${id.slice(0, 4)}\\b`, "g"), `<${words}>`);
    }
    return story
      .split("\n")
      .filter((line) => !/^Ada> \/todo skip todo:…|^bot \(suggests\)|^ {2}-# \w+$/.test(line))
      .join("\n");
  }
  return { ...scene, todo, told };
}

test("what was no todo is closed as not planned, stays away whatever becomes of its line, and comes back by undo", async () => {
  const { todo, told, write, pass, github, issues } = await afterTheMeeting("- TODO(Jules): think about holidays\n");
  await todo("delete todo:<think about holidays>");
  write(`${head}- TODO(Jules): think about some holidays\n`);
  await pass({ minutes: 30 }, 2);
  write(head);
  await pass({ minutes: 30 }, 2);
  write(`${head}- TODO(Jules): think about holidays\n`);
  await pass({ minutes: 30 }, 2);
  await todo("list all:true");
  await todo("delete todo:<think about holidays>");
  await todo("file todo:<think about holidays>");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:think about holidays…
    Ada> /todo delete todo:<think about holidays>
    bot #meetings> Taken out, and mirage/mirage#1 is closed as not planned: Think about holidays
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=closed state_reason=not_planned
    Ada> /todo list all:true
    bot #meetings> **Over**
      - \`<think about holidays>\` Think about holidays: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025, skipped
        Somebody said that it is no todo.
    Ada> /todo delete todo:<think about holidays>
    bot (private)> That one was taken out already.
    Ada> /todo file todo:<think about holidays>
    bot (private)> "Think about holidays" was taken out, and its issue was closed. /todo undo brings both back."
  `);
  expect((await github.issues("mirage/mirage"))[0]?.reason).toMatchInlineSnapshot(`"not_planned"`);
  await todo("undo todo:<think about holidays>");
  await todo("undo todo:<think about holidays>");
  await pass({ minutes: 30 });
  await todo("list");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo undo todo:<think about holidays>
    bot #meetings> Taken back: "Think about holidays" is a todo. It is filed: mirage/mirage#1.
    Ada> /todo undo todo:<think about holidays>
    bot (private)> "Think about holidays" is filed: mirage/mirage#1. That can't be taken back, but /todo delete todo:<think about holidays> closes the issue and leaves it out.
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=open state_reason=reopened
    Ada> /todo list
    bot #meetings> **Filed and open**
      - \`<think about holidays>\` Think about holidays: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Think about holidays (open)"`);
});

test("of two that are one the second is closed as a duplicate that names the first; undo has both apart again", async () => {
  const { todo, told, write, pass, github, issues } = await afterTheMeeting(
    "- TODO(Jules): write the release notes of Solo5\n- TODO(Ada): tell people what is new in the unikernel base\n",
  );
  await todo("merge todo:<what is new> into:<release notes>");
  await pass({ minutes: 1 });
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:what is new…
    Ada> /todo skip todo:release notes…
    Ada> /todo merge todo:<what is new> into:<release notes>
    bot #meetings> Noted: "Tell people what is new in the unikernel base" is the same as mirage/mirage#1. mirage/mirage#2 is closed as a duplicate.
    GitHub: POST /repos/mirage/mirage/issues/2/comments
    GitHub: PATCH /repos/mirage/mirage/issues/2 state=closed state_reason=duplicate"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write the release notes of Solo5 (open)
    mirage/mirage#2 Tell people what is new in the unikernel base (closed)"
  `);
  expect(github.comments({ repository: "mirage/mirage", number: 2 })).toMatchInlineSnapshot(`
    [
      "meetbot: This is the same as mirage/mirage#1.

    <!-- meetbot:merged/97wc8p7kbk -->",
    ]
  `);
  write(`${head.replace("January 13th", "January 20th")}- TODO(Ada): tell people what is new in the unikernel base\n`);
  await pass({ hours: 24 * 8 });
  await pass({ minutes: 30 });
  expect(told()).toMatchInlineSnapshot(`
    "bot #meetings> **Minutes: MirageOS meeting, Monday 20 January 2025**
      With Ada and Jules.

      - To do: tell people what is new in the unikernel base (Ada) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      1 todo is open, from the meeting before.

      The whole notes are in the file
      (file minutes-mirageos-2025-01-20.md)"
  `);
  await todo("merge todo:<what is new> into:<release notes>");
  await todo("merge todo:<release notes> into:<what is new>");
  await todo("merge todo:<release notes> into:<release notes>");
  await todo("done todo:<what is new>");
  await todo("undo todo:<what is new>");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo merge todo:<what is new> into:<release notes>
    bot (private)> "Tell people what is new in the unikernel base" is the same as mirage/mirage#1 already.
    Ada> /todo merge todo:<release notes> into:<what is new>
    bot (private)> "Tell people what is new in the unikernel base" is itself the same as mirage/mirage#1. Merge into that one: into:<release notes>
    Ada> /todo merge todo:<release notes> into:<release notes>
    bot (private)> That is one todo, not two. Say with into which other one it is the same as.
    Ada> /todo done todo:<what is new>
    bot (private)> "Tell people what is new in the unikernel base" is the same as mirage/mirage#1: go on with that one, or say /todo undo first.
    Ada> /todo undo todo:<what is new>
    bot #meetings> Taken back: "Tell people what is new in the unikernel base" is a todo of its own. It is filed: mirage/mirage#2.
    GitHub: PATCH /repos/mirage/mirage/issues/comments/9000
    GitHub: PATCH /repos/mirage/mirage/issues/2 state=open state_reason=reopened"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write the release notes of Solo5 (open)
    mirage/mirage#2 Tell people what is new in the unikernel base (open)"
  `);
  expect(github.comments({ repository: "mirage/mirage", number: 2 })).toMatchInlineSnapshot(`
    [
      "meetbot: This was taken for the same as mirage/mirage#1; that has been taken back.

    <!-- meetbot:merged/97wc8p7kbk -->",
    ]
  `);
});

test("a todo that waits goes on with the issue of the one that it is the same as, and gives it back by undo", async () => {
  const { todo, told, pass, issues } = await afterTheMeeting(
    "- TODO(Jules): write the release notes of Solo5\n- Ada: we should tell people what is new in the unikernel base\n",
  );
  await todo("merge todo:<release notes> into:<what is new>");
  await pass({ minutes: 30 });
  await todo("list all:true");
  await todo("undo todo:<what is new>");
  await todo("done todo:<what is new>");
  await todo("undo todo:<release notes>");
  await todo("undo todo:<what is new>");
  await todo("undo todo:<release notes>");
  await todo("list");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:release notes…
    Ada> /todo skip todo:what is new…
    Ada> /todo merge todo:<release notes> into:<what is new>
    bot #meetings (edited)> ~~1. Tell people what is new in the unikernel base~~ [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
    bot #meetings> Noted: "Write the release notes of Solo5" is the same as "Tell people what is new in the unikernel base", which goes on with its issue: mirage/mirage#1.
    Ada> /todo list all:true
    bot #meetings> **Filed and open**
      - \`<what is new>\` Tell people what is new in the unikernel base: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1), Monday 13 January 2025

      **Over**
      - \`<release notes>\` Write the release notes of Solo5 → mirage/mirage (Jules), Monday 13 January 2025, skipped
        It is the same as mirage/mirage#​1.
    Ada> /todo undo todo:<what is new>
    bot (private)> "Tell people what is new in the unikernel base" is filed: mirage/mirage#1. That can't be taken back, but /todo delete todo:<what is new> closes the issue and leaves it out.
    Ada> /todo done todo:<what is new>
    bot #meetings (edited)> ~~1. Tell people what is new in the unikernel base~~ [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
    bot #meetings> Done, and mirage/mirage#1 is closed: Tell people what is new in the unikernel base
    Ada> /todo undo todo:<release notes>
    bot (private)> "Tell people what is new in the unikernel base" goes on with its issue, and somebody decided about it since. Say /todo undo for that one first.
    Ada> /todo undo todo:<what is new>
    bot #meetings (edited)> ~~1. Tell people what is new in the unikernel base~~ [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
    bot #meetings> Taken back: "Tell people what is new in the unikernel base" is not done. It is filed: mirage/mirage#1.
    Ada> /todo undo todo:<release notes>
    bot #meetings (edited)> **1. Tell people what is new in the unikernel base**
      Ada: “we should tell people what is new in the unikernel base”
      task → mirage/mirage
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> Taken back: "Write the release notes of Solo5" is a todo of its own. It is filed: mirage/mirage#1.
    Ada> /todo list
    bot #meetings> **Waiting for a word** (\`/todo file\`, \`/todo edit\` or \`/todo skip\`)
      - \`<what is new>\` Tell people what is new in the unikernel base → mirage/mirage, Monday 13 January 2025, only suggested

      **Filed and open**
      - \`<release notes>\` Write the release notes of Solo5: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=closed state_reason=completed
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=open state_reason=reopened"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Write the release notes of Solo5 (open)"`);
});

test("work in several repositories is one issue in each under an umbrella that lists them, said once or twice", async () => {
  const { todo, told, pass, github, issues, sweep } = await afterTheMeeting(
    "- TODO(Jules): move the build to OCaml 5\n- Ada: we should look for typos\n",
  );
  await todo("split todo:<OCaml 5> repositories:elsewhere/repo");
  await todo("split todo:<OCaml 5> repositories:,");
  await todo("split todo:<typos> repositories:mirage/ocaml-solo5, mirage/mirage-www");
  await todo("split todo:<typos> repositories:mirage/ocaml-solo5, mirage/mirage-www");
  await sweep();
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:OCaml 5…
    Ada> /todo split todo:<OCaml 5> repositories:elsewhere/repo
    bot (private)> I may not file in elsewhere/repo. Choose one of: mirage/*, ocurrent/mirage-ci; or add it to "filing.repositories" in the configuration.
    Ada> /todo split todo:<OCaml 5> repositories:,
    bot (private)> Into which repositories? Name 1 to 10, with commas, such as mirage/mirage, mirage/ocaml-solo5.
    Ada> /todo skip todo:typos…
    Ada> /todo split todo:<typos> repositories:mirage/ocaml-solo5, mirage/mirage-www
    bot #meetings (edited)> ~~1. Look for typos~~ [mirage/mirage#2](https://github.com/mirage/mirage/issues/2)
    bot #meetings> "Look for typos" is split, under mirage/mirage#2:
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1)
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)
    Ada> /todo split todo:<typos> repositories:mirage/ocaml-solo5, mirage/mirage-www
    bot #meetings (edited)> ~~1. Look for typos~~ [mirage/mirage#2](https://github.com/mirage/mirage/issues/2)
    bot #meetings> "Look for typos" is split, under mirage/mirage#2:
      - [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1)
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)
    GitHub: POST /repos/mirage/mirage/issues title=Look for typos labels=meeting
    GitHub: POST /repos/mirage/ocaml-solo5/issues title=Look for typos labels=meeting
    GitHub: POST /repos/mirage/mirage-www/issues title=Look for typos labels=meeting
    GitHub: PATCH /repos/mirage/mirage/issues/2"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Move the build to OCaml 5 (open)
    mirage/mirage#2 Look for typos (open)
    mirage/ocaml-solo5#1 Look for typos (open)
    mirage/mirage-www#1 Look for typos (open)"
  `);
  expect((await github.issues("mirage/mirage"))[1]?.body).toMatchInlineSnapshot(`
    "> TODO(Jules): move the build to OCaml 5
    >
    > Ada: we should look for typos

    Said in the MirageOS meeting of 13 January 2025.

    - [ ] mirage/ocaml-solo5#1
    - [ ] mirage/mirage-www#1

    <!-- meetbot:bsqhcrsjp1 -->"
  `);
  expect((await github.issues("mirage/mirage-www"))[0]?.body).toMatchInlineSnapshot(`
    "> TODO(Jules): move the build to OCaml 5
    >
    > Ada: we should look for typos

    Said in the MirageOS meeting of 13 January 2025.

    Part of mirage/mirage#2.

    <!-- meetbot:g8y9keejve -->"
  `);
  await todo("undo todo:<typos>");
  await todo("delete todo:<typos>");
  await todo("list");
  await github.close({ repository: "mirage/ocaml-solo5", number: 1 });
  await github.close({ repository: "mirage/mirage-www", number: 1 });
  await pass({ hours: 2 });
  await todo("list");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo undo todo:<typos>
    bot (private)> Parts of "Look for typos" are filed or being filed, so it stays split. Close those that are too many with /todo delete.
    Ada> /todo delete todo:<typos>
    bot (private)> "Look for typos" is split into parts. While none of them is filed, /todo undo takes that back; after that, decide on each part by itself.
    Ada> /todo list
    bot #meetings> **Filed and open**
      - \`<OCaml 5>\` Move the build to OCaml 5: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025
      - \`<typos>\` Look for typos: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2), Monday 13 January 2025
        Its parts: mirage/ocaml-solo5#​1, mirage/mirage-www#​1.
      - \`66he\` Look for typos: [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1), Monday 13 January 2025
        A part of mirage/mirage#​2.
      - \`g8y9\` Look for typos: [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1), Monday 13 January 2025
        A part of mirage/mirage#​2.
    bot #meetings (quietly)> -# On GitHub: [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) is done (Look for typos); [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) is done (Look for typos)
    Ada> /todo list
    bot #meetings> **Filed and open**
      - \`<OCaml 5>\` Move the build to OCaml 5: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025
      - \`<typos>\` Look for typos: [mirage/mirage#2](https://github.com/mirage/mirage/issues/2), Monday 13 January 2025
        All its parts are done (mirage/ocaml-solo5#​1, mirage/mirage-www#​1): /todo done closes its own issue.

      2 more are old or over: \`/todo list all\`"
  `);
});

test("a split is taken back while no part is filed; a part whose repository refuses it waits alone", async () => {
  const { todo, told, github, issues, pass } = await afterTheMeeting("- TODO(Jules): move the build to OCaml 5\n");
  github.switchIssuesOff("ocurrent/mirage-ci");
  await todo("split todo:<OCaml 5> repositories:ocurrent/mirage-ci");
  await todo("undo todo:<OCaml 5>");
  await pass({ minutes: 30 });
  await todo("split todo:<OCaml 5> repositories:ocurrent/mirage-ci, mirage/mirage-www");
  await todo("undo todo:<OCaml 5>");
  await todo("list");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:OCaml 5…
    Ada> /todo split todo:<OCaml 5> repositories:ocurrent/mirage-ci
    bot #meetings> "Move the build to OCaml 5" is split, under mirage/mirage#1:
      - ocurrent/mirage-ci: not filed. Issues are switched off in ocurrent/mirage-ci. Switch them on in its settings, or choose another repository. /todo retry takes it up again: 95kk
    Ada> /todo undo todo:<OCaml 5>
    bot #meetings> Taken back: "Move the build to OCaml 5" is one todo again. It is filed: mirage/mirage#1.
    Ada> /todo split todo:<OCaml 5> repositories:ocurrent/mirage-ci, mirage/mirage-www
    bot #meetings> "Move the build to OCaml 5" is split, under mirage/mirage#1:
      - ocurrent/mirage-ci: not filed. Issues are switched off in ocurrent/mirage-ci. Switch them on in its settings, or choose another repository. /todo retry takes it up again: 95kk
      - [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1)
    Ada> /todo undo todo:<OCaml 5>
    bot (private)> Parts of "Move the build to OCaml 5" are filed or being filed, so it stays split. Close those that are too many with /todo delete.
    Ada> /todo list
    bot #meetings> **Stuck** (\`/todo retry\` tries again; \`/todo link\` notes which issue it is)
      - \`95kk\` Move the build to OCaml 5 → ocurrent/mirage-ci (Jules), Monday 13 January 2025
        Issues are switched off in ocurrent/mirage-ci. Switch them on in its settings, or choose another repository.

      **Filed and open**
      - \`<OCaml 5>\` Move the build to OCaml 5: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (Jules), Monday 13 January 2025
        Its parts: ocurrent/mirage-ci, mirage/mirage-www#​1.
      - \`rb2a\` Move the build to OCaml 5: [mirage/mirage-www#1](https://github.com/mirage/mirage-www/issues/1) (Jules), Monday 13 January 2025
        A part of mirage/mirage#​1.
    GitHub: POST /repos/mirage/mirage-www/issues title=Move the build to OCaml 5 labels=meeting assignees=jules"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Move the build to OCaml 5 (open)
    mirage/mirage-www#1 Move the build to OCaml 5 (open)"
  `);
});

test("a filed todo of the wrong kind gets its right label, and loses it again by undo", async () => {
  const { todo, told, sweep, github } = await afterTheMeeting("- TODO(Jules): fix the broken boot loader\n", {
    filing: "kindLabels: { fix: bug, task: chore }",
  });
  const labels = async () => (await github.issues("mirage/mirage")).map((issue) => issue.labels.join(" "));
  const before = await labels();
  await todo("edit todo:<boot loader>");
  await todo("edit todo:<boot loader> title:Something else");
  await todo("edit todo:<boot loader> kind:fix");
  await todo("edit todo:<boot loader> kind:task");
  await sweep();
  const after = await labels();
  await todo("undo todo:<boot loader>");
  expect({ before, after, undone: await labels() }).toMatchInlineSnapshot(`
    {
      "after": [
        "meeting chore",
      ],
      "before": [
        "meeting bug",
      ],
      "undone": [
        "meeting bug",
      ],
    }
  `);
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:boot loader…
    Ada> /todo edit todo:<boot loader>
    bot (private)> That one is filed already: mirage/mirage#1. Change its title, its text and who does it there. Its kind can be changed here: /todo edit with kind.
    Ada> /todo edit todo:<boot loader> title:Something else
    bot (private)> That one is filed already: mirage/mirage#1. Change its title, its text and who does it there. Its kind can be changed here: /todo edit with kind.
    Ada> /todo edit todo:<boot loader> kind:fix
    bot (private)> "Fix the broken boot loader" is of kind fix already.
    Ada> /todo edit todo:<boot loader> kind:task
    bot (private)> Changed: "Fix the broken boot loader" is of kind task. Its label on GitHub follows within a minute.
    GitHub: POST /repos/mirage/mirage/issues/1/labels labels=chore
    GitHub: DELETE /repos/mirage/mirage/issues/1/labels/bug
    Ada> /todo undo todo:<boot loader>
    bot #meetings> Taken back: it is "Fix the broken boot loader" again. It is filed: mirage/mirage#1.
    GitHub: POST /repos/mirage/mirage/issues/1/labels labels=bug
    GitHub: DELETE /repos/mirage/mirage/issues/1/labels/chore"
  `);
});

test("what a person named is read, and written to only where the bot may", async () => {
  const { todo, told, github, issues, pass } = await afterTheMeeting(
    "- TODO(Jules): move the build to OCaml 5\n- TODO(Ada): fix the broken boot loader\n",
  );
  github.pull({ repository: "mirage/mirage", number: 1500, title: "Boot", state: "open" });
  await todo("link todo:<boot loader> issue:mirage/mirage#1");
  await todo("link todo:<boot loader> issue:mirage/mirage#1500");
  await todo("link todo:<boot loader> issue:mirage/mirage#1500");
  await todo("done todo:<boot loader>");
  await todo("delete todo:<boot loader>");
  await todo("merge todo:<boot loader> into:<OCaml 5>");
  await todo("undo todo:<boot loader>");
  await todo("done todo:<boot loader>");
  await todo("skip todo:<OCaml 5>");
  await pass({ minutes: 30 });
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:boot loader…
    Ada> /todo link todo:<boot loader> issue:mirage/mirage#1
    bot (private)> mirage/mirage#1 is the issue of "Move the build to OCaml 5" already. If both are the same, say /todo merge with into:<OCaml 5>.
    Ada> /todo link todo:<boot loader> issue:mirage/mirage#1500
    bot #meetings> Noted: "Fix the broken boot loader" is mirage/mirage#1500. mirage/mirage#2 stays as it is.
    Ada> /todo link todo:<boot loader> issue:mirage/mirage#1500
    bot (private)> "Fix the broken boot loader" is mirage/mirage#1500 already.
    Ada> /todo done todo:<boot loader>
    bot (private)> mirage/mirage#1500 is a pull request, and I leave those to people. Do it there by hand; I see what becomes of it.
    Ada> /todo delete todo:<boot loader>
    bot (private)> mirage/mirage#1500 is a pull request, and I leave those to people. Do it there by hand; I see what becomes of it.
    Ada> /todo skip todo:OCaml 5…
    Ada> /todo merge todo:<boot loader> into:<OCaml 5>
    bot (private)> mirage/mirage#1500 is a pull request, and I leave those to people. Do it there by hand; I see what becomes of it.
    Ada> /todo undo todo:<boot loader>
    bot #meetings> Taken back: that is not the issue of "Fix the broken boot loader". It is filed: mirage/mirage#2.
    Ada> /todo done todo:<boot loader>
    bot #meetings> Done, and mirage/mirage#2 is closed: Fix the broken boot loader
    Ada> /todo skip todo:<OCaml 5>
    bot (private)> That one is filed already: mirage/mirage#1. If it is no todo at all, /todo delete closes its issue; if it is done, /todo done does.
    GitHub: PATCH /repos/mirage/mirage/issues/2 state=closed state_reason=completed"
  `);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Move the build to OCaml 5 (open)
    mirage/mirage#2 Fix the broken boot loader (closed)"
  `);
});

test("undo sees what happened meanwhile, and brings back a card's buttons", async () => {
  const { todo, told, github, issues, write, pass } = await afterTheMeeting(
    "- TODO(Jules): move the build to OCaml 5\n- Ada: we should look for typos\n",
  );
  await todo("skip todo:<typos>");
  await todo("undo todo:<typos>");
  await todo("undo todo:<typos>");
  await todo("skip todo:<typos>");
  write(`${head}- TODO(Jules): move the build to OCaml 5\n- DONE: we should look for typos\n`);
  await pass({ minutes: 30 });
  await todo("undo todo:<typos>");
  github.fail(/PATCH/, "502", 1);
  await todo("done todo:<OCaml 5>");
  await github.close({ repository: "mirage/mirage", number: 1 }, { by: "mirage/mirage#1500" });
  await pass({ minutes: 30 });
  await todo("undo todo:<OCaml 5>");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:typos…
    Ada> /todo skip todo:<typos>
    bot #meetings (edited)> ~~1. Look for typos~~ skipped
    bot #meetings> Skipped, and never asked again: Look for typos
    Ada> /todo undo todo:<typos>
    bot #meetings (edited)> **1. Look for typos**
      Ada: “we should look for typos”
      investigate → mirage/mirage
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> Taken back: "Look for typos" is no longer skipped. It is waiting for a word.
    Ada> /todo undo todo:<typos>
    bot (private)> All that was corrected about "Look for typos" is taken back already.
    Ada> /todo skip todo:<typos>
    bot #meetings (edited)> ~~1. Look for typos~~ skipped
    bot #meetings> Skipped, and never asked again: Look for typos
    Ada> /todo undo todo:<typos>
    bot (private)> The pad marks "Look for typos" as done. Take the mark away there.
    Ada> /todo skip todo:OCaml 5…
    Ada> /todo done todo:<OCaml 5>
    bot #meetings> Done: Move the build to OCaml 5. mirage/mirage#1 could not be closed yet: GitHub had a fault of its own (status 502) while closing mirage/mirage#1. It may be done all the same; doing it again does no harm. I try again by myself.
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=closed state_reason=completed
    Ada> /todo undo todo:<OCaml 5>
    bot (private)> A pull request closed mirage/mirage#1 meanwhile, so "Move the build to OCaml 5" stays done. If it is not, reopen the issue on GitHub."
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Move the build to OCaml 5 (closed)"`);
});

test("while GitHub is away a person's word counts, and the last one is what is done there", async () => {
  const { todo, told, github, issues, pass } = await afterTheMeeting("- TODO(Jules): move the build to OCaml 5\n");
  github.fail(/issues\/1/, "502", 3);
  await todo("delete todo:<OCaml 5>");
  await todo("undo todo:<OCaml 5>");
  await todo("delete todo:<OCaml 5>");
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Move the build to OCaml 5 (open)"`);
  await pass({ minutes: 30 }, 3);
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:OCaml 5…
    Ada> /todo delete todo:<OCaml 5>
    bot #meetings> Taken out, and never asked again: Move the build to OCaml 5
      On GitHub it is not done yet: GitHub had a fault of its own (status 502) while reading mirage/mirage#1. Nothing was changed; it can be asked again. I try again by myself.
    Ada> /todo undo todo:<OCaml 5>
    bot #meetings> Taken back: "Move the build to OCaml 5" is a todo. It is filed: mirage/mirage#1. On GitHub it is not done yet: GitHub had a fault of its own (status 502) while reading mirage/mirage#1. Nothing was changed; it can be asked again. I try again by myself.
    Ada> /todo delete todo:<OCaml 5>
    bot #meetings> Taken out, and never asked again: Move the build to OCaml 5
      On GitHub it is not done yet: GitHub had a fault of its own (status 502) while reading mirage/mirage#1. Nothing was changed; it can be asked again. I try again by myself.
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=closed state_reason=not_planned"
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Move the build to OCaml 5 (closed)"`);
});

test("after a lost store a second split finds its issues, and files and lists nothing twice", async () => {
  const { todo, told, github, issues, pass, restart, folder } = await afterTheMeeting(
    "- TODO(Jules): move to OCaml 5\n",
  );
  await todo("split todo:<OCaml 5> repositories:mirage/ocaml-solo5, mirage/mirage-www");
  const before = await issues();
  told();
  await restart({
    without() {
      for (const name of readdirSync(folder).filter((it) => it !== "pad.md"))
        rmSync(path.join(folder, name), { recursive: true });
    },
  });
  await pass({ minutes: 31 }, 2);
  await todo("split todo:<OCaml 5> repositories:mirage/mirage-www, mirage/ocaml-solo5");
  await pass({ minutes: 31 });
  expect(await issues()).toBe(before);
  expect((await github.issues("mirage/mirage"))[0]?.body?.match(/- \[ \] .*/g)).toMatchInlineSnapshot(`
    [
      "- [ ] mirage/ocaml-solo5#1",
      "- [ ] mirage/mirage-www#1",
    ]
  `);
});

test("a person's word to file is taken back until the issue exists", async () => {
  const { todo, told, github, issues, pass } = await afterTheMeeting("- Ada: we should look for typos\n");
  github.fail(/POST .*\/issues$/, "403 archived");
  await todo("file todo:<typos>");
  await todo("undo todo:<typos>");
  github.fail(/POST .*\/issues$/, "502");
  await todo("file todo:<typos>");
  await todo("undo todo:<typos>");
  await pass({ minutes: 11 });
  await todo("undo todo:<typos>");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:typos…
    Ada> /todo file todo:<typos>
    bot #meetings (edited)> **1. Look for typos**
      Ada: “we should look for typos”
      investigate → mirage/mirage
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> Not filed: Look for typos. mirage/mirage is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived. It is parked: /todo retry takes it up again.
    Ada> /todo undo todo:<typos>
    bot #meetings (edited)> **1. Look for typos**
      Ada: “we should look for typos”
      investigate → mirage/mirage
      [File 1] [Edit 1] [Skip 1]
    bot #meetings> Taken back: "Look for typos" is not filed. It is waiting for a word.
    Ada> /todo file todo:<typos>
    bot #meetings (edited)> ~~1. Look for typos~~ being filed
    bot #meetings> Not filed yet: Look for typos. GitHub had a fault of its own (status 502) while creating an issue in mirage/mirage. The issue may exist all the same: it is looked for before another try. I look whether it went through and try again by myself.
    Ada> /todo undo todo:<typos>
    bot (private)> "Look for typos" is being filed. It can be changed when that has ended: /todo list shows it.
    GitHub: POST /repos/mirage/mirage/issues title=Look for typos labels=meeting
    GitHub: POST /repos/mirage/mirage/issues title=Look for typos labels=meeting
    GitHub: POST /repos/mirage/mirage/issues title=Look for typos labels=meeting
    Ada> /todo undo todo:<typos>
    bot (private)> "Look for typos" was filed meanwhile: mirage/mirage#1. That can't be taken back, but /todo delete todo:<typos> closes the issue and leaves it out."
  `);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#1 Look for typos (open)"`);
});

test("an issue that is gone is not opened again, and an issue that people opened again stays open", async () => {
  const { todo, told, github, issues, pass } = await afterTheMeeting(
    "- TODO(Jules): move the build to OCaml 5\n- TODO(Ada): fix the broken boot loader\n",
  );
  await todo("delete todo:<OCaml 5>");
  await todo("delete todo:<boot loader>");
  github.remove({ repository: "mirage/mirage", number: 1 });
  await github.reopen({ repository: "mirage/mirage", number: 2 });
  await pass({ minutes: 30 }, 2);
  expect(await issues()).toMatchInlineSnapshot(`"mirage/mirage#2 Fix the broken boot loader (open)"`);
  await todo("undo todo:<OCaml 5>");
  await todo("undo todo:<boot loader>");
  expect(told()).toMatchInlineSnapshot(`
    "Ada> /todo skip todo:OCaml 5…
    Ada> /todo delete todo:<OCaml 5>
    bot #meetings> Taken out, and mirage/mirage#1 is closed as not planned: Move the build to OCaml 5
    Ada> /todo skip todo:boot loader…
    Ada> /todo delete todo:<boot loader>
    bot #meetings> Taken out, and mirage/mirage#2 is closed as not planned: Fix the broken boot loader
    GitHub: PATCH /repos/mirage/mirage/issues/1 state=closed state_reason=not_planned
    GitHub: PATCH /repos/mirage/mirage/issues/2 state=closed state_reason=not_planned
    Ada> /todo undo todo:<OCaml 5>
    bot (private)> GitHub does not show mirage/mirage#1 any more: it was deleted or moved, or I may not see it. So I can't open it again.
    Ada> /todo undo todo:<boot loader>
    bot #meetings> Taken back: "Fix the broken boot loader" is a todo. It is filed: mirage/mirage#2."
  `);
});

test("the pad says of a todo that it is open again once that it was done is taken back, and which issue it is", async () => {
  const { todo, github, pass, folder } = await afterTheMeeting("- TODO(Jules): move the build to OCaml 5\n", {
    writePad: true,
  });
  const line = async () => {
    await pass({ minutes: 2 });
    return /TODO.*/.exec(readFileSync(path.join(folder, "pad.md"), "utf8"))?.[0];
  };
  await github.open("mirage/mirage", { title: "Move to OCaml 5" });
  const seen = [await line()];
  for (const word of ["done", "undo", "link", "undo"]) {
    await todo(`${word} todo:<OCaml 5>${word === "link" ? " issue:mirage/mirage#2" : ""}`);
    seen.push(`${word}: ${await line()}`);
  }
  expect(seen.join("\n")).toMatchInlineSnapshot(`
    "TODO(Jules): move the build to OCaml 5 (mirage/mirage#1)
    done: TODO(Jules): move the build to OCaml 5 (mirage/mirage#1 closed)
    undo: TODO(Jules): move the build to OCaml 5 (mirage/mirage#1)
    link: TODO(Jules): move the build to OCaml 5 (mirage/mirage#2)
    undo: TODO(Jules): move the build to OCaml 5 (mirage/mirage#1)"
  `);
});
