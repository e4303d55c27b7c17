import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { IssueState, Mention } from "../../src/ports/forge.ts";
import { whyMoot } from "../../src/todos/moot.ts";
import { plainState } from "../support/issue-state.ts";
import { todoOf } from "./samples.ts";

const todo = (text: string) => todoOf(`## 2024-12-09\n- TODO [pr-split] ${text}`, { kind: "pr-split" });
const at = { owner: "mirage", repo: "ocaml-solo5" };
const whole = (state: IssueState["state"]): IssueState => ({
  ...plainState,
  ...at,
  number: 144,
  kind: "pull",
  title: "Port to OCaml 5",
  url: "",
  state,
  endedAt: null,
});
const mention = (title: string, state: Mention["state"] = "merged", number = 150): Mention => ({
  ...at,
  number,
  title,
  state,
  url: "",
});
const split = todo(
  "split pthread_cond_destroy() out of https://github.com/mirage/ocaml-solo5/pull/144 into another PR",
);

test("a split is moot when its pull request is over, or its part is in another one", () => {
  const why = (pull: IssueState | null, ...mentions: Mention[]) => {
    const over = whyMoot(split, { pull, mentions });
    return over === null ? "not" : over.cause === "part" ? `part ${over.pull} ${over.state}` : over.cause;
  };
  expect({
    "open, nothing else": why(whole("open")),
    draft: why(whole("draft")),
    merged: why(whole("merged")),
    closed: why(whole("closed")),
    "can't be seen": why(null),
    "part merged": why(whole("open"), mention("Add pthread_cond_destroy")),
    "part proposed": why(whole("open"), mention("add `pthread-cond-destroy()`", "open")),
    "part in a draft, whole merged": why(whole("merged"), mention("pthread_cond_destroy", "draft")),
    "part merged, then the whole": why(whole("merged"), mention("pthread_cond_destroy")),
    "part merged after another try": why(
      null,
      mention("pthread_cond_destroy", "open"),
      mention("pthread_cond_destroy", "merged", 7),
    ),
    "part given up": why(whole("open"), mention("pthread_cond_destroy", "closed")),
    "something near it": why(whole("open"), mention("pthread_cond_wait"), mention("pthread"), mention("Destroy cond")),
    itself: why(whole("open"), mention("pthread_cond_destroy", "open", 144)),
  }).toMatchInlineSnapshot(`
    {
      "can't be seen": "not",
      "closed": "closed",
      "draft": "not",
      "itself": "not",
      "merged": "merged",
      "open, nothing else": "not",
      "part given up": "not",
      "part in a draft, whole merged": "merged",
      "part merged": "part mirage/ocaml-solo5#150 merged",
      "part merged after another try": "part mirage/ocaml-solo5#7 merged",
      "part merged, then the whole": "part mirage/ocaml-solo5#150 merged",
      "part proposed": "part mirage/ocaml-solo5#150 open",
      "something near it": "not",
    }
  `);
});

test("a part that is not told, and a todo of another kind, are never moot for a title", () => {
  const seen = { pull: whole("open"), mentions: [mention("Split the PR into parts"), mention("")] };
  const untold = todo("split https://github.com/mirage/ocaml-solo5/pull/144 into two PRs");
  expect(whyMoot(untold, seen)).toBeNull();
  expect(
    whyMoot(todoOf("## 2024-12-09\n- TODO review mirage/ocaml-solo5#144"), { ...seen, pull: whole("merged") }),
  ).toBeNull();
});

test("unrelated titles are never taken for the part", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.lorem()), { maxLength: 5 }), (titles) => {
      fc.pre(titles.every((title) => !/pthread.cond.destroy/i.test(title)));
      expect(whyMoot(split, { pull: whole("open"), mentions: titles.map((title) => mention(title)) })).toBeNull();
    }),
  );
});
