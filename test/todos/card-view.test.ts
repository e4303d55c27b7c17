import { join } from "node:path";
import { expect, test } from "vitest";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { cardViews, renderCard } from "../../src/todos/card-view.ts";
import { renderReport, reportView } from "../../src/todos/report-view.ts";
import { series, todoOf } from "./samples.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });
const meeting = "2024-12-09";
const split = todoOf(
  "## 2024-12-09\n### Network\n- see https://github.com/mirage/tcp-stack/pull/151\n- MAYBE [pr-split] if we split timer_cancel() out into another PR we can merge that one now",
  { speaker: "Ben" },
);
const fix = todoOf(
  "## 2024-12-09\n### What is the build farm?\n- MAYBE [fix] it has OCaml 4 hardcoded somewhere, and that needs to be changed",
);
const issue = { repository: "mirage/tcp-stack", number: 12, url: "https://github.com/mirage/tcp-stack/issues/12" };

const shown = (input: Partial<Parameters<typeof cardViews>[0]>) =>
  cardViews({ series, meeting, ask: [], settled: [], ...input })
    .map((view) => renderCard(templates, view))
    .join("\n=====\n");

test("a card shows each suggestion with its line, who said it, and where it would be filed", () => {
  const settled = [{ todo: fix, why: "It has been done meanwhile." }];
  expect(shown({ ask: [split], settled })).toMatchInlineSnapshot(`
    "**1. Split timer_cancel() out of #​151**
    Ben: “if we split timer_cancel() out into another PR we can merge that one now”
    pr-split → mirage/tcp-stack, under “Network”

    **2. Fix: the build farm has OCaml 4 hardcoded**
    “it has OCaml 4 hardcoded somewhere, and that needs to be changed”
    fix → mirage/mirage, under “What is the build farm?”
    It has been done meanwhile."
  `);
});

test("what may be an earlier todo says which", () => {
  expect(shown({ ask: [{ ...fix, remark: "It may be mirage/mirage#3 in other words, or a part of it." }] }))
    .toMatchInlineSnapshot(`
    "**1. Fix: the build farm has OCaml 4 hardcoded**
    “it has OCaml 4 hardcoded somewhere, and that needs to be changed”
    fix → mirage/mirage, under “What is the build farm?”
    It may be mirage/mirage#​3 in other words, or a part of it."
  `);
});

test("there are four suggestions on a card, numbered on; none where there is nothing to ask", () => {
  const ask = Array.from({ length: 6 }, () => fix);
  const numbers = cardViews({ series, meeting, ask, settled: [] }).map(({ items, count }) => [
    count,
    ...items.map(({ number }) => number),
  ]);
  expect(numbers).toEqual([
    [6, 1, 2, 3, 4],
    [6, 5, 6],
  ]);
  expect(cardViews({ series, meeting: "undated", ask: [], settled: [] })).toEqual([]);
});

test("a card fits a message, whatever the pad holds", () => {
  const hostile = "*_`~|<@1>[x](y)".repeat(60);
  const long = todoOf(`## 2024-12-09\n### ${hostile}\n- MAYBE ${hostile}`, { speaker: hostile });
  for (const text of ["word ".repeat(500), hostile]) {
    const todo = { ...long, remark: text, noted: { ...long.noted, text, topic: text } };
    expect(shown({ ask: [todo, todo, todo, todo] }).length).toBeLessThanOrEqual(2000);
  }
});

test("a report says what was filed and how, what got stuck, and how much waits for a word", () => {
  const filed = [
    { ...split, state: "filed" as const, issue, remark: null },
    {
      ...fix,
      state: "filed" as const,
      issue: { ...issue, number: 13 },
      remark: "GitHub left out the label bug: setting labels needs push access there.",
    },
  ];
  const parked = { ...fix, state: "parked" as const, parkedWhy: "GitHub shows the bot no repository a/b." };
  const report = (...input: readonly [typeof filed, readonly (typeof split)[]]) =>
    renderReport(templates, reportView({ series, meeting, filed: input[0], waiting: input[1] }));
  expect([report(filed, [split, parked, fix]), report([], [fix]), report(filed.slice(0, 1), [])].join("\n=====\n"))
    .toMatchInlineSnapshot(`
    "**After the Unikernel meeting of Monday 9 December 2024**
    I filed 2 issues:
    - [mirage/tcp-stack#12](https://github.com/mirage/tcp-stack/issues/12) Split timer_cancel() out of #​151
    - [mirage/tcp-stack#13](https://github.com/mirage/tcp-stack/issues/12) Fix: the build farm has OCaml 4 hardcoded
      GitHub left out the label bug: setting labels needs push access there.
    - Not filed: Fix: the build farm has OCaml 4 hardcoded. GitHub shows the bot no repository a/b. \`/todo retry\` takes it up again.
    Beyond that, 2 things wait for your word. Shall I file them?
    =====
    **After the Unikernel meeting of Monday 9 December 2024**
    1 thing waits for your word. Shall I file it?
    =====
    **After the Unikernel meeting of Monday 9 December 2024**
    I filed 1 issue:
    - [mirage/tcp-stack#12](https://github.com/mirage/tcp-stack/issues/12) Split timer_cancel() out of #​151"
  `);
});
