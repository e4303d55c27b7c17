import { join } from "node:path";
import { expect, test } from "vitest";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { venuesFor, type Venue } from "../../src/todos/venues.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { series, todoOf } from "./samples.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });

const noted = (text: string): Todo =>
  todoOf(
    `## 2024-12-09\n### Network\n- Sam: tcp-stack 1.0.0 is released, now we can use it (everywhere)\n- TODO [announcement] ${text}`,
    { assignees: ["Hannes"], repository: "mirage/tcp-stack" },
  );
const places = (text: string, by = series) =>
  venuesFor(noted(text), by, templates).map(({ kind, name }) => `${kind} ${name}`);

/** A link as people would see what it fills in. */
const readable = ({ link }: Venue) => (link === null ? "" : decodeURIComponent(link).replaceAll("\r", ""));

test("an announcement goes to the places that it names, else to all that the series has", () => {
  const texts = [
    "announce this",
    "announce this on discuss.example.org and on mirageos.org",
    "announce it on the forum and on the mailing list",
    "announce it on discuss, write a blog post",
    "announce it to devel@lists.example.org",
    "announce it on lobste.rs, Mastodon and discuss.example.org",
    "announce the changes of CHANGES.md and dune.opam in 1.0",
  ];
  expect(texts.map((text) => [text, ...places(text)].join("\n    ")).join("\n")).toMatchInlineSnapshot(`
    "announce this
        forum discuss.example.org
        site mirage/mirage-www
        list devel@lists.example.org
    announce this on discuss.example.org and on mirageos.org
        forum discuss.example.org
        site mirageos.org
    announce it on the forum and on the mailing list
        forum discuss.example.org
        list devel@lists.example.org
    announce it on discuss, write a blog post
        forum discuss.example.org
        site mirage/mirage-www
    announce it to devel@lists.example.org
        list devel@lists.example.org
    announce it on lobste.rs, Mastodon and discuss.example.org
        forum discuss.example.org
        other lobste.rs
        other Mastodon
    announce the changes of CHANGES.md and dune.opam in 1.0
        forum discuss.example.org
        site mirage/mirage-www
        list devel@lists.example.org"
  `);
  const nowhere = { ...series, announce: { forum: null, tags: [], site: null, posts: "data/blog", list: null } };
  expect(places("announce this on the forum", nowhere)).toEqual([]);
});

test("each place has a draft to go on with", () => {
  const drafts = venuesFor(noted("announce this"), series, templates).map(({ draft }) => draft);
  expect(drafts.join("\n=====\n")).toMatchInlineSnapshot(`
    "Title: tcp-stack 1.0.0 is released

    tcp-stack 1.0.0 is released, now we can use it (everywhere).

    [What is new, and whom does it help?]

    [How can people try it?]

    The code is at https://github.com/mirage/tcp-stack, and feedback is welcome there or in this thread.
    =====
    ---
    updated: 2024-12-09 12:00
    author:
      name: "Hannes"
      uri: https://github.com/hannesm
      email:
    subject: "tcp-stack 1.0.0 is released"
    permalink: tcp-stack-1-0-0-is-released
    ---

    tcp-stack 1.0.0 is released, now we can use it (everywhere).

    [What is new, and whom does it help?]

    [How can people try it?]

    The code is at <https://github.com/mirage/tcp-stack>.
    =====
    Subject: [ANN] tcp-stack 1.0.0 is released

    Dear all,

    tcp-stack 1.0.0 is released, now we can use it (everywhere).

    [What is new, and whom does it help? How can people try it?]

    The code is at https://github.com/mirage/tcp-stack, and feedback is welcome there or on this list.

    Best,
    Hannes"
  `);
});

test("where nothing was said before, the draft says what there is to say", () => {
  const todo = todoOf("## undated\n- TODO [announcement] announce the retreat to everybody, see “@team”");
  const drafts = venuesFor(todo, series, templates).map(({ draft }) => draft);
  expect(drafts.join("\n=====\n")).toMatchInlineSnapshot(`
    "Title: Retreat

    We are happy to announce the retreat.

    [What is new, and whom does it help?]

    [How can people try it?]

    Feedback is welcome in this thread.
    =====
    ---
    updated: 2024-12-09 12:00
    author:
      name:
      uri:
      email:
    subject: "Retreat"
    permalink: retreat
    ---

    We are happy to announce the retreat.

    [What is new, and whom does it help?]

    [How can people try it?]
    =====
    Subject: [ANN] Retreat

    Dear all,

    we are happy to announce the retreat.

    [What is new, and whom does it help? How can people try it?]

    Feedback is welcome on this list.

    Best,
    the people of the Unikernel meeting"
  `);
});

test("each place has a link that opens its form filled in", () => {
  const links = venuesFor(noted("announce this"), series, templates).map(readable);
  expect(links.join("\n=====\n")).toMatchInlineSnapshot(`
    "https://discuss.example.org/new-topic?title=tcp-stack 1.0.0 is released&tags=mirageos&body=tcp-stack 1.0.0 is released, now we can use it (everywhere).

    [What is new, and whom does it help?]

    [How can people try it?]

    The code is at https://github.com/mirage/tcp-stack, and feedback is welcome there or in this thread.
    =====
    https://github.com/mirage/mirage-www/new/main/data/blog?filename=tcp-stack-1-0-0-is-released.md&value=---
    updated: 2024-12-09 12:00
    author:
      name: "Hannes"
      uri: https://github.com/hannesm
      email:
    subject: "tcp-stack 1.0.0 is released"
    permalink: tcp-stack-1-0-0-is-released
    ---

    tcp-stack 1.0.0 is released, now we can use it (everywhere).

    [What is new, and whom does it help?]

    [How can people try it?]

    The code is at <https://github.com/mirage/tcp-stack>.
    =====
    mailto:devel@lists.example.org?subject=[ANN] tcp-stack 1.0.0 is released&body=Dear all,

    tcp-stack 1.0.0 is released, now we can use it (everywhere).

    [What is new, and whom does it help? How can people try it?]

    The code is at https://github.com/mirage/tcp-stack, and feedback is welcome there or on this list.

    Best,
    Hannes"
  `);
});

test("a link breaks no Markdown, and is never too long", () => {
  const venues = venuesFor(noted("announce ((this)) *now* _and_ `then` <b> [x](y)"), series, templates);
  for (const { link } of venues) expect(link).not.toMatch(/[\s()<>*[\]`"]/);
  const long = venuesFor(
    todoOf(`## 2024-12-09\n- ${"é".repeat(3000)} tcp-stack 1.0 is out\n- TODO [announcement] announce it`),
    series,
    templates,
  );
  for (const { link } of long) expect(link?.length).toBeLessThan(4001);
  expect(long.map(readable)).toMatchInlineSnapshot(`
    [
      "https://discuss.example.org/new-topic?title=tcp-stack 1.0 is released&tags=mirageos",
      "https://github.com/mirage/mirage-www/new/main/data/blog?filename=tcp-stack-1-0-is-released.md",
      "mailto:devel@lists.example.org?subject=[ANN] tcp-stack 1.0 is released",
    ]
  `);
});
