import { join } from "node:path";
import { expect, test } from "vitest";
import { liquidTemplates } from "../../../src/templates/liquid.ts";
import { eventSentence, namedIn } from "../../../src/todos/telling/sentences.ts";
import { storyView } from "../../../src/todos/telling/story-view.ts";
import { type Todo, todoEvents, type TodoEvent } from "../../../src/todos/todo.ts";
import { series, todoOf } from "../samples.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../../templates") });
const fresh = todoOf("## 2024-12-09\n### Network\n- TODO say <@1> how #12 is **cut** @everyone", {
  speaker: "Jules",
  assignees: ["Hannes"],
});
const issue = { repository: "mirage/tcp-stack", number: 12, url: "https://github.com/mirage/tcp-stack/issues/12" };

/** The answer to /todo show, in the terminal's form. */
function told(change: Partial<Todo>, held: readonly string[] = []): string {
  const todo = { ...fresh, ...change };
  const titleOf = () => null;
  const shared = {
    name: "k3f9",
    series,
    held,
    times: "plain",
    waiting: [],
    parts: null,
    titleOf,
    replaces: null,
  } as const;
  return templates.render("todo-show", storyView({ todo, padLink: "https://pad.example.org/abc", ...shared }));
}

function event(what: TodoEvent["what"], note: string | null = null, by: string | null = null): TodoEvent {
  return { at: "2024-12-09T12:00:00Z", what, by, note };
}

test("each thing that can happen to a todo is a sentence", () => {
  const notes: Partial<Record<TodoEvent["what"], string>> = {
    noticed: "2024-12-09",
    carried: "2025-01-13",
    edited: "title, kind",
    linked: "mirage/x#12",
    undone: "skipped",
    merged: "k3f9q0x2aa",
    split: "mirage/x, mirage/y",
    filed: "mirage/x#12",
    parked: "GitHub refused.",
    announced: "discuss.ocaml.org: https://discuss.ocaml.org/t/1",
    closed: "mirage/x#15",
    moved: "mirage/y#3",
    reassigned: "hannesm, ada",
  };
  const titleOf = (id: string) => (id === "k3f9q0x2aa" ? "Cut a release" : null);
  const spoken = { speaker: "Jules", nameOf: (login: string) => login, titleOf };
  const sentences = todoEvents.map((what) => {
    const happened = event(what, notes[what] ?? null, "Ada");
    return [eventSentence(happened, spoken), namedIn(happened) ?? ""].join(" ").trim();
  });
  expect(sentences.join("\n")).toMatchInlineSnapshot(`
    "noted in the meeting of Monday 9 December 2024, said by Jules
    carried over to the meeting of Monday 13 January 2025
    taken out of the pad
    back in the pad
    approved by Ada
    changed by Ada: title, kind
    skipped by Ada
    marked as done by Ada
    Ada says that it is mirage/x#12
    taken back by Ada: skipped
    kept open by Ada
    said to be no todo by Ada
    put together with “Cut a release” by Ada
    split over several repositories by Ada: mirage/x, mirage/y
    filed as mirage/x#12
    got stuck: GitHub refused.
    announced on discuss.ocaml.org: https://discuss.ocaml.org/t/1
    people were asked about it
    closed by mirage/x#15
    opened again by Ada
    moved, and is now mirage/y#3
    its issue was deleted on GitHub
    its issue can no longer be seen on GitHub
    its issue can be seen on GitHub again
    given to hannesm and ada on GitHub"
  `);
});

test("a todo is shown with its line of the pad, which does nothing, and with its whole story", () => {
  const history = [
    event("noticed", "2024-12-09"),
    event("filed", "mirage/tcp-stack#12"),
    { ...event("carried", "2025-01-13"), at: "2025-01-12T23:30:00Z" },
    { ...event("reassigned", "hannesm,ada"), at: "2025-01-14T12:00:00Z" },
    { ...event("closed", "mirage/tcp-stack#15"), at: "2025-01-20T12:00:00Z" },
  ];
  expect(told({ history, issue, state: "closed" })).toMatchInlineSnapshot(`
    "**Say <1> how #​12 is cut everyone** (\`k3f9\`)
    task, [mirage/tcp-stack#12](https://github.com/mirage/tcp-stack/issues/12), for Hannes
    Done

    > TODO say \\<@​1> how #​12 is **cut** @​everyone
    In [the pad](<https://pad.example.org/abc>), meeting of Monday 9 December 2024, under “Network”

    **What happened**
    - Monday 9 December 2024: noted in the meeting of Monday 9 December 2024, said by Jules
    - Monday 9 December 2024: filed as [mirage/tcp-stack#12](https://github.com/mirage/tcp-stack/issues/12)
    - Monday 13 January 2025: carried over to the meeting of Monday 13 January 2025
    - Tuesday 14 January 2025: given to Hannes and ada on GitHub
    - Monday 20 January 2025: closed by [mirage/tcp-stack#15](https://github.com/mirage/tcp-stack/issues/15)"
  `);
});

test("of a todo whose history was not kept, the story is told from what is known", () => {
  const old = { history: [], meetings: ["2024-12-09", "2025-01-13"], changedAt: "2025-01-20T12:00:00Z" };
  const happened = (change: Partial<Todo>) =>
    told({ ...old, ...change })
      .split("**What happened**\n")[1]
      ?.trim();
  expect(
    [
      happened({}),
      happened({ state: "closed", issue }),
      happened({ state: "skipped", changedBy: "Ada" }),
      happened({ state: "parked", parkedWhy: "It stayed unclear." }),
    ].join("\n\n"),
  ).toMatchInlineSnapshot(`
    "- Monday 9 December 2024: noted in the meeting of Monday 9 December 2024, said by Jules
    - carried over to the meeting of Monday 13 January 2025

    - Monday 9 December 2024: noted in the meeting of Monday 9 December 2024, said by Jules
    - carried over to the meeting of Monday 13 January 2025
    - filed as [mirage/tcp-stack#12](https://github.com/mirage/tcp-stack/issues/12)
    - Monday 20 January 2025: closed

    - Monday 9 December 2024: noted in the meeting of Monday 9 December 2024, said by Jules
    - carried over to the meeting of Monday 13 January 2025
    - Monday 20 January 2025: skipped by Ada

    - Monday 9 December 2024: noted in the meeting of Monday 9 December 2024, said by Jules
    - carried over to the meeting of Monday 13 January 2025
    - Monday 20 January 2025: got stuck: It stayed unclear."
  `);
});

test("of a very long story the beginning and the latest are told", () => {
  const history = [
    event("noticed", "2024-12-09"),
    ...Array.from({ length: 60 }, (_, place) => event(place % 2 === 0 ? "gone" : "back")),
  ];
  const text = told({ history });
  expect(text).toContain("- and 37 things more, before these:");
  expect(text.match(/^- Monday/gm)).toHaveLength(24);
});
