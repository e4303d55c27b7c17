import { CallError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { recallFacts } from "../sweep/facts.ts";
import type { World } from "../world.ts";
import { drawCard } from "./draw-card.ts";
import { findTodo } from "./find-todo.ts";

/**
 * Brings the cards that ask about a todo up to date after a typed command decided it. A card that can't be changed stays
 * as it was: its buttons then say that it is settled.
 */
export async function redrawCards(world: World, series: Series, typed: string): Promise<void> {
  const { todos, effects } = await recallFacts(world, series);
  const { id } = findTodo(todos, typed);
  for (const { effect, posted } of effects.values()) {
    if (effect.type !== "post" || effect.about.what !== "report") continue;
    const place = effect.about.cards.findIndex((card) => card.some(({ todo }) => todo === id));
    const post = posted[place];
    const card = post === undefined ? null : await drawCard(world, post.id);
    if (post === undefined || card === null) continue;
    try {
      await world.chat.amendPost(effect.channel, post.id, card);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      world.log.warn({ series: series.id, todo: id, why: error.message }, "A card can't be changed");
    }
  }
}
