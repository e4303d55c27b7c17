import * as fc from "fast-check";
import { join } from "node:path";
import { expect, test } from "vitest";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { amendBody } from "../../src/todos/amend-body.ts";
import { draftIssue } from "../../src/todos/draft-issue.ts";
import { sentences } from "../../src/todos/sentences.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { announcementState } from "../../src/todos/venues/announcement-state.ts";
import type { Post } from "../../src/todos/venues/announces.ts";
import { boxesIn } from "../../src/todos/venues/boxes.ts";
import { seeAnnouncements } from "../../src/todos/venues/see-announcements.ts";
import { series, todoOf } from "./samples.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });
const now = Temporal.Instant.from("2024-12-20T12:00:00Z");

const filed = (text: string): Todo => ({
  ...todoOf(`## 2024-12-09\n### Network\n- Sam: tcp-stack 1.0.0 is released\n- TODO [announcement] ${text}`),
  state: "filed",
  issue: { repository: "mirage/mirage-www", number: 12, url: "https://github.com/mirage/mirage-www/issues/12" },
});
const bodyOf = (todo: Todo) =>
  draftIssue({ todo, series, padLink: null, meetingTitle: null, pull: null, assignable: null, templates }).body;
const topic: Post = {
  title: "tcp-stack 1.0.0",
  text: "",
  link: "https://discuss.example.org/t/tcp-stack/7",
  at: "2024-12-10T09:00:00Z",
  own: true,
};
const see = (todo: Todo, body: string | null, forum: readonly Post[] = [], site: readonly Post[] = []) =>
  seeAnnouncements(todo, { series, body, posts: { forum, site }, now });
const stateOf = (todo: Todo) =>
  announcementState(todo, series).map(({ name, made, link }) => `${name}: ${made ? (link ?? "made") : "not yet"}`);

test("for each place it is told whether it was announced there, and where", () => {
  const todo = filed("announce this on the forum, on mirageos.org and Mastodon");
  const body = bodyOf(todo).replace("- [ ] **Mastodon**", "- [X] **Mastodon**");
  const seen = see(todo, body, [{ ...topic, title: "tcp-stack 2.0.0" }, topic]);
  expect([stateOf(todo), stateOf(seen)]).toMatchInlineSnapshot(`
    [
      [
        "discuss.example.org: not yet",
        "mirageos.org: not yet",
        "Mastodon: not yet",
      ],
      [
        "discuss.example.org: https://discuss.example.org/t/tcp-stack/7",
        "mirageos.org: not yet",
        "Mastodon: made",
      ],
    ]
  `);
  expect(seen.history.slice(1)).toMatchInlineSnapshot(`
    [
      {
        "at": "2024-12-20T12:00:00Z",
        "by": null,
        "note": "discuss.example.org: https://discuss.example.org/t/tcp-stack/7",
        "what": "announced",
      },
      {
        "at": "2024-12-20T12:00:00Z",
        "by": null,
        "note": "Mastodon",
        "what": "announced",
      },
    ]
  `);
  expect(see(seen, body, [topic])).toBe(seen);
});

test("the first post that has the words counts, or the one that names the issue", () => {
  const todo = filed("announce this on the forum");
  const later = { ...topic, link: "later", at: "2024-12-15T09:00:00Z" };
  const certain = { ...later, link: "certain", title: "News", text: "mirage/mirage-www#12" };
  expect(see(todo, bodyOf(todo), [later, topic]).made.map(({ link }) => link)).toEqual([topic.link]);
  expect(see(todo, bodyOf(todo), [later, topic, certain]).made.map(({ link }) => link)).toEqual(["certain"]);
});

