import { expect, test } from "vitest";
import type { IssueState } from "../../../src/ports/forge.ts";
import { followTodo, type Reading } from "../../../src/todos/following/follow-todo.ts";
import type { Todo } from "../../../src/todos/todo.ts";
import { plainState } from "../../support/issue-state.ts";
import { series, todoOf } from "../samples.ts";

const issue = { repository: "mirage/mirage", number: 7, url: "https://github.com/mirage/mirage/issues/7" };
const filed: Todo = { ...todoOf("## 2025-01-13\n- TODO mend the roof"), state: "filed", issue };
const now = Temporal.Instant.from("2025-01-14T10:00:00Z");

function read(state: IssueState["state"], minute: number, more: Partial<IssueState> = {}): IssueState {
  const updatedAt = `2025-01-13T10:${String(minute).padStart(2, "0")}:00Z`;
  const over = state === "closed" || state === "merged" ? { endedAt: updatedAt, reason: "completed" as const } : {};
  const name = { owner: "mirage", repo: "mirage", number: 7 };
  return {
    ...plainState,
    ...name,
    kind: "issue",
    title: "",
    url: "",
    endedAt: null,
    state,
    updatedAt,
    ...over,
    ...more,
  };
}

/** Where the todo ends, and what its history then tells. */
function story(todo: Todo, ...readings: readonly Reading[]): string[] {
  const end = readings.reduce((one, reading) => followTodo(one, reading, { people: series.people, now }), todo);
  const told = end.history.slice(todo.history.length).map(({ what, note }) => [what, note].filter(Boolean).join(" "));
  return [...told, `→ ${end.state}`];
}

test("a closed issue closes its todo, with what closed it; opened again, it is to be done again", () => {
  expect(story(filed, read("open", 0), read("closed", 1, { closedBy: "mirage/mirage#9" }), read("open", 2))).toEqual([
    "closed mirage/mirage#9",
    "reopened",
    "→ filed",
  ]);
  expect(story(filed, read("closed", 1, { reason: "not planned" }))).toEqual(["closed not planned", "→ closed"]);
});

test("what is older than what was read before is no news", () => {
  expect(story(filed, read("closed", 2), read("open", 1))).toEqual(["closed completed", "→ closed"]);
});

test("a todo that a person finished here is not open again because its issue is still being closed", () => {
  const finished: Todo = { ...filed, state: "closed", changedBy: "Ada" };
  expect(story(finished, read("open", 1), read("open", 2), read("closed", 3))).toEqual(["→ closed"]);
  expect(story(finished, read("open", 1), read("closed", 3), read("open", 4))).toEqual(["reopened", "→ filed"]);
});

test("who has it is told by the names of the notes", () => {
  expect(
    story(filed, read("open", 0), read("open", 1, { assignees: ["HannesM", "stranger"] }), read("open", 2)),
  ).toEqual(["reassigned Hannes, @stranger", "reassigned", "→ filed"]);
});

test("who had it when it was first read is how it was filed, and no news", () => {
  expect(story(filed, read("open", 1, { assignees: ["samf"] }))).toEqual(["→ filed"]);
});

test("a deleted issue is never filed again, and is told once", () => {
  expect(story(filed, read("open", 0), "deleted", "deleted", "unseen")).toEqual(["vanished", "→ skipped"]);
  expect(story({ ...filed, state: "closed" }, "deleted")).toEqual(["vanished", "→ closed"]);
});

test("one that can't be seen stays as it was, until it can", () => {
  expect(story(filed, read("open", 0), "unseen", "unseen", read("open", 0), read("closed", 3))).toEqual([
    "unseen",
    "seen",
    "closed completed",
    "→ closed",
  ]);
});

test("one that moved is followed to where it is", () => {
  const moved = followTodo(
    filed,
    { movedTo: { owner: "ocurrent", repo: "build-farm", number: 3 } },
    { people: {}, now },
  );
  expect(moved.issue).toEqual({
    repository: "ocurrent/build-farm",
    number: 3,
    url: "https://github.com/ocurrent/build-farm/issues/3",
  });
  expect(story(filed, { movedTo: { owner: "Mirage", repo: "mirage", number: 7 } })).toEqual(["→ filed"]);
});
