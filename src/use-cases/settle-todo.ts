import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { CloseIssue, Effect } from "../outbox/effect.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { type Facts, recallFacts } from "../sweep/facts.ts";
import { issueEffectId } from "../sweep/issue-effect.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { readingOf } from "../todos/following/reading-of.ts";
import { type Todo, type TodoEvent, withEvents } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { fileTodos } from "./file-todos.ts";
import { findNamedIssue } from "./find-named-issue.ts";
import { findTodo } from "./find-todo.ts";
import { say } from "./message.ts";

/** No issue for this todo, now or later: it stays as a tombstone that keeps absorbing its line in the pad. */
export function skipTodo(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    if (todo.state === "filed" || todo.state === "closed") {
      throw new UserError(replies.settledAlready(replies.stateWords[todo.state]));
    }
    await keep(world, facts, { ...todo, state: "skipped" }, { what: "skipped", by });
    return say(replies.skipped(effectiveTodo(todo).title));
  });
}

/** The todo is done; its issue, if it has one, is closed as completed. */
export function finishTodo(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    const { title } = effectiveTodo(todo);
    if (todo.state === "closed") throw new UserError(replies.settledAlready(replies.stateWords.closed));
    if (todo.issue === null) {
      await keep(world, facts, { ...todo, state: "closed" }, { what: "finished", by });
      return say(replies.done(title));
    }
    // The issue first: after a crash in between, following the issue closes the todo.
    const effect: Effect & CloseIssue = {
      id: `close/${todo.id}`,
      series: series.id,
      expires: null,
      type: "close-issue",
      repository: todo.issue.repository,
      number: todo.issue.number,
      reason: "completed",
    };
    const record = await world.outbox.perform(effect);
    await keep(world, facts, { ...todo, state: "closed" }, { what: "finished", by });
    const name = showIssue(todo.issue);
    return say(
      record.status === "done"
        ? replies.doneAndClosed(title, name)
        : replies.doneCloseLater(title, name, record.why ?? ""),
    );
  });
}

/** Takes up a parked todo again; or, where a person found its issue, notes which it is. */
export async function retryTodo(
  world: World,
  series: Series,
  typed: string,
  issue: string | null,
  by: string,
): Promise<Reply> {
  if (issue === null) {
    const { todos } = await recallFacts(world, series);
    const todo = findTodo(todos, typed);
    if (todo.state !== "parked") {
      throw new UserError(replies.notStuck(effectiveTodo(todo).title, replies.stateWords[todo.state]));
    }
    return fileTodos(world, series, todo.id, by);
  }
  return withTodo(world, series, typed, async (todo, facts) => {
    const { found, state, ended } = await findNamedIssue(world, issue);
    const linked: Todo = {
      ...todo,
      issue: found,
      followed: readingOf(state),
      state: ended ? "closed" : "filed",
      parkedWhy: null,
    };
    await keep(world, facts, linked, { what: "linked", by, note: showIssue(found) });
    return say(replies.isIssue(effectiveTodo(todo).title, showIssue(found)));
  });
}

/** What is being filed right now can't be changed: it may come to exist at any moment. */
function withTodo(
  world: World,
  series: Series,
  typed: string,
  work: (todo: Todo, facts: Facts) => Promise<Reply>,
): Promise<Reply> {
  return world.store.exclusively(async () => {
    const facts = await recallFacts(world, series);
    const todo = findTodo(facts.todos, typed);
    const inFlight = todo.state === "filing" && facts.effects.get(issueEffectId(todo))?.status === "pending";
    if (inFlight) throw new UserError(replies.beingFiled(effectiveTodo(todo).title));
    return work(todo, facts);
  });
}

async function keep(
  world: World,
  { now }: Facts,
  todo: Todo,
  { what, by, note = null }: { what: TodoEvent["what"]; by: string; note?: string | null },
): Promise<void> {
  const at = now.toString();
  await world.store.todos.set(todo.id, withEvents({ ...todo, changedBy: by, changedAt: at }, { at, what, by, note }));
  world.log.info({ series: todo.series, todo: todo.id, state: todo.state, by }, "A person settled a todo");
}
