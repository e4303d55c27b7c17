import { expect, test } from "vitest";
import { openTodos } from "../../src/meetings/open-todos.ts";
import { intend, succeed } from "../../src/outbox/record-call.ts";
import { corrected } from "../../src/todos/corrections/corrected.ts";
import { isOwed } from "../../src/todos/corrections/is-owed.ts";
import { standingCorrections } from "../../src/todos/corrections/moves.ts";
import { takenBack } from "../../src/todos/corrections/taken-back.ts";
import { whyNotWritten } from "../../src/todos/corrections/why-not-written.ts";
import { wishesOf } from "../../src/todos/corrections/wishes.ts";
import { decideTodos } from "../../src/todos/decide.ts";
import { partsOf } from "../../src/todos/parts/parts-of.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { series, todoOf } from "./samples.ts";
import { story } from "./story.ts";

const url = "https://github.com/mirage/mirage/issues/12";
const issue = { repository: "mirage/mirage", number: 12, url };
const filed: Todo = { ...todoOf("## 2024-12-09\n- TODO fix the boot loader", { kind: "fix" }), state: "filed", issue };
const at = (minute: number) => ({
  by: "Ada",
  now: Temporal.Instant.from("2024-12-09T13:00:00Z").add({ minutes: minute }),
});
const undone = (todo: Todo, minute: number): Todo => {
  const last = standingCorrections(todo.history).at(-1);
  if (last === undefined) throw new Error("nothing stands");
  return takenBack(todo, last, { reading: undefined, issue: todo.issue }, at(minute));
};
const deleted = (todo: Todo, minute: number) => corrected(todo, { state: "skipped" }, { what: "deleted" }, at(minute));

/** What a todo's history calls for, each wish in a line. */
function wishes(todo: Todo, others: readonly Todo[] = []): string {
  return wishesOf(todo, new Map(others.map((other) => [other.id, other])), series)
    .map(({ since, effect: { series: _series, expires: _expires, ...effect } }) => `${since} ${JSON.stringify(effect)}`)
    .join("\n")
    .replaceAll(filed.id, "TODO");
}

test("corrections are taken back one after the other, the last one first, and then stand no more", () => {
  const edited = corrected(filed, {}, { what: "edited", note: "kind" }, at(0));
  const both = deleted(edited, 1);
  const whats = (todo: Todo) => standingCorrections(todo.history).map(({ what }) => what);
  expect([both, undone(both, 2), undone(undone(both, 2), 3), deleted(undone(both, 2), 3)].map(whats)).toEqual([
    ["edited", "deleted"],
    ["edited"],
    [],
    ["edited", "deleted"],
  ]);
});

test("of closing and opening an issue the last word counts, and it is known from the history alone", () => {
  const out = deleted(filed, 0);
  expect([out, undone(out, 1), deleted(undone(out, 1), 2)].map((todo) => wishes(todo))).toMatchInlineSnapshot(`
    [
      "2024-12-09T13:00:00Z {"repository":"mirage/mirage","number":12,"id":"close/TODO","type":"close-issue","reason":"not planned"}",
      "2024-12-09T13:01:00Z {"repository":"mirage/mirage","number":12,"id":"close/TODO","type":"amend-issue","amendment":{"what":"reopen"}}",
      "2024-12-09T13:02:00Z {"repository":"mirage/mirage","number":12,"id":"close/TODO","type":"close-issue","reason":"not planned"}",
    ]
  `);
});

test("a wish is owed until the outbox has taken it up, and again where the last one was another", () => {
  const [wish] = wishesOf(deleted(filed, 0), new Map(), series);
  const [later] = wishesOf(undone(deleted(filed, 0), 5), new Map(), series);
  if (wish === undefined || later === undefined) throw new Error("there is a wish");
  const pending = intend(wish.effect, at(1).now);
  const done = succeed(pending, { type: "close-issue" });
  const owed = [undefined, pending, done].map((record) => [isOwed(wish, record), isOwed(later, record)]);
  expect(owed).toEqual([
    [true, true],
    [false, true],
    [false, true],
  ]);
});

test("an issue outside the allow-list, and a pull request, are never written to", () => {
  const named = (repository: string, path: string) =>
    whyNotWritten({ repository, number: 1, url: `https://github.com/${repository}/${path}/1` }, series);
  expect([named("mirage/mirage", "issues"), named("mirage/mirage", "pull"), named("other/repo", "issues")]).toEqual([
    null,
    "pull",
    "elsewhere",
  ]);
  const elsewhere = { ...filed, issue: { repository: "other/repo", number: 1, url } };
  expect(wishes(deleted(elsewhere, 0))).toBe("");
});

