import { expect, test } from "vitest";
import { leftOut } from "../../src/todos/left-out.ts";

const draft = {
  repository: "a/b",
  title: "",
  body: "",
  labels: ["Bug", "meeting"],
  assignees: ["shym", "hannesm"],
  marker: "",
};
const filed = { repository: "a/b", number: 1, url: "" };

test("what GitHub dropped in silence is said in a sentence each", () => {
  expect(leftOut(draft, { ...filed, labels: [], assignees: ["Shym"] }, [])).toMatchInlineSnapshot(
    `"GitHub left out the labels Bug, meeting: setting labels needs push access there. GitHub did not assign hannesm: assigning needs push access there."`,
  );
  expect(
    leftOut(draft, { ...filed, labels: ["bug", "MEETING", "more"], assignees: ["hannesm", "shym"] }, []),
  ).toBeNull();
});

test("of those who can't be assigned it is said how they can be", () => {
  const all = { ...filed, labels: draft.labels, assignees: draft.assignees };
  expect(leftOut(draft, all, ["gracehop"])).toMatchInlineSnapshot(
    `"GitHub does not let me assign gracehop there: a comment of theirs on the issue, or membership, makes them assignable."`,
  );
});
