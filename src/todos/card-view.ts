import { dayInWords } from "../meetings/date-in-words.ts";
import type { Series } from "../meetings/series.ts";
import type { TodoKind } from "../notes/notes.ts";
import type { Templates } from "../ports/templates.ts";
import type { Decision } from "./decide.ts";
import { effectiveTodo } from "./effective.ts";
import { routeTodo } from "./route.ts";
import { cut } from "./text/cut.ts";
import { isDated, type Todo } from "./todo.ts";

/** A review card: at most four todos, numbered on from card to card, so that each fits a message of 2,000 characters. */
export type CardView = {
  readonly meeting: string;
  /** `Monday 9 December 2024`; null: the notes don't say. */
  readonly day: string | null;
  readonly items: readonly CardItem[];
  /** Of all cards together. */
  readonly count: number;
};

export type CardItem = {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly kind: TodoKind;
  readonly repository: string;
  /** Who said it; null: not known. */
  readonly speaker: string | null;
  readonly topic: string | null;
  readonly remark: string | null;
};

export type CardInput = {
  readonly series: Series;
  /** ISO date, or `undated`. */
  readonly meeting: string;
  readonly ask: Decision["ask"];
  readonly settled: Decision["settled"];
};

const itemsPerCard = 4;

/** What a message holds, in UTF-16 code units: Discord's limit. */
const longest = 2000;

/** How long the texts of a card may be; shorter ones are for texts that grow by being escaped. */
const lengths = [240, 120, 60, 20] as const;

/** No card where there is nothing to ask. */
export function cardViews({ series, meeting, ask, settled }: CardInput): readonly CardView[] {
  const asked = [...ask.map((todo) => ({ todo, why: todo.remark })), ...settled];
  const items = asked.map(({ todo, why }, place) => cardItem(todo, why, place + 1, series));
  const day = !isDated(meeting) ? null : dayInWords(Temporal.PlainDate.from(meeting));
  return Array.from({ length: Math.ceil(items.length / itemsPerCard) }, (_, card) => ({
    meeting,
    day,
    items: items.slice(card * itemsPerCard, (card + 1) * itemsPerCard),
    count: items.length,
  }));
}

/** Chat Markdown, at most 2,000 characters: texts are cut until it is. */
export function renderCard(templates: Templates, view: CardView): string {
  for (const length of lengths) {
    const text = templates.render("card", { ...view, items: view.items.map(cutTo(length)) });
    if (text.length <= longest) return text;
  }
  throw new Error("The template of the card is longer than a message, whatever the todos");
}

function cutTo(length: number): (item: CardItem) => CardItem {
  const short = (text: string | null): string | null => (text === null ? null : cut(text, length));
  return (item) => ({
    ...item,
    title: cut(item.title, length),
    text: cut(item.text, length),
    topic: short(item.topic),
    speaker: short(item.speaker),
    remark: short(item.remark),
  });
}

function cardItem(todo: Todo, remark: string | null, number: number, series: Series): CardItem {
  const { repository } = routeTodo(todo, series);
  const { title, text, kind } = effectiveTodo(todo, repository);
  const { speaker, topic } = todo.noted;
  return { number, id: todo.id, title, text, kind, repository, speaker, topic, remark };
}
