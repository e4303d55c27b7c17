import { CallError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { recallFacts } from "../sweep/facts.ts";
import type { PostAbout } from "../outbox/effect.ts";
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
    if (effect.type !== "post") continue;
    const post = posted[placeOf(effect.about, id)];
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

/** Which message of a post asks about the todo; -1: none. */
function placeOf(about: PostAbout, id: string): number {
  if (about.what === "ask to close") return about.todo === id ? 0 : -1;
  if (about.what !== "report") return -1;
  return about.cards.findIndex((card) => card.some(({ todo }) => todo === id));
}
