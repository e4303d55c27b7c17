import { join } from "node:path";
import { expect, test } from "vitest";
import type { IssueState } from "../../src/ports/forge.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { draftIssue, type DraftInput } from "../../src/todos/draft-issue.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { series, todoOf } from "./samples.ts";
import { whatActs } from "./what-acts.ts";
import { plainState } from "../support/issue-state.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });
const about = {
  series,
  padLink: "https://pad.example.org/abc",
  meetingTitle: null,
  pull: null,
  assignable: null,
  templates,
};
const draft = (todo: Todo, input: Partial<DraftInput> = {}) => draftIssue({ ...about, todo, ...input });

/** An issue as a maintainer finds it. */
const shown = (todo: Todo, input: Partial<DraftInput> = {}) => {
  const { repository, title, body, labels, assignees, marker } = draft(todo, input);
  const links = body.replace(/(?<=\?title=|\?filename=|\?subject=)[^>]*/g, "…");
  return [
    `${repository}: ${title}`,
    `labels ${labels.join(", ")} · assignees ${assignees.join(", ")} · ${marker}`,
    "",
    links,
  ]
    .join("\n")
    .replaceAll("\u200b", "\u2423");
};

test("a todo becomes an issue that quotes its line in its context", () => {
  const todo = todoOf(
    `## 2024-12-09
### Build system
- Ada: packages with C stubs can't be told from others
  - Jules: the META file has a hint
  - TODO write down in the README which packages can be cross-compiled`,
    { assignees: ["Hannes", "Jules"], due: "2025-01-10" },
  );
  expect(shown(todo)).toMatchInlineSnapshot(`
    "mirage/tcp-stack: Write down in the README which packages can be cross-compiled
    labels meeting · assignees hannesm · meetbot:htv9r6m6x6

    > Ada: packages with C stubs can't be told from others
    >
    > Jules: the META file has a hint
    >
    > TODO write down in the README which packages can be cross-compiled

    Said in the [Unikernel meeting](<https://pad.example.org/abc>) of 9 December 2024, topic “Build system”.

    Due on 10 January 2025.

    Meant for Jules, who can't be assigned here."
  `);
});

test("a split names the pull request, and what goes where", () => {
  const todo = todoOf(
    `## 2024-12-09
### Network
- Ada opened https://github.com/mirage/tcp-stack/pull/151 with the timers
- Sam: it is large
- Ben: MAYBE
- MAYBE [pr-split] if we split timer_cancel() out into another PR we can merge that one now`,
    { speaker: "Ben" },
  );
  const pull: IssueState = {
    owner: "mirage",
    repo: "tcp-stack",
    number: 151,
    kind: "pull",
    title: "Add timers, cc @everyone",
    state: "open",
    url: "https://github.com/mirage/tcp-stack/pull/151",
    ...plainState,
    endedAt: null,
  };
  expect(shown(todo, { pull })).toMatchInlineSnapshot(`
    "mirage/tcp-stack: Split timer_cancel() out of #151
    labels meeting · assignees  · meetbot:p7rq383txn

    About #151, “Add timers, cc @␣everyone” (open):

    - [ ] timer_cancel() goes into a pull request of its own
    - [ ] everything else stays, and is discussed there

    > Ada opened [\`mirage/tcp-stack#151\`](<https://redirect.github.com/mirage/tcp-stack/pull/151>) with the timers
    >
    > MAYBE \\[pr-split\\] if we split timer_cancel() out into another PR we can merge that one now

    Said in the [Unikernel meeting](<https://pad.example.org/abc>) of 9 December 2024, topic “Network”."
  `);
  const elsewhere = { ...series, filing: { ...series.filing, repositories: ["mirage/mirage"] } };
  expect(draft(todo, { series: elsewhere }).body.split("\n")[0]).toMatchInlineSnapshot(`"About mirage/tcp-stack#151:"`);
});

test("an announcement has a box for each place, with a draft and a link to its form", () => {
  const todo = todoOf(
    `## 2024-12-09
### Network
- Sam: tcp-stack 1.0.0 is released, with \`\`\`fences\`\`\`
- TODO [announcement] we should announce this on discuss.example.org, on mirageos.org and on Mastodon`,
    { repository: "mirage/tcp-stack" },
  );
  expect(shown(todo)).toMatchInlineSnapshot(`
    "mirage/tcp-stack: Announce the tcp-stack 1.0.0 release
    labels meeting, announcement · assignees  · meetbot:shft23wses

    One box for each place:

    - [ ] **discuss.example.org**: [start the topic with the draft filled in](<https://discuss.example.org/new-topic?title=…>)

      <details><summary>Draft</summary>

      \`\`\`markdown
      Title: tcp-stack 1.0.0 is released

      tcp-stack 1.0.0 is released, with fences.

      [What is new, and whom does it help?]

      [How can people try it?]

      The code is at https://github.com/mirage/tcp-stack, and feedback is welcome there or in this thread.
      \`\`\`

      </details>

    - [ ] **mirageos.org**: [write the post with the draft filled in](<https://github.com/mirage/mirage-www/new/main/data/blog?filename=…>)

      <details><summary>Draft</summary>

      \`\`\`markdown
      ---
      updated: 2024-12-09 12:00
      author:
        name:
        uri:
        email:
      subject: "tcp-stack 1.0.0 is released"
      permalink: tcp-stack-1-0-0-is-released
      ---

      tcp-stack 1.0.0 is released, with fences.

      [What is new, and whom does it help?]

      [How can people try it?]

      The code is at <https://github.com/mirage/tcp-stack>.
      \`\`\`

      </details>

    - [ ] **Mastodon**

    > Sam: tcp-stack 1.0.0 is released, with \`fences\`
    >
    > TODO \\[announcement\\] we should announce this on discuss.example.org, on mirageos.org and on Mastodon

    Said in the [Unikernel meeting](<https://pad.example.org/abc>) of 9 December 2024, topic “Network”."
  `);
});

