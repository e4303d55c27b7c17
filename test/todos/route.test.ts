import { expect, test } from "vitest";
import type { Todo } from "../../src/todos/todo.ts";
import { routeTodo } from "../../src/todos/route.ts";
import { series, todoOf } from "./samples.ts";

const route = (todo: Todo, by = series) => {
  const { repository, why } = routeTodo(todo, by);
  return `${repository} (${why})`;
};
const edited = (todo: Todo, repository: string): Todo => ({
  ...todo,
  edited: { title: null, text: null, kind: null, repository, assignees: null },
});

test("a person's word comes first, then the line, the routes, the topic, the default", () => {
  const line = (text: string, noted: Partial<Todo["noted"]> = {}) =>
    todoOf(`## 2024-12-09\n### Build\n- TODO ${text}`, noted);
  expect(
    [
      route(edited(line("fix mirage/mirage-www#3"), "Mirage/ocaml-dns")),
      route(line("fix mirage/mirage-www#3 of the scheduler")),
      route(line("fix https://github.com/ocurrent/build-farm/pull/3")),
      route(line("release tcp-stack 2", { repository: "mirage/tcp-stack" })),
      route(line("test cross-compilation on arm64", { repository: "mirage/mirage-www" })),
      route(line("the CI is red")),
      route(line("circles are round")),
      route(todoOf("## 2024-12-09\n### Scheduler\n- TODO write it up")),
      route(todoOf("## 2024-12-09\n### DNS\n- see https://github.com/mirage/ocaml-dns/pull/12\n- TODO write it up")),
      route(line("write it up")),
    ].join("\n"),
  ).toMatchInlineSnapshot(`
    "Mirage/ocaml-dns (edited)
    mirage/mirage-www (named)
    ocurrent/build-farm (named)
    mirage/tcp-stack (named)
    mirage/tcp-stack (route)
    ocurrent/build-farm (route)
    mirage/mirage (default)
    mirage/tcp-stack (route)
    mirage/ocaml-dns (topic)
    mirage/mirage (default)"
  `);
});

test("a split goes to its pull request, whatever the routes say", () => {
  const about =
    "## 2024-12-09\n### Scheduler\n- see https://github.com/mirage/ocaml-dns/pull/12\n- TODO [pr-split] split it";
  expect(route(todoOf(about))).toMatchInlineSnapshot(`"mirage/ocaml-dns (named)"`);
});

test("only repositories of the allow-list are chosen, in the spelling of the list", () => {
  expect(
    [
      route(todoOf("## 2024-12-09\n- TODO fix ocaml/ocaml#3")),
      route(todoOf("## 2024-12-09\n- TODO fix ocurrent/other#3")),
      route(todoOf("## 2024-12-09\n- TODO fix OCurrent/Build-Farm#3")),
    ].join("\n"),
  ).toMatchInlineSnapshot(`
    "mirage/mirage (default)
    mirage/mirage (default)
    ocurrent/build-farm (named)"
  `);
  expect(() =>
    routeTodo(edited(todoOf("## 2024-12-09\n- TODO x"), "ocaml/ocaml"), series),
  ).toThrowErrorMatchingInlineSnapshot(
    `[UserError: I may not file in ocaml/ocaml. Choose one of: mirage/*, ocurrent/build-farm; or add it to "filing.repositories" in the configuration.]`,
  );
  const astray = { ...series, filing: { ...series.filing, default: "ocaml/ocaml" } };
  expect(() => routeTodo(todoOf("## 2024-12-09\n- TODO x"), astray)).toThrowErrorMatchingInlineSnapshot(
    `[UserError: "filing.default" is ocaml/ocaml, which "filing.repositories" does not have. Add it there (now: mirage/*, ocurrent/build-farm).]`,
  );
});

test("an announcement goes to the project that it is about; where that is not told, to the web site; or by a route of its own", () => {
  const told = todoOf("## 2024-12-09\n### DNS\n- TODO [announcement] announce it", { repository: "mirage/ocaml-dns" });
  const untold = todoOf("## 2024-12-09\n### DNS\n- TODO [announcement] announce it");
  const routed = { ...series, routes: [{ match: ["announce"], repository: "mirage/mirage-www" }] };
  expect([route(told), route(untold), route(told, routed)].join("\n")).toMatchInlineSnapshot(`
    "mirage/ocaml-dns (topic)
    mirage/mirage-www (default)
    mirage/mirage-www (route)"
  `);
});
