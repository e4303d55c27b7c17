import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { recallFacts } from "../sweep/facts.ts";
import { corrected } from "../todos/corrections/corrected.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { World } from "../world.ts";
import { fileTodos } from "./file-todos.ts";
import { findTodo } from "./find-todo.ts";
import { keepCorrected } from "./keep-corrected.ts";
import { linkTodo } from "./link-todo.ts";
import { say } from "./message.ts";
import { performOwed } from "./perform-owed.ts";
import { refuseUnwritten } from "./refuse-unwritten.ts";
import { refuseMerged, refuseSplit, withTodo } from "./with-todo.ts";

/** No issue for this todo, now or later: it stays as a tombstone that keeps absorbing its line in the pad. */
export function skipTodo(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    refuseMerged(todo, facts);
    if (todo.state === "filed") {
      throw new UserError(replies.skipFiled(todo.issue === null ? null : showIssue(todo.issue)));
    }
    if (todo.state === "closed" || todo.state === "skipped") {
      throw new UserError(replies.settledAlready(replies.stateWords[todo.state]));
    }
    refuseSplit(todo, facts);
    await keepCorrected(world, corrected(todo, { state: "skipped" }, { what: "skipped" }, { by, now: facts.now }));
    return say(replies.skipped(effectiveTodo(todo).title));
  });
}

/** The todo is done; its issue, if it has one, is closed as completed. */
export function finishTodo(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    refuseMerged(todo, facts);
    const { title } = effectiveTodo(todo);
    if (todo.state === "closed") throw new UserError(replies.settledAlready(replies.stateWords.closed));
    const open = todo.state === "filed" ? todo.issue : null;
    if (open !== null) refuseUnwritten(open, series);
    // The person's word first: after a crash the sweep closes the issue.
    await keepCorrected(world, corrected(todo, { state: "closed" }, { what: "finished" }, { by, now: facts.now }));
    const problem = await performOwed(world, series, todo.id);
    if (open === null) return say(replies.done(title));
    const name = showIssue(open);
    return say(problem === null ? replies.doneAndClosed(title, name) : replies.doneCloseLater(title, name, problem));
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
  if (issue !== null) return linkTodo(world, series, typed, issue, by);
  const { todos } = await recallFacts(world, series);
  const todo = findTodo(todos, typed);
  if (todo.state !== "parked") {
    throw new UserError(replies.notStuck(effectiveTodo(todo).title, replies.stateWords[todo.state]));
  }
  return fileTodos(world, series, todo.id, by);
}
