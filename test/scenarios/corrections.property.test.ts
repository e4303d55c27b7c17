import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { LedgerIssue } from "../../src/ports/store.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { openCommunity } from "../support/community.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { apply, edit, type Edit } from "../todos/model/edits.ts";
import { firstPad } from "../todos/model/first-pad.ts";
import type { Model } from "../todos/model/model.ts";
import { writePad } from "../todos/model/write-pad.ts";

const words = ["file", "skip", "delete", "done", "merge", "link", "edit"] as const;
/** What a person says about one of the todos; the numbers choose among what there is. */
type Word = { readonly word: (typeof words)[number]; readonly which: number; readonly other: number };
type Step = { readonly edits: readonly Edit[]; readonly said: readonly Word[] };

const word: fc.Arbitrary<Word> = fc.record({
  word: fc.constantFrom(...words),
  which: fc.nat({ max: 11 }),
  other: fc.nat({ max: 11 }),
});
/** What the pad marks as done stays done, whatever is taken back: that is shown elsewhere. */
const edits = fc.array(
  edit.filter(({ deed }) => deed !== "tick" && deed !== "close"),
  { maxLength: 2 },
);
const step: fc.Arbitrary<Step> = fc.record({ edits, said: fc.array(word, { maxLength: 4 }) });

/** The bot of a community without Discord and GitHub: it files into the ledger, and only on a person's word. */
async function openLife(first: Model) {
  const { folder, remove } = temporaryFolder();
  let model = first;
  const community = await openCommunity({
    connections: { discord: null, github: null },
    channel: "terminal:",
    at: "2025-02-04T12:00:00Z",
    pad: writePad(model).text,
    filing: "policy: confirm",
    folder,
  });
  const { store } = community.world;
  await store.ledger.set("elsewhere/repo#7", elsewhere);
  await community.sweep();

  const todos = async (): Promise<readonly Todo[]> =>
    (await store.todos.all()).toSorted((one, other) => (one.id < other.id ? -1 : 1));

  return {
    todos,
    issues: () => store.ledger.all(),
    async edits(changes: readonly Edit[]): Promise<void> {
      for (const change of changes) model = apply(model, change, () => null).model;
      community.write(writePad(model).text);
      await community.pass({ hours: 1 });
    },
    /** Gives whether it was done. */
    async says(subcommand: string, options: Readonly<Record<string, string>>): Promise<boolean> {
      community.clock.pass({ minutes: 1 });
      const person = { id: "ada", name: "Ada", roles: [], mayManage: true };
      try {
        const from = { channel: "terminal:", person, card: null };
        await community.host.run({ command: "todo", subcommand, options }, from);
        return true;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return false;
      }
    },
    async ends(): Promise<void> {
      await community.close();
      remove();
      expect(community.log.lines.filter((line) => line.startsWith("error"))).toEqual([]);
    },
  };
}
type Life = Awaited<ReturnType<typeof openLife>>;

const elsewhere: LedgerIssue = {
  version: 1,
  owner: "elsewhere",
  repo: "repo",
  number: 7,
  kind: "issue",
  title: "Not ours",
  state: "open",
  url: "https://github.com/elsewhere/repo/issues/7",
  endedAt: null,
  body: "",
  labels: [],
  assignees: [],
  createdAt: "2025-01-01T00:00:00Z",
  reason: null,
  closedBy: null,
  updatedAt: "2025-01-01T00:00:00Z",
  comments: [],
};

/** What a correction may change of a todo, and has to leave as it was once it is taken back. */
function told({ state, issue, edited, mergedInto, remark }: Todo): unknown {
  return { state, issue, edited, mergedInto, remark };
}

function optionsOf({ word: said, which, other }: Word, todos: readonly Todo[]): Record<string, string> | null {
  const [todo, second] = [todos[which % todos.length], todos[other % todos.length]];
  if (todo === undefined || second === undefined) return null;
  switch (said) {
    case "merge":
      return { todo: todo.id, into: second.id };
    case "link":
      return { todo: todo.id, issue: "elsewhere/repo#7" };
    case "edit":
      return { todo: todo.id, kind: other % 2 === 0 ? "fix" : "review" };
    case "file":
    case "skip":
    case "delete":
    case "done":
      return { todo: todo.id };
  }
}

/** What was corrected stays so, and what is filed is there once and open, whatever the pad says. */
async function holds(life: Life, out: ReadonlySet<string>): Promise<void> {
  const [todos, issues] = [await life.todos(), await life.issues()];
  for (const todo of todos.filter(({ id }) => out.has(id))) expect(told(todo)).toMatchObject({ state: "skipped" });
  const markers = issues.map(({ body }) => /meetbot:\S+/.exec(body)?.[0] ?? "");
  expect(markers.filter((marker, place) => markers.indexOf(marker) !== place)).toEqual([]);
  for (const { state, issue } of todos) {
    if (issue === null || issue.repository === "elsewhere/repo") continue;
    const there = issues.find(
      ({ owner, repo, number }) => `${owner}/${repo}#${number}` === `${issue.repository}#${issue.number}`,
    );
    expect(there?.state).toBe(state === "filed" ? "open" : "closed");
  }
  expect(issues.find(({ number, owner }) => owner === "elsewhere" && number === 7)).toEqual(elsewhere);
}

test("whatever becomes of the pad, what a person took out stays out; and taken back in reverse, all is as it was", async () => {
  const life = fc.asyncProperty(firstPad, fc.array(step, { minLength: 1, maxLength: 4 }), async (pad, steps) => {
    const bot = await openLife(pad);
    const done: { readonly id: string; readonly before: unknown; readonly word: string }[] = [];
    const out = new Set<string>();
    for (const { edits: changes, said } of steps) {
      await bot.edits(changes);
      await holds(bot, out);
      for (const one of said) {
        const todos = await bot.todos();
        const options = optionsOf(one, todos);
        const todo = todos.find(({ id }) => id === options?.["todo"]);
        if (options === null || todo === undefined || !(await bot.says(one.word, options))) continue;
        const after = (await bot.todos()).find(({ id }) => id === todo.id);
        if (after === undefined || after.history.length === todo.history.length) continue;
        if (one.word === "file") done.length = 0; // what is filed can't be taken back
        else done.push({ id: todo.id, before: told(todo), word: one.word });
        if (after.state === "skipped") out.add(todo.id);
        else out.delete(todo.id);
        await holds(bot, out);
      }
    }
    for (const { id, before, word: said } of done.toReversed()) {
      await bot.edits([]);
      out.delete(id);
      const undone = await bot.says("undo", { todo: id });
      const todo = (await bot.todos()).find((one) => one.id === id);
      expect({ said, undone, told: todo === undefined ? null : told(todo) }).toEqual({
        said,
        undone: true,
        told: before,
      });
    }
    await holds(bot, new Set());
    await bot.ends();
  });
  await fc.assert(life, { numRuns: 25, seed: 1 });
}, 120_000);
