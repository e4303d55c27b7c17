import { digest } from "../digest.ts";
import type { Effect } from "../outbox/effect.ts";
import { cardButtons } from "./card-buttons.ts";
import { cardViews, renderCard } from "../todos/card-view.ts";
import { renderReport, reportView } from "../todos/report-view.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { DueMeeting } from "./due-filings.ts";
import { reportedTodos } from "./due-filings.ts";
import type { Facts } from "./facts.ts";
import { textMessages } from "./text-messages.ts";

/**
 * The report that follows the filing: what was filed by itself, what got stuck, and a card for what a person must decide.
 * It waits for the filing to end, so that it is one message and not one a todo.
 */
export function dueReports(world: World, facts: Facts, due: readonly DueMeeting[]): readonly Effect[] {
  const reported = reportedTodos(facts);
  const dates = new Set([...due.map(({ date }) => date), ...facts.todos.map(({ meeting }) => meeting)]);
  return [...dates].flatMap((date) => {
    const meeting = due.find((candidate) => candidate.date === date);
    const filed = facts.todos
      .filter((todo) => todo.meeting === date && wasFiledByItself(todo) && !reported.has(todo.id))
      .toSorted((one, other) => one.noted.line - other.noted.line);
    const busy = (meeting?.file.length ?? 0) > 0 || filed.some(({ state }) => state === "filing");
    if (busy) return [];
    const ask = meeting?.ask ?? [];
    const settled = meeting?.settled ?? [];
    if (filed.length + ask.length + settled.length === 0) return [];
    return [report(world, facts, date, filed, { ask, settled })];
  });
}

function report(
  world: World,
  { series }: Facts,
  date: string,
  filed: readonly Todo[],
  { ask, settled }: Pick<DueMeeting, "ask" | "settled">,
): Effect {
  const done = filed.filter(({ state }) => state === "filed");
  const parked = filed.filter(({ state }) => state === "parked");
  const asked = [...ask, ...settled.map(({ todo }) => todo)];
  const view = reportView({ series, meeting: date, filed: done, waiting: [...parked, ...asked] });
  const head = textMessages(renderReport(world.templates, view), world.chat.textLimit);
  const cards = cardViews({ series, meeting: date, ask, settled });
  const todos = [...filed, ...asked].map(({ id }) => id);
  return {
    id: `report/${series.id}/${date}/${digest(todos.join(" "))}`,
    series: series.id,
    expires: null,
    type: "post",
    channel: series.channel,
    messages: [
      ...head,
      ...cards.map((card) => ({
        text: renderCard(world.templates, card),
        buttons: cardButtons(series, world.series, card.items),
        file: null,
      })),
    ],
    about: {
      what: "report",
      meeting: date,
      todos,
      cards: [
        ...head.map(() => []),
        ...cards.map((card) => card.items.map(({ id: todo, remark }) => ({ todo, remark }))),
      ],
    },
  };
}

function wasFiledByItself(todo: Todo): boolean {
  return todo.changedBy === null && ["filing", "filed", "parked"].includes(todo.state);
}
