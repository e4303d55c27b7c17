import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { askedCauses } from "../sweep/due-close-asks.ts";
import { recallFacts } from "../sweep/facts.ts";
import { isKept } from "../todos/close-asks.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { withEvents } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";
import { say } from "./message.ts";

/** The issue of a todo that was asked about stays open; for the same cause it is not asked again. */
export function keepTodo(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return world.store.exclusively(async () => {
    const facts = await recallFacts(world, series);
    const todo = findTodo(facts.todos, typed);
    const { title } = effectiveTodo(todo);
    if (todo.state !== "filed" && todo.issue !== null) {
      throw new UserError(replies.settledAlready(replies.stateWords[todo.state]));
    }
    const asked = [...askedCauses(facts, todo.id)];
    if (asked.length === 0 || todo.issue === null) throw new UserError(replies.neverAsked(title));
    const causes = asked.filter((cause) => !isKept(todo, cause));
    if (causes.length === 0) throw new UserError(replies.keptAlready(title));
    const at = facts.now.toString();
    const kept = withEvents(todo, ...causes.map((note) => ({ at, what: "kept" as const, by, note })));
    await world.store.todos.set(todo.id, { ...kept, changedBy: by, changedAt: at });
    world.log.info({ series: series.id, todo: todo.id, causes, by }, "A person keeps an issue open");
    return say(replies.keptOpen(title, showIssue(todo.issue)));
  });
}
