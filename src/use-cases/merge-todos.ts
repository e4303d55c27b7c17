import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { beforeOf, corrected } from "../todos/corrections/corrected.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { sentences } from "../todos/sentences.ts";
import { type Todo, withEvents } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";
import { shortNames } from "./short-names.ts";
import { keepCorrected } from "./keep-corrected.ts";
import { joined, say } from "./message.ts";
import { performOwed } from "./perform-owed.ts";
import { refuseUnwritten } from "./refuse-unwritten.ts";
import { refuseInFlight, refuseSplit, shownAs, withTodo } from "./with-todo.ts";

/**
 * Two todos are one: the first stays as a tombstone that keeps absorbing its lines in the pad and points to the other. Its issue
 * is closed as a duplicate; where the other has none, that one goes on with it.
 */
export function mergeTodos(world: World, series: Series, typed: string, into: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    const other = findTodo(facts.todos, into);
    refuseCircles(todo, other, facts);
    refuseSplit(todo, facts);
    refuseInFlight(other, facts);
    const { now } = facts;
    const { issue } = todo;
    const isGiven = issue !== null && (other.issue === null || isSame(issue, other.issue));
    if (issue !== null && !isGiven && todo.state === "filed") refuseUnwritten(issue, series);
    // Whoever takes the issue over has it first: after a crash in between, the same command goes on from there.
    if (isGiven && other.issue === null) {
      const { state, followed } = todo;
      const at = now.toString();
      const given = { ...other, state, issue, followed, parkedWhy: null, changedBy: by, changedAt: at };
      const event = { at, what: "filed", by, note: showIssue(issue), before: beforeOf(other) } as const;
      await world.store.todos.set(other.id, withEvents(given, event));
    }
    const name = isGiven ? showIssue(issue) : shownAs(other);
    const change = { state: "skipped", mergedInto: other.id, parkedWhy: null, remark: sentences.sameAs(name) } as const;
    const merged = corrected(
      todo,
      isGiven ? { ...change, issue: null, followed: null } : change,
      { what: "merged", note: other.id },
      { by, now },
    );
    await keepCorrected(world, merged);
    const problem = await performOwed(world, series, todo.id);
    const { title } = effectiveTodo(todo);
    if (isGiven) return say(replies.mergedAndGiven(title, effectiveTodo(other).title, showIssue(issue)));
    if (problem !== null) return say(joined(replies.merged(title, name), replies.notYetThere(problem)));
    const isClosed = issue !== null && todo.state === "filed";
    return say(isClosed ? replies.mergedAndClosed(title, name, showIssue(issue)) : replies.merged(title, name));
  });
}

/** A tombstone points to what is alive: to no other tombstone, and not in a circle. */
function refuseCircles(todo: Todo, other: Todo, { todos }: Facts): void {
  const { title } = effectiveTodo(todo);
  if (todo.id === other.id) throw new UserError(replies.mergeWithItself);
  const already = todos.find(({ id }) => id === todo.mergedInto);
  if (already !== undefined) throw new UserError(replies.mergedAlready(title, shownAs(already)));
  const further = todos.find(({ id }) => id === other.mergedInto);
  if (further !== undefined) {
    const name = shortNames(todos.map(({ id }) => id)).get(further.id) ?? further.id;
    throw new UserError(replies.mergeChain(effectiveTodo(other).title, shownAs(further), name));
  }
  const before = todos.filter(({ mergedInto }) => mergedInto === todo.id);
  if (before.length > 0) {
    throw new UserError(
      replies.mergeHead(
        before.map((one) => effectiveTodo(one).title),
        title,
      ),
    );
  }
  if (other.state === "skipped") throw new UserError(replies.mergeIntoSkipped(effectiveTodo(other).title));
}

function isSame(one: NonNullable<Todo["issue"]>, other: NonNullable<Todo["issue"]>): boolean {
  return showIssue(one).toLowerCase() === showIssue(other).toLowerCase();
}
