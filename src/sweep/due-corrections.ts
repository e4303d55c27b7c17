import type { Effect } from "../outbox/effect.ts";
import { isOwed } from "../todos/corrections/is-owed.ts";
import { wishesOf } from "../todos/corrections/wishes.ts";
import type { Facts } from "./facts.ts";

/** What people's corrections still call for on the forge; of one todo, where `only` names it. */
export function dueCorrections({ series, todos, effects }: Facts, only: string | null = null): readonly Effect[] {
  const byId = new Map(todos.map((todo) => [todo.id, todo]));
  return todos
    .filter(({ id }) => only === null || id === only)
    .flatMap((todo) => wishesOf(todo, byId, series))
    .filter((wish) => isOwed(wish, effects.get(wish.effect.id)))
    .map(({ effect }) => effect);
}
