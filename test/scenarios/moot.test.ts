import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

/** How it went at MirageOS: mirage/ocaml-solo5#144 was merged whole eight days after the meeting. */
const pad = `## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### OCaml 5

- TODO: split pthread_cond_destroy() out of https://github.com/mirage/ocaml-solo5/pull/144 into another PR
`;
const repository = "mirage/ocaml-solo5";
const whole = { repository, number: 144, title: "Port to OCaml 5", state: "open" } as const;
const part = { repository, number: 150, title: "Add pthread_cond_destroy", mentions: [`${repository}#144`] };

/** The meeting is over, the split filed where its pull request is. */
async function afterMeeting() {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  scene.github.pull(whole);
  await scene.sweep();
  await scene.on("2025-01-13T10:35:00Z");
  await scene.on("2025-01-13T10:36:00Z");
  scene.story();
  const asked = () => scene.discord.messages().filter((text) => text.includes("Is this done?"));
  return { ...scene, asked };
}

test("a pull request that was merged whole: it is asked once whether to close, and closed on a word", async () => {
  const { on, pass, github, discord, story, restart, issues } = await afterMeeting();
  await on("2025-01-20T10:00:00Z");
  github.pull({ ...whole, state: "merged" });
  await on("2025-01-21T10:00:00Z");
  await restart();
  await pass({ hours: 3 }, 4);
  await discord.press("Close", "Ada");
  await pass({ hours: 3 }, 2);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-20 10:00
    (nothing)
    == 2025-01-21 10:00
    bot #meetings> **Is this done?** [mirage/ocaml-solo5#1](<https://github.com/mirage/ocaml-solo5/issues/1>) Split pthread_cond_destroy() out of #​144
      [mirage/ocaml-solo5#144](<https://github.com/mirage/ocaml-solo5/pull/144>) has been merged as a whole, so there is probably nothing left to split. Shall I close the issue?
      -# hr5hf2b8yp
      [Close] [Keep]
    Ada> [Close]
    bot (private)> Done, and mirage/ocaml-solo5#1 is closed: Split pthread_cond_destroy() out of #144
    bot #meetings (edited)> ~~Split pthread_cond_destroy() out of #144~~ [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) is closed
      -# hr5hf2b8yp
    GitHub: PATCH /repos/mirage/ocaml-solo5/issues/1 state=closed state_reason=completed"
  `);
  expect(await issues()).toMatchInlineSnapshot(
    `"mirage/ocaml-solo5#1 Split pthread_cond_destroy() out of #144 (closed)"`,
  );
});

test("the part arrived in another pull request: it is asked; kept open, it is not asked again for that, but for a merge it is", async () => {
  const { on, pass, github, discord, story, asked } = await afterMeeting();
  github.pull({ ...part, state: "open" });
  await on("2025-01-14T10:00:00Z");
  await discord.press("Keep", "Ada");
  github.pull({ ...part, state: "merged" });
  await pass({ hours: 3 }, 4);
  expect(asked()).toHaveLength(0);
  github.pull({ ...part, state: "closed" });
  github.pull({ ...whole, state: "closed" });
  await on("2025-01-16T10:00:00Z");
  expect(asked()).toHaveLength(1);
  await pass({ hours: 3 }, 4);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-14 10:00
    bot #meetings> **Is this done?** [mirage/ocaml-solo5#1](<https://github.com/mirage/ocaml-solo5/issues/1>) Split pthread_cond_destroy() out of #​144
      [mirage/ocaml-solo5#150](<https://github.com/mirage/ocaml-solo5/pull/150>) “Add pthread_cond_destroy”, which is open, looks like the part that was to go out. Shall I close the issue?
      -# xa8h8z53r9
      [Close] [Keep]
    Ada> [Keep]
    bot (private)> mirage/ocaml-solo5#1 stays open, and I don't ask again for that: Split pthread_cond_destroy() out of #144
    bot #meetings (edited)> Split pthread_cond_destroy() out of #144: [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) stays open
      -# xa8h8z53r9
    == 2025-01-16 10:00
    bot #meetings> **Is this done?** [mirage/ocaml-solo5#1](<https://github.com/mirage/ocaml-solo5/issues/1>) Split pthread_cond_destroy() out of #​144
      [mirage/ocaml-solo5#144](<https://github.com/mirage/ocaml-solo5/pull/144>) has been closed, so there is probably nothing left to split. Shall I close the issue?
      -# 99g3drqk2p
      [Close] [Keep]"
  `);
});

