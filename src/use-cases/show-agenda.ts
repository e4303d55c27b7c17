import { agendaView, renderAgenda } from "../meetings/agenda-view.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";

/** Shows the next meeting, its agenda, and what is open from before. */
export function showAgenda(world: World, series: Series): Promise<Reply> {
  return withFollowedFacts(world, series, ({ next, state, todos, padLink, now }) => {
    const trouble = state.padTrouble === null ? [] : [replies.padTrouble(state.padTrouble.why, state.padTrouble.since)];
    const notes = state.pad?.notes ?? null;
    const text =
      next === null
        ? replies.noNextMeeting(padLink ?? series.pad)
        : renderAgenda(
            world.templates,
            agendaView({ series, next, notes, todos, padLink, form: world.chat.times, now }),
          );
    return Promise.resolve(say([text, ...trouble].join("\n\n")));
  });
}
