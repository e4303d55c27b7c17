import type { Series } from "../meetings/series.ts";
import { waitingFor } from "../outbox/waiting-for.ts";
import { effectInWords } from "../replies/effect-in-words.ts";
import type { Reply } from "../reply.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { partsRemark } from "../todos/parts/parts-remark.ts";
import { storyView } from "../todos/telling/story-view.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";
import { shortNames } from "./short-names.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";

/** Tells a todo's whole story: its line in the pad, how it stands, all that happened to it, and what is still to be done for it. */
export function showTodo(world: World, series: Series, typed: string): Promise<Reply> {
  return withFollowedFacts(world, series, (facts) => {
    const todo = findTodo(facts.todos, typed);
    const names = shortNames(facts.todos.map(({ id }) => id));
    const nameOf = (id: string): string => names.get(id) ?? id;
    const titleOf = (id: string | null): string | null => {
      const other = facts.todos.find((one) => one.id === id);
      return other === undefined ? null : effectiveTodo(other).title;
    };
    const earlier = titleOf(todo.replaces);
    const view = storyView({
      todo,
      name: nameOf(todo.id),
      series: facts.series,
      held: facts.held,
      padLink: facts.padLink,
      times: world.chat.times,
      waiting: waitingFor(todo, facts.effects.values()).map(({ effect, why }) => ({
        what: effectInWords(effect, series.timeZone),
        why,
      })),
      parts: partsRemark(todo, facts.todos),
      titleOf,
      replaces: todo.replaces === null || earlier === null ? null : { name: nameOf(todo.replaces), title: earlier },
    });
    return say(world.templates.render("todo-show", view));
  });
}
