import { agendaView, renderAgenda } from "../meetings/agenda-view.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";

/** Shows the next meeting, its agenda, and what is open from before. */
export function showAgenda(world: World, series: Series): Promise<Reply> {
  return withFollowedFacts(world, series, ({ next, state, todos, held, padLink, now }) => {
    if (next === null) return say(replies.noNextMeeting(state.padTrouble === null ? (padLink ?? series.pad) : null));
    const notes = state.pad?.notes ?? null;
    const view = agendaView({ series, next, notes, todos, held, padLink, form: world.chat.times, now });
    return say(renderAgenda(world.templates, view));
  });
}