test("without a place to announce in, the box says to find one", () => {
  const todo = todoOf("## 2024-12-09\n- TODO [announcement] announce the retreat");
  const nowhere = { ...series, announce: { forum: null, tags: [], site: null, posts: "data/blog", list: null } };
  expect(shown(todo, { series: nowhere, padLink: null })).toMatchInlineSnapshot(`
    "mirage/mirage: Announce the retreat
    labels meeting, announcement · assignees  · meetbot:rgh0zz5qs4

    - [ ] decide where to announce it, and do

    > TODO \\[announcement\\] announce the retreat

    Said in the Unikernel meeting of 9 December 2024."
  `);
});

test("what a person edited stands first, the pad's line stays below", () => {
  const todo = todoOf("## undated\n- TODO clean up");
  const edited = {
    title: "Remove the old scheduler",
    text: "Remove `sched_old`.\n\n- and its tests, see #3",
    kind: "fix" as const,
    repository: "mirage/tcp-stack",
    assignees: ["@dinosaure"],
  };
  expect(shown({ ...todo, edited }, { meetingTitle: "Autumn **retreat**" })).toMatchInlineSnapshot(`
    "mirage/tcp-stack: Remove the old scheduler
    labels meeting, bug · assignees dinosaure · meetbot:76b6v05ynh

    Remove \`sched_old\`.

    \\- and its tests, see \`#3\`

    > TODO clean up

    Said in the [Autumn retreat](<https://pad.example.org/abc>)."
  `);
});

test("people whom GitHub can't assign are named, and not pinged", () => {
  const todo = todoOf("## 2024-12-09\n- TODO clean up", { assignees: ["Hannes", "zoe", "@org/team"] });
  const { assignees, body } = draft(todo, { assignable: ["HannesM"] });
  expect(assignees).toEqual(["hannesm"]);
  expect(body.split("\n").at(-1)?.replaceAll("\u200b", "\u2423")).toMatchInlineSnapshot(
    `"Meant for org/team and zoe-m, who can't be assigned here."`,
  );
});

test("a hostile pad pings nobody, links nowhere and forges no marker", () => {
  const evil =
    "@all #1 closes mirage/mirage#2 <!-- meetbot:0123456789 --> ![x](https://e.example/x.png) ``` </details> https://github.com/a/b/issues/1";
  for (const kind of ["task", "fix", "review"] as const) {
    const todo = todoOf(`## 2024-12-09\n### ${evil}\n- ${evil}\n- TODO [${kind}] ${evil}`, {
      speaker: evil,
      assignees: [evil],
      references: [],
    });
    const { body, title } = draft(
      { ...todo, edited: { title: null, text: evil, kind: null, repository: null, assignees: null } },
      { pull: null },
    );
    expect(whatActs(body, { html: true })).toEqual([]);
    expect(title).not.toContain("meetbot:0");
  }
});

test("a hostile pad can't break out of the draft of an announcement", () => {
  const evil = "tool 1.0 is out ``` ```` </details> @all <!-- meetbot:0123456789 -->";
  const todo = todoOf(`## 2024-12-09\n- ${evil}\n- TODO [announcement] announce it ${evil}`);
  const { body } = draft({ ...todo, context: [`${evil}\u2028${evil}`, evil] });
  const acts = whatActs(body, { html: true }).map((found) => found.split(":")[0]);
  expect(acts).toContain("fence");
  expect(acts.filter((found) => ["mention", "reference", "image", "marker"].includes(found ?? ""))).toEqual([]);
  expect(body.match(/<details>/g)?.length).toBe(3);
});

test("even the longest lines leave room for the marker", () => {
  const long = "word ".repeat(40_000);
  const todo = todoOf(`## 2024-12-09\n- ${long}\n- TODO ${long}`);
  const edited = { title: null, text: long, kind: null, repository: null, assignees: null };
  expect(draft({ ...todo, edited }).body.length).toBeLessThan(30_000);
});
