import * as fc from "fast-check";
import { expect, test } from "vitest";
import { announces, type Post } from "../../src/todos/venues/announces.ts";
import { postTitle } from "../../src/todos/venues/post-title.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { series, todoOf } from "./samples.ts";

const issue = { repository: "mirage/mirage-www", number: 12, url: "https://github.com/mirage/mirage-www/issues/12" };
const noted = (text: string, topic = "OCaml 5", said = "ocaml-solo5 1.0.0 is released, now we can use it"): Todo => ({
  ...todoOf(`## 2024-12-09\n### ${topic}\n- Sam: ${said}\n- TODO [announcement] ${text}`),
  issue,
});
const post = (title: string, more: Partial<Post> = {}): Post => ({
  title,
  text: "",
  link: "https://discuss.example.org/t/-/7",
  at: "2024-12-10T09:00:00Z",
  own: true,
  ...more,
});

/** Each title with what it is in the community's own place, and where people speak of everything. */
const table = (todo: Todo, titles: readonly string[]) =>
  titles
    .map((title) => {
      const [own, shared] = [true, false].map((at) => announces(post(title, { own: at }), todo, series) ?? "no");
      return `${title}: ${own === shared ? own : `${own} at home, ${shared} elsewhere`}`;
    })
    .join("\n");

test("a post announces a release where its title has the name and the version", () => {
  const titles = [
    "ocaml-solo5 1.0.0",
    "[ANN] ocaml-solo5 1.0.0 released!",
    "OCaml-Solo5 v1.0.0: unikernels on OCaml 5",
    "ocaml-solo5.1.0.0 is in opam",
    "MirageOS on OCaml 5",
    "ocaml-solo5 1.0.1",
    "ocaml-solo5 1.0",
    "ocaml-solo5 1.0.0~rc1",
    "ocaml-solo5 released",
    "solo5 1.0.0",
    "OCaml 5.3 is out",
    "What is new in OCaml?",
    "MirageOS retreat",
    "",
  ];
  expect(table(noted("announce this on discuss.example.org"), titles)).toMatchInlineSnapshot(`
    "ocaml-solo5 1.0.0: likely
    [ANN] ocaml-solo5 1.0.0 released!: likely
    OCaml-Solo5 v1.0.0: unikernels on OCaml 5: likely
    ocaml-solo5.1.0.0 is in opam: likely
    MirageOS on OCaml 5: likely at home, no elsewhere
    ocaml-solo5 1.0.1: no
    ocaml-solo5 1.0: no
    ocaml-solo5 1.0.0~rc1: no
    ocaml-solo5 released: no
    solo5 1.0.0: no
    OCaml 5.3 is out: no
    What is new in OCaml?: no
    MirageOS retreat: no
    : no"
  `);
});

test("what has no version is known by all of its words", () => {
  expect(
    table(noted("announce the retreat in Marrakesh", "Events", "we meet again"), [
      "MirageOS retreat, Marrakesh",
      "The retreats of Marrakesh",
      "Retreat report",
      "Marrakesh",
    ]),
  ).toMatchInlineSnapshot(`
    "MirageOS retreat, Marrakesh: likely at home, no elsewhere
    The retreats of Marrakesh: likely at home, no elsewhere
    Retreat report: likely at home, no elsewhere
    Marrakesh: no"
  `);
  expect(
    table(noted("announce the solver", "Performance", "it is fast"), [
      "A solver",
      "A solver for opam",
      "Performance",
      "Solved!",
    ]),
  ).toMatchInlineSnapshot(`
    "A solver: likely at home, no elsewhere
    A solver for opam: likely at home, no elsewhere
    Performance: no
    Solved!: no"
  `);
  expect(
    table(noted("announce the 4.9 release", "Release", "yes"), [
      "Mirage 4.9",
      "Mirage 4.10",
      "4.9.1",
      "OCaml 4.9 and more",
    ]),
  ).toMatchInlineSnapshot(`
    "Mirage 4.9: likely at home, no elsewhere
    Mirage 4.10: no
    4.9.1: no
    OCaml 4.9 and more: likely at home, no elsewhere"
  `);
});

