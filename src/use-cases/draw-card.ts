import type { Series } from "../meetings/series.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import type { Message } from "../reply.ts";
import { replies } from "../replies.ts";
import { cardButtons } from "../sweep/card-buttons.ts";
import { closeAskMessage } from "../sweep/close-ask-message.ts";
import { recallFacts } from "../sweep/facts.ts";
import { cardViews, renderCard } from "../todos/card-view.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";

/**
 * Draws a posted card anew after a button was pressed: todos that were decided become a line that says how, the others keep
 * their numbers and buttons. Null where the post holds no card.
 */
export async function drawCard(world: World, post: string): Promise<Message | null> {
  const found = (await world.store.effects.all()).find(({ posted }) => posted.some(({ id }) => id === post));
  const place = found?.posted.findIndex(({ id }) => id === post) ?? -1;
  const series = world.series.find(({ id }) => id === found?.effect.series);
  if (found !== undefined && series !== undefined) {
    const asking = await drawCloseAsk(world, series, found);
    if (asking !== null) return asking;
  }
  const about = aboutReport(found);
  const asked = about?.cards[place] ?? [];
  if (series === undefined || about === null || asked.length === 0) return null;
  const { todos } = await recallFacts(world, series);
  const byId = new Map(todos.map((todo) => [todo.id, todo]));
  const all = about.cards.flat().flatMap(({ todo: id, remark }) => {
    const todo = byId.get(id);
    return todo === undefined ? [] : [{ ...todo, remark }];
  });
  const views = cardViews({ series, meeting: about.meeting, ask: all, settled: [] });
  const view = views.find(({ items }) => items.some(({ id }) => id === asked[0]?.todo));
  if (view === undefined) return null;
  const isOpen = (id: string): boolean => ["noticed", "parked"].includes(byId.get(id)?.state ?? "");
  const open = view.items.filter(({ id }) => isOpen(id));
  const decided = view.items.filter(({ id }) => !isOpen(id));
  const lines = decided.flatMap(({ number, id, title }) => {
    const todo = byId.get(id);
    return todo === undefined ? [] : [replies.decided(number, title, howItEnded(todo))];
  });
  const card = open.length === 0 ? [] : [renderCard(world.templates, { ...view, items: open })];
  return { text: [...card, ...lines].join("\n"), buttons: cardButtons(series, world.series, open), file: null };
}

async function drawCloseAsk(world: World, series: Series, { effect }: EffectRecord): Promise<Message | null> {
  if (effect.type !== "post" || effect.about.what !== "ask to close") return null;
  const todo = await world.store.todos.get(effect.about.todo);
  const { templates } = world;
  return todo && closeAskMessage(todo, effect.about.why, { series, all: world.series, templates });
}

function aboutReport(record: EffectRecord | undefined) {
  if (record?.effect.type !== "post" || record.effect.about.what !== "report") return null;
  return record.effect.about;
}

function howItEnded(todo: Todo): string {
  return todo.issue === null || todo.state === "skipped"
    ? replies.stateWords[todo.state]
    : replies.issueLink(showIssue(todo.issue), todo.issue.url);
}
