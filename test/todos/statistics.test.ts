import fc from "fast-check";
import { expect, test } from "vitest";
import { median } from "../../src/todos/median.ts";
import { statistics } from "../../src/todos/statistics.ts";
import type { Todo, TodoEvent } from "../../src/todos/todo.ts";
import { todoOf } from "./samples.ts";

const now = Temporal.Instant.from("2025-06-30T12:00:00Z");
const held = ["2025-01-13", "2025-02-10", "2025-03-10", "2025-04-14", "2025-05-12"];

function event(what: TodoEvent["what"], day: string): TodoEvent {
  return { at: `${day}T12:00:00Z`, what, by: null, note: null };
}

/** A todo with an issue, of the kind given; filed on a day, closed on another or never. */
function filed(kind: Todo["noted"]["kind"], on: string, closed: string | null = null): Todo {
  const todo = todoOf("## 2024-12-09\n- TODO do it", { kind });
  const history = [event("filed", on), ...(closed === null ? [] : [event("closed", closed)])];
  const issue = { repository: "mirage/mirage", number: 1, url: "https://github.com/mirage/mirage/issues/1" };
  return { ...todo, meeting: on, meetings: [on], history, issue, state: closed === null ? "filed" : "closed" };
}

function count(...todos: readonly Todo[]) {
  return statistics({ todos, open: todos.filter(({ state }) => state === "filed"), held, now });
}

/** `fix: 1 open, 2 filed, 1 closed, 12 days of 1` */
function kinds(...todos: readonly Todo[]): readonly string[] {
  return count(...todos).kinds.map(({ kind, open, filed: all, closed, pace }) => {
    return `${kind}: ${open} open, ${all} filed, ${closed} closed${pace ? `, ${pace.days} days of ${pace.of}` : ""}`;
  });
}

test("open todos are counted by how many meetings were held since the first that had them", () => {
  const days = ["2025-05-12", "2025-05-12", "2025-04-14", "2025-03-10", "2025-02-10", "2025-01-13"];
  const { open, ages, oldest } = count(
    ...days.map((day) => filed("fix", day)),
    filed("fix", days[0] ?? "", "2025-06-01"),
  );
  expect(ages.map(({ from, to, count: many }) => `${from} to ${to}: ${many}`)).toMatchInlineSnapshot(`
    [
      "0 to 0: 2",
      "1 to 1: 1",
      "2 to 3: 2",
      "4 to null: 1",
    ]
  `);
  expect([open, oldest]).toEqual([6, 4]);
});

test("filed and closed count ever, and of the last ninety days", () => {
  const todos = [
    filed("fix", "2025-01-13", "2025-02-01"),
    filed("fix", "2025-01-13", "2025-06-01"),
    filed("fix", "2025-05-12", "2025-06-01"),
    filed("fix", "2025-05-12"),
  ];
  const { filed: all, closed } = count(...todos);
  expect({ all, closed }).toEqual({ all: { recent: 2, ever: 4 }, closed: { recent: 2, ever: 3 } });
});

test("half of what was closed took so many days at most, over all and by kind", () => {
  const todos = [
    filed("fix", "2025-01-13", "2025-01-15"),
    filed("fix", "2025-01-13", "2025-01-23"),
    filed("fix", "2025-01-13"),
    filed("announcement", "2025-01-13", "2025-01-13"),
    filed("announcement", "2025-01-13", "2025-01-16"),
    filed("announcement", "2025-01-13", "2025-03-13"),
  ];
  expect(count(...todos).pace).toEqual({ days: 3, of: 5 });
  expect(kinds(...todos)).toMatchInlineSnapshot(`
    [
      "announcement: 0 open, 3 filed, 3 closed, 3 days of 3",
      "fix: 1 open, 3 filed, 2 closed, 6 days of 2",
    ]
  `);
});

test("what was reopened is open, what was closed anew took until then, and a deleted issue never counted", () => {
  const again = filed("task", "2025-01-13", "2025-01-20");
  expect(kinds({ ...again, state: "filed", history: [...again.history, event("reopened", "2025-01-22")] })).toEqual([
    "task: 1 open, 1 filed, 0 closed",
  ]);
  expect(kinds({ ...again, history: [...again.history, event("closed", "2025-02-02")] })).toEqual([
    "task: 0 open, 1 filed, 1 closed, 20 days of 1",
  ]);
  const gone = { state: "deleted", reason: null, closedBy: null, endedAt: null, assignees: [], updatedAt: "" } as const;
  expect(kinds({ ...again, followed: gone })).toEqual([]);
});

test("a todo of an older store, without a history, counts from when it was noticed to when it was changed last", () => {
  const older = { ...filed("fix", "2025-01-13", "2025-01-15"), history: [] };
  const times = { noticedAt: "2025-01-13T12:00:00Z", changedAt: "2025-01-18T12:00:00Z" };
  expect(kinds({ ...older, ...times })).toEqual(["fix: 0 open, 1 filed, 1 closed, 5 days of 1"]);
});

test("a person's word on the kind counts; a todo that is done without an issue is none of those closed", () => {
  const edited = { title: null, text: null, kind: "review", repository: null, assignees: null } as const;
  const done: Todo = { ...filed("fix", "2025-01-13", "2025-01-15"), issue: null };
  expect(kinds({ ...filed("fix", "2025-01-13"), edited }, done)).toEqual(["review: 1 open, 1 filed, 0 closed"]);
});

test("no more than half is below the median, and no more than half above it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (numbers) => {
      const middle = median(numbers) ?? Number.NaN;
      expect(numbers.filter((number) => number < middle).length).toBeLessThanOrEqual(numbers.length / 2);
      expect(numbers.filter((number) => number > middle).length).toBeLessThanOrEqual(numbers.length / 2);
    }),
  );
  expect(median([])).toBeNull();
});