test("pull requests that only mention it, or are of something else, close nothing", async () => {
  const { pass, github, asked, story } = await afterMeeting();
  github.pull({ ...part, state: "merged", mentions: [] });
  github.pull({ ...part, number: 151, title: "Document the port", state: "merged" });
  github.pull({ ...part, number: 152, state: "closed" });
  github.pull({ ...whole, title: "pthread_cond_destroy and more", mentions: [`${repository}#144`] });
  await pass({ hours: 3 }, 8);
  expect([asked(), story()]).toEqual([[], ""]);
});

test("a typed command redraws the card; who was never asked is told so", async () => {
  const { pass, github, discord, story } = await afterMeeting();
  const name = /`(\w{4})`/.exec(await discord.slash("/todo list", "Ada"))?.[1] ?? "";
  expect(await discord.slash(`/todo keep todo:${name}`, "Ada")).toMatchInlineSnapshot(`
    "Ada> /todo keep todo:9002
    bot (private)> I have not asked whether "Split pthread_cond_destroy() out of #144" is to be closed. /todo done closes it."
  `);
  github.pull({ ...whole, state: "merged" });
  await pass({ hours: 25 });
  story();
  for (const command of ["keep", "keep", "done", "keep"]) await discord.slash(`/todo ${command} todo:${name}`, "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> /todo keep todo:9002
    bot #meetings (edited)> Split pthread_cond_destroy() out of #144: [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) stays open
      -# hr5hf2b8yp
    bot #meetings> mirage/ocaml-solo5#1 stays open, and I don't ask again for that: Split pthread_cond_destroy() out of #144
    Ada> /todo keep todo:9002
    bot (private)> That is said already, and "Split pthread_cond_destroy() out of #144" stays open.
    Ada> /todo done todo:9002
    bot #meetings (edited)> ~~Split pthread_cond_destroy() out of #144~~ [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) is closed
      -# hr5hf2b8yp
    bot #meetings> Done, and mirage/ocaml-solo5#1 is closed: Split pthread_cond_destroy() out of #144
    Ada> /todo keep todo:9002
    bot (private)> That one is done already.
    GitHub: PATCH /repos/mirage/ocaml-solo5/issues/1 state=closed state_reason=completed"
  `);
});

test("while GitHub can't be asked nothing is asked here either, and nothing is lost", async () => {
  const { pass, github, asked } = await afterMeeting();
  github.pull({ ...part, state: "merged" });
  github.fail(/graphql/, "502", 40);
  await pass({ hours: 1 }, 5);
  expect(asked()).toEqual([]);
  github.catchUp();
  await pass({ hours: 1 }, 2);
  expect(asked()).toMatchInlineSnapshot(`
    [
      "**Is this done?** [mirage/ocaml-solo5#1](<https://github.com/mirage/ocaml-solo5/issues/1>) Split pthread_cond_destroy() out of #​144
    [mirage/ocaml-solo5#150](<https://github.com/mirage/ocaml-solo5/pull/150>) “Add pthread_cond_destroy”, which is merged, looks like the part that was to go out. Shall I close the issue?
    -# xa8h8z53r9
    [Close] [Keep]",
    ]
  `);
});

test("somebody closed the issue meanwhile: the card's button says so, and the card ends", async () => {
  const { pass, github, discord, story } = await afterMeeting();
  github.pull({ ...whole, state: "merged" });
  await pass({ hours: 25 });
  await github.close({ repository, number: 1 });
  await pass({ hours: 1 });
  story();
  await discord.press("Close", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Ada> [Close]
    bot (private)> That one is done already.
    bot #meetings (edited)> ~~Split pthread_cond_destroy() out of #144~~ [mirage/ocaml-solo5#1](https://github.com/mirage/ocaml-solo5/issues/1) is closed
      -# hr5hf2b8yp"
  `);
});