test("it looks done when no box is left, whoever made the box", () => {
  const todo = filed("announce this on the forum");
  const body = bodyOf(todo);
  const more = `${body}\n- [ ] tell Noor`;
  const over = (text: string | null, forum: readonly Post[] = [topic]) => see(todo, text, forum).over?.cause ?? null;
  expect([over(body), over(more), over(more.replace("- [ ] tell", "- [x] tell")), over(body, []), over(null)]).toEqual([
    "announced",
    null,
    "announced",
    null,
    null,
  ]);
  expect(over(body.replace(/^- .*$/gm, ""))).toBeNull();
});

test("while the issue can't be read, what is known stays, and a post is found all the same", () => {
  const todo = see(filed("announce this on the forum and on mirageos.org"), null, [topic]);
  expect(stateOf(todo)).toMatchInlineSnapshot(`
    [
      "discuss.example.org: https://discuss.example.org/t/tcp-stack/7",
      "mirageos.org: not yet",
    ]
  `);
  const read = see(todo, bodyOf(todo));
  expect(read.made.map(({ box }) => box?.slice(0, 33))).toEqual(["- [ ] **discuss.example.org**: [s"]);
  expect(see(read, null)).toBe(read);
});

test("a tick that a person takes back was another post, and is not made again", () => {
  const todo = see(filed("announce this on the forum"), bodyOf(filed("announce this on the forum")), [topic]);
  const line = sentences.announcedThere.forum("discuss.example.org", topic.link);
  const refused = see(todo, line.replace("[x]", "[ ]"), [topic, { ...topic, link: "other" }]);
  expect([stateOf(refused), refused.over]).toEqual([["discuss.example.org: not yet"], null]);
  expect(see(refused, line.replace("[x]", "[ ]"), [topic])).toBe(refused);
  expect(stateOf(see(refused, line, [topic]))).toEqual(["discuss.example.org: made"]);
});

test("what looks like a box in a draft is none", () => {
  const body = [
    "* [x] one",
    "- [ ] **two**: [form](<https://example.org>)",
    "  ```markdown",
    "  - [ ] **three**",
    "  ~~~",
    "  ```",
    "- [ ] **four** by Friday",
    "- [ ]five",
    "-  [ ] six",
    "+ [X] seven",
  ];
  expect(
    boxesIn(body.join("\r\n")).map(({ line, ticked, name, drafted }) => [line.slice(0, 12), ticked, name, drafted]),
  ).toMatchInlineSnapshot(`
    [
      [
        "* [x] one",
        true,
        null,
        false,
      ],
      [
        "- [ ] **two*",
        false,
        "two",
        true,
      ],
      [
        "- [ ] **four",
        false,
        "four",
        false,
      ],
      [
        "- [ ]five",
        false,
        null,
        false,
      ],
      [
        "+ [X] seven",
        true,
        null,
        false,
      ],
    ]
  `);
});

test("a tick changes its own line and no other, whatever people made of the issue, and a second time nothing", () => {
  const todo = filed("announce this on the forum, on mirageos.org and to the mailing list");
  const drafted = bodyOf(todo).split("\n");
  const edits = fc.array(fc.tuple(fc.nat(drafted.length - 1), fc.string(), fc.boolean()), { maxLength: 6 });
  fc.assert(
    fc.property(edits, fc.constantFrom("\n", "\r\n"), (changes, end) => {
      const lines = changes.reduce<string[]>(
        (text, [place, typed, replaces]) => text.toSpliced(place, replaces ? 1 : 0, typed.replaceAll(/[\r\n]/g, " ")),
        drafted,
      );
      const body = lines.join(end);
      const [made] = see(todo, body, [topic]).made.filter(({ kind }) => kind === "forum");
      fc.pre(made?.box != null);
      const amendment = {
        what: "replace-line",
        lines: [made?.box ?? ""],
        line: sentences.announcedThere.forum(made?.name ?? "", topic.link),
      } as const;
      const ticked = amendBody(body, amendment) ?? "";
      expect(ticked.split(end).filter((line, place) => line !== lines[place])).toEqual([amendment.line]);
      expect(amendBody(ticked, amendment)).toBeNull();
    }),
  );
});
