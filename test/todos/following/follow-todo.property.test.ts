import fc from "fast-check";
import { expect, test } from "vitest";
import { followTodo, type Reading } from "../../../src/todos/following/follow-todo.ts";
import type { Todo } from "../../../src/todos/todo.ts";
import { plainState } from "../../support/issue-state.ts";
import { series, todoOf } from "../samples.ts";

const issue = { repository: "mirage/mirage", number: 7, url: "https://github.com/mirage/mirage/issues/7" };
const filed: Todo = { ...todoOf("## 2025-01-13\n- TODO mend the roof"), state: "filed", issue };

/** What people do to the issue, one thing a minute: close it, open it, give it to somebody. */
const act = fc.record({
  state: fc.constantFrom("open", "closed"),
  assignees: fc.subarray(["hannesm", "samf"]),
});

/** The issue as it was after each act, by the forge's own clock. */
function lives(acts: readonly { state: "open" | "closed"; assignees: string[] }[]): Reading[] {
  return acts.map(({ state, assignees }, minute) => {
    const updatedAt = Temporal.Instant.from("2025-01-13T10:00:00Z").add({ minutes: minute }).toString();
    const endedAt = state === "closed" ? updatedAt : null;
    const name = { owner: "mirage", repo: "mirage", number: 7 };
    return { ...plainState, ...name, kind: "issue", title: "", url: issue.url, state, assignees, endedAt, updatedAt };
  });
}

test("whatever readings came before, in any order and however often, the last one that is true holds", () => {
  const inTheEnd = fc.property(
    fc.array(act, { minLength: 1, maxLength: 8 }),
    fc.array(fc.nat({ max: 7 }), { maxLength: 20 }),
    (acts, order) => {
      const readings = lives(acts);
      const now = Temporal.Instant.from("2025-01-14T10:00:00Z");
      const seen = [0, ...order.filter((place) => place < readings.length), readings.length - 1];
      const end = seen.reduce((todo, place) => {
        const reading = readings[place];
        return reading === undefined ? todo : followTodo(todo, reading, { people: series.people, now });
      }, filed);
      const truth = acts.at(-1);
      const names: Record<string, string> = { hannesm: "Hannes", samf: "Sam Fox" };
      const owners = truth?.assignees.map((login) => names[login]);
      return (
        end.state === (truth?.state === "closed" ? "closed" : "filed") &&
        (end.owners === null || end.owners.join() === owners?.join())
      );
    },
  );
  expect(fc.check(inTheEnd, { numRuns: 500 })).toMatchObject({ failed: false });
});

test("each reading that is told twice is heard once", () => {
  const twice = fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
    const now = Temporal.Instant.from("2025-01-14T10:00:00Z");
    const follow = (todo: Todo, reading: Reading): Todo => followTodo(todo, reading, { people: series.people, now });
    const once = lives(acts).reduce(follow, filed);
    const doubled = lives(acts).reduce((todo, reading) => follow(follow(todo, reading), reading), filed);
    return JSON.stringify(once) === JSON.stringify(doubled);
  });
  expect(fc.check(twice)).toMatchObject({ failed: false });
});
