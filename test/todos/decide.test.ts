import { expect, test } from "vitest";
import type { IssueState } from "../../src/ports/forge.ts";
import { decideTodos, pullsToRead, type DecisionInput } from "../../src/todos/decide.ts";
import { issueKey } from "../../src/todos/issue-key.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { pad } from "./pad.ts";
import { series } from "./samples.ts";
import { plainState } from "../support/issue-state.ts";

const now = Temporal.Instant.from("2024-12-09T12:00:00Z");
const read = (text: string): readonly Todo[] =>
  reconcile({ series: series.id, known: [], notes: pad(`## 2024-12-09\n${text}`), now });
const issue = { repository: "mirage/mirage", number: 1, url: "https://github.com/mirage/mirage/issues/1" };

/** What is decided, each todo by its text. */
function decided(todos: readonly Todo[], input: Partial<DecisionInput> = {}): string {
  const meeting = "2024-12-09";
  const { file, ask, settled } = decideTodos({
    series,
    todos,
    meeting,
    automatic: true,
    pullStates: new Map(),
    ...input,
  });
  const texts = (some: readonly Todo[]) => some.map(({ noted }) => noted.text).join(", ");
  return [
    `file: ${texts(file)}`,
    `ask: ${texts(ask)}`,
    ...settled.map(({ todo, why }) => `settled: ${todo.noted.text}. ${why}`),
  ].join("\n");
}

test("stated todos are filed in the order of the notes, suggested ones and possible repetitions are asked", () => {
  const todos = read("- TODO one\n- MAYBE two\n- TODO three\n- TODO four").toReversed();
  expect(decided(todos.map((todo) => (todo.noted.text === "three" ? { ...todo, replaces: "0123456789" } : todo))))
    .toMatchInlineSnapshot(`
    "file: one, four
    ask: two, three"
  `);
});

test("where the policy is to confirm, or the meeting is history, all are asked; what a person approved is filed", () => {
  const todos = read("- TODO one\n- MAYBE two").map((todo): Todo =>
    todo.noted.text === "two" ? { ...todo, state: "approved" } : todo,
  );
  const confirm = { ...series, filing: { ...series.filing, policy: "confirm" as const } };
  expect(decided(todos, { series: confirm })).toMatchInlineSnapshot(`
    "file: two
    ask: one"
  `);
  expect(decided(todos, { automatic: false })).toBe(decided(todos, { series: confirm }));
});

test("what is over the limit of a meeting is asked; issues that it filed by itself before count", () => {
  const limited = { ...series, filing: { ...series.filing, limit: 2 } };
  const todos = read("- TODO one\n- TODO two\n- TODO three");
  expect(decided(todos, { series: limited })).toMatchInlineSnapshot(`
    "file: one, two
    ask: three"
  `);
  const before = (change: Partial<Todo>) =>
    todos.map((todo) => (todo.noted.text === "one" ? { ...todo, ...change } : todo));
  expect(decided(before({ state: "filed", issue }), { series: limited })).toMatchInlineSnapshot(`
    "file: two
    ask: three"
  `);
  expect(decided(before({ state: "filed", issue, changedBy: "chair" }), { series: limited })).toMatchInlineSnapshot(`
    "file: two, three
    ask: "
  `);
  expect(decided(before({ state: "closed" }), { series: limited })).toMatchInlineSnapshot(`
    "file: two, three
    ask: "
  `);
});

test("what is gone, done, decided or of another meeting is left alone", () => {
  const todos = read("- DONE one\n- TODO two\n- TODO three");
  const changed = todos.flatMap((todo): readonly Todo[] =>
    todo.noted.text === "two"
      ? [{ ...todo, inPad: false }]
      : (["filing", "filed", "closed", "skipped", "parked"] as const).map((state) => ({ ...todo, state })),
  );
  expect(decided([...changed, ...todos.map((todo) => ({ ...todo, meeting: "2025-01-13" }))])).toMatchInlineSnapshot(`
    "file: 
    ask: "
  `);
});

test("a split is settled once its pull request is merged or closed; of others, and of unknown ones, it is filed or asked", () => {
  const todos = read(
    "- see https://github.com/Mirage/tcp-stack/pull/151\n- TODO [pr-split] split it\n- TODO [review] review it",
  );
  const pull = { owner: "mirage", repo: "tcp-stack", number: 151 };
  const as = (state: IssueState["state"]) =>
    decided(todos, {
      pullStates: new Map([
        [issueKey(pull), { ...plainState, ...pull, kind: "pull", title: "Timers", state, url: "", endedAt: null }],
      ]),
    });
  expect(pullsToRead(todos, "2024-12-09")).toEqual([{ ...pull, owner: "Mirage" }]);
  expect([as("open"), as("merged"), as("closed"), decided(todos)].join("\n\n")).toMatchInlineSnapshot(`
    "file: split it, review it
    ask: 

    file: review it
    ask: 
    settled: split it. Mirage/tcp-stack#151 has been merged meanwhile, so there is probably nothing left to split.

    file: review it
    ask: 
    settled: split it. Mirage/tcp-stack#151 has been closed meanwhile, so there is probably nothing left to split.

    file: split it, review it
    ask: "
  `);
});

test("of two todos that may be one, a person who files the second is asked about the first", () => {
  const [one, two] = read("- TODO one\n- TODO two");
  if (one === undefined || two === undefined) throw new Error("the pad has two todos");
  const second = { ...two, replaces: one.id };
  const outcomes = [second, { ...second, state: "filed" as const, issue }].map((other) => decided([one, other]));
  expect(outcomes.join("\n\n")).toMatchInlineSnapshot(`
    "file: one
    ask: two

    file: 
    ask: one"
  `);
});