test("a kind that a person corrected twice leaves no label of the kinds before, nor takes one that every issue has", () => {
  const kinds = (todo: Todo, kind: "announcement" | "task", minute: number) =>
    corrected(
      todo,
      { edited: { title: null, text: null, repository: null, assignees: null, kind } },
      { what: "edited", note: "kind" },
      at(minute),
    );
  expect(wishes(kinds(kinds(filed, "announcement", 0), "task", 1))).toMatchInlineSnapshot(
    `"2024-12-09T13:01:00Z {"repository":"mirage/mirage","number":12,"id":"kind/TODO","type":"amend-issue","amendment":{"what":"relabel","add":[],"remove":["bug","announcement"]}}"`,
  );
});

test("parts have names of their own that do not change, and are listed in the whole once all are filed", () => {
  const event = { what: "split", note: "mirage/tcp-stack, ocurrent/build-farm" } as const;
  const split = corrected(filed, {}, event, at(0));
  const again = corrected(filed, {}, { ...event, note: "Ocurrent/Build-Farm" }, at(9));
  const [one, two] = partsOf(split);
  if (one === undefined || two === undefined) throw new Error("there are two parts");
  expect(partsOf(again).map(({ id }) => id)).toEqual([two.id]);
  const withIssue = (part: Todo, number: number): Todo => ({
    ...part,
    state: "filed",
    issue: { repository: part.edited?.repository ?? "", number, url },
  });
  expect(wishes(split, [withIssue(one, 3), two])).toBe("");
  expect(wishes(split, [withIssue(one, 3), withIssue(two, 4)])).toMatchInlineSnapshot(
    `"2024-12-09T13:00:00Z {"repository":"mirage/mirage","number":12,"id":"parts/TODO","type":"amend-issue","amendment":{"what":"append","lines":["- [ ] mirage/tcp-stack#3","- [ ] ocurrent/build-farm#4"]}}"`,
  );
});

test("parts stand in no pad: they are neither gone nor asked about, and are on the agenda in place of the whole", () => {
  const bot = story();
  const pad = "## 2024-12-09\n- TODO fix the boot loader of all boards";
  bot.reads(pad);
  bot.sets("A", corrected(bot.todo("A"), { state: "filed", issue }, { what: "split", note: "mirage/boot" }, at(0)));
  const [part] = partsOf(bot.todo("A"));
  if (part === undefined) throw new Error("there is a part");
  bot.knowsAlso({ ...part, state: "filed", issue: { repository: "mirage/boot", number: 3, url } });
  expect(bot.reads(pad)).toBe("");
  expect(bot.reads("## 2024-12-09\n- Sam: hello")).toMatchInlineSnapshot(
    `"A filed gone fix the boot loader of all boards"`,
  );
  expect(bot.reads(`${pad} (mirage/boot#3)`)).toMatchInlineSnapshot(
    `"A filed 2024-12-09:2 fix the boot loader of all boards (mirage/boot#3)"`,
  );
  const todos = bot.all();
  const asked = decideTodos({ series, todos, meeting: "2024-12-09", automatic: true, pullStates: new Map() });
  expect(asked).toEqual({ file: [], ask: [], settled: [] });
  expect(openTodos(todos, "2025-01-13", []).map((open) => open.issue?.name)).toEqual(["mirage/boot#3"]);
});

test("a todo that is the same as another keeps its lines, reworded, copied, deleted and brought back", () => {
  const bot = story();
  bot.reads(
    "## 2024-12-09\n- TODO write the release notes of the tool\n- TODO tell people what is new in the boot loader",
  );
  bot.files("A");
  bot.sets(
    "B",
    corrected(bot.todo("B"), { state: "skipped", mergedInto: bot.todo("A").id }, { what: "merged" }, at(0)),
  );
  expect(bot.reads("## 2024-12-09\n- TODO write the release notes of the tool")).toMatchInlineSnapshot(
    `"B skipped gone tell people what is new in the boot loader"`,
  );
  expect(
    bot.reads(
      "## 2024-12-09\n- TODO write the release notes of the tool\n- TODO tell people what's new in the boot loader",
    ),
  ).toMatchInlineSnapshot(`"B skipped 2024-12-09:3 tell people what's new in the boot loader"`);
  expect(
    bot.reads(
      "## 2024-12-16\n- TODO tell people what is new in the boot loader\n## 2024-12-09\n- TODO write the release notes of the tool\n- TODO tell people what's new in the boot loader",
    ),
  ).toMatchInlineSnapshot(`
    "A filed 2024-12-09:4 write the release notes of the tool
    B skipped 2024-12-09:5 tell people what's new in the boot loader"
  `);
});