test("an announcement of which nothing is known is announced by no title", () => {
  const todo = noted("announce this", "Releases", "it is out");
  expect(table(todo, ["Releases", "This is out", "Something new", "5"])).toMatchInlineSnapshot(`
    "Releases: no
    This is out: no
    Something new: no
    5: no"
  `);
});

test("a post that names the issue announces it, whatever its title; one from before the meeting does not", () => {
  const todo = noted("announce this");
  const texts = [
    "see https://github.com/mirage/mirage-www/issues/12.",
    "Closes Mirage/mirage-www#12",
    "mirage/mirage-www#123",
    "https://github.com/mirage/mirage-www/issues/121",
    "evil-mirage/mirage-www#12",
    "other.mirage/mirage-www#12",
    "#12",
  ];
  expect(texts.map((text) => `${text}: ${announces(post("News", { text }), todo, series) ?? "no"}`).join("\n"))
    .toMatchInlineSnapshot(`
    "see https://github.com/mirage/mirage-www/issues/12.: certain
    Closes Mirage/mirage-www#12: certain
    mirage/mirage-www#123: no
    https://github.com/mirage/mirage-www/issues/121: no
    evil-mirage/mirage-www#12: no
    other.mirage/mirage-www#12: no
    #12: no"
  `);
  const days = ["2024-12-07T22:59:59Z", "2024-12-07T23:00:00Z"];
  expect(days.map((at) => announces(post("mirage/mirage-www#12", { at }), todo, series))).toEqual([null, "certain"]);
});

test("a title that has another version of the same thing never announces it, however it is written", () => {
  const version = fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
  const written = fc.constantFrom(
    (v: string) => `tcp-stack ${v} is released`,
    (v: string) => `[ANN] tcp-stack v${v}`,
    (v: string) => `tcp-stack.${v}`,
    (v: string) => `Version ${v} of tcp-stack, at last.`,
    (v: string) => `tcp-stack (${v}): faster`,
    (v: string) => `The tcp-stack ${v}.`,
  );
  fc.assert(
    fc.property(version, version, written, fc.boolean(), (wanted, found, write, own) => {
      const todo = noted("announce this", "Network", `tcp-stack ${wanted} is released`);
      const verdict = announces(post(write(found), { own }), todo, series);
      expect(verdict).toBe(wanted === found ? "likely" : null);
    }),
  );
});

test("a title without the name never announces it, whatever else it says", () => {
  const todo = noted("announce this", "Network", "tcp-stack 1.0.0 is released");
  fc.assert(
    fc.property(
      fc.lorem({ maxCount: 8 }),
      fc.constantFrom("", "1.0.0", "network", "release", "stack"),
      fc.string(),
      (words, more, any) => {
        for (const title of [`${words} ${more}`, any]) {
          fc.pre(!title.toLowerCase().includes("tcp-stack"));
          expect(announces(post(title), todo, series)).toBeNull();
        }
      },
    ),
  );
});

test("the title of a post is that of its front matter, else its heading, else its file's name", () => {
  const texts = [
    '---\nupdated: 2024-12-10\nsubject: "MirageOS on OCaml 5: \\"now\\""\npermalink: x\n---\n\n# Other',
    "---\ntitle: It's here\n---\nText",
    "---\nsubject: 'One'\n---",
    "# A heading\n\ntext",
    "Just text, title: no",
    "",
  ];
  expect(texts.map((text) => postTitle({ path: "data/blog/2024-12-on_ocaml-5.md", text }))).toMatchInlineSnapshot(`
    [
      "MirageOS on OCaml 5: \\"now\\"",
      "It's here",
      "One",
      "A heading",
      "2024 12 on ocaml 5",
      "2024 12 on ocaml 5",
    ]
  `);
});
