import type { Effect } from "../outbox/effect.ts";
import { askToClose } from "../todos/close-asks.ts";
import type { Over } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { closeAskMessage } from "./close-ask-message.ts";
import type { Facts } from "./facts.ts";

/** A question for each filed todo that looks done: once for each cause, whatever the answer. */
export function dueCloseAsks(world: World, facts: Facts): readonly Effect[] {
  const { series, todos } = facts;
  return todos.flatMap((todo): Effect[] => {
    const why = askToClose(todo, askedCauses(facts, todo.id));
    const message = why && closeAskMessage(todo, why, { series, all: world.series, templates: world.templates });
    if (why === null || message === null) return [];
    return [
      {
        id: `ask-close/${series.id}/${todo.id}/${why.cause}`,
        series: series.id,
        expires: null,
        type: "post",
        channel: series.channel,
        messages: [message],
        about: { what: "ask to close", todo: todo.id, why },
      },
    ];
  });
}

/** For what it was asked about a todo; what is only intended counts, for it is on its way. */
export function askedCauses({ effects }: Pick<Facts, "effects">, todo: string): ReadonlySet<Over["cause"]> {
  const causes = [...effects.values()].flatMap(({ effect }) => {
    const about = effect.type === "post" && effect.about.what === "ask to close" ? effect.about : null;
    return about?.todo === todo ? [about.why.cause] : [];
  });
  return new Set(causes);
}
