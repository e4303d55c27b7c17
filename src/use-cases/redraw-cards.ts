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
  const { id, history } = findTodo(todos, typed);
  // what it was merged into, or no longer is, goes on in another way, too
  const touched = new Set([
    id,
    ...history.flatMap(({ what, note }) => (what === "merged" && note !== null ? [note] : [])),
  ]);
  for (const { effect, posted } of effects.values()) {
    if (effect.type !== "post") continue;
    for (const [place, asked] of askedAbout(effect.about).entries()) {
      const post = posted[place];
      if (post === undefined || !asked.some((todo) => touched.has(todo))) continue;
      await redraw(world, series, { channel: effect.channel, post: post.id, todo: id });
    }
  }
}

async function redraw(
  world: World,
  series: Series,
  { channel, post, todo }: { readonly channel: string; readonly post: string; readonly todo: string },
): Promise<void> {
  const card = await drawCard(world, post);
  if (card === null) return;
  try {
    await world.chat.amendPost(channel, post, card);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    world.log.warn({ series: series.id, todo, why: error.message }, "A card can't be changed");
  }
}

/** The todos that each message of a post asks about. */
function askedAbout(about: PostAbout): readonly (readonly string[])[] {
  if (about.what === "ask to close") return [[about.todo]];
  return about.what === "report" ? about.cards.map((card) => card.map(({ todo }) => todo)) : [];
}
