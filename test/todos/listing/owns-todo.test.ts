import { expect, test } from "vitest";
import { ownsTodo } from "../../../src/todos/listing/owns-todo.ts";
import { series, todoOf } from "../samples.ts";

/** Who of these people has the todo of this owner. */
function owners(given: string, ...names: readonly string[]): string {
  const todo = { ...todoOf("## 2024-12-09\n- TODO cut a release"), owners: [given] };
  return names.filter((name) => ownsTodo(todo, { names: [name], logins: [] }, series)).join(", ");
}

test("a todo is of who is called so, in any case, with accents or without", () => {
  expect(owners("Jürgen", "jurgen", "Jürgen Maier", "Jur", "Hannes")).toBe("jurgen, Jürgen Maier");
  expect(owners("Jürgen Maier", "jurgen maier", "Jürgen")).toBe("jurgen maier");
});

test("names and logins that the series joins are one person", () => {
  expect(owners("Hannes", "hannesm", "@hannesm", "Hannes", "hannes", "Zoé")).toBe("hannesm, @hannesm, Hannes, hannes");
  expect(owners("@zoe-m", "Zoe Martin", "zoé", "zoe-m", "Sam Fox")).toBe("Zoe Martin, zoé, zoe-m");
  expect(owners("Sam Fox", "samf", "Sam Hill", "hills")).toBe("samf");
});

test("logins that somebody proved count beside what they are called", () => {
  const todo = { ...todoOf("## 2024-12-09\n- TODO cut a release"), owners: ["@Nobody-Else"] };
  expect(ownsTodo(todo, { names: ["Noor"], logins: ["nobody-else"] }, series)).toBe(true);
  expect(ownsTodo(todo, { names: ["Noor"], logins: [] }, series)).toBe(false);
});
