import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { type Facts, recallFacts } from "../sweep/facts.ts";
import { issueEffectId } from "../sweep/issue-effect.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";

/** Decides about a todo while nothing else runs. What is being filed right now can't be changed: it may come to exist at any moment. */
export function withTodo(
  world: World,
  series: Series,
  typed: string,
  work: (todo: Todo, facts: Facts) => Promise<Reply>,
): Promise<Reply> {
  return world.store.exclusively(async () => {
    const facts = await recallFacts(world, series);
    const todo = findTodo(facts.todos, typed);
    refuseInFlight(todo, facts);
    return work(todo, facts);
  });
}

/** Throws a `UserError` where the todo's issue may come to exist at any moment. */
export function refuseInFlight(todo: Todo, { effects }: Facts): void {
  const inFlight = effects.get(issueEffectId(todo))?.status === "pending";
  if (inFlight) throw new UserError(replies.beingFiled(effectiveTodo(todo).title));
}

/** Throws a `UserError` where the todo is the same as another, which is to be named in its place. */
export function refuseMerged(todo: Todo, { todos }: Facts): void {
  const other = todos.find(({ id }) => id === todo.mergedInto);
  if (other !== undefined) throw new UserError(replies.isSameAs(effectiveTodo(todo).title, shownAs(other)));
}

/** Throws a `UserError` where the todo was split into parts: they would be left without it. */
export function refuseSplit(todo: Todo, { todos }: Facts): void {
  if (todos.some(({ partOf }) => partOf === todo.id)) {
    throw new UserError(replies.isInParts(effectiveTodo(todo).title));
  }
}

/** How people know a todo: the name of its issue, or its title in quotes. */
export function shownAs(todo: Todo): string {
  return todo.issue === null ? `"${effectiveTodo(todo).title}"` : showIssue(todo.issue);
}
